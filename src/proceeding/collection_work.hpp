// Declarations of persons, one by one or as figures from sheets, until they are handed over or the term ends.
#pragma once

#include <optional>

#include "base/date.hpp"
#include "declaration/collection.hpp"
#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class CollectionWork {
 public:
  explicit CollectionWork(const procedure::CourseStage& stage) : stage_(&stage) {}
  // From here on declarations of persons are taken, by that rule.
  void collect(const declaration::CollectionRule& rule) { collection_.emplace(rule); }

  Taken take(const DeclarationsReceived& event);
  Taken take(const DeclarationWithdrawn& event, Date day);
  Taken take(const DeclarationsInvalidated& event);
  Taken take(const InvalidationUndone& event);
  Taken take(const FiguresRecorded& event);
  Taken take(const StageClosed& event);
  Taken take(const StageWithdrawn& event);
  [[nodiscard]] Reckoning reckon(const Bench& bench) const;

  // Nothing where only figures are collected.
  [[nodiscard]] const declaration::Collection* collection() const { return collection_ ? &*collection_ : nullptr; }

 private:
  const procedure::CourseStage* stage_;
  std::optional<declaration::Collection> collection_;
  bool figures_given_ = false;  // of what it counts
  bool closed_ = false;
  bool withdrawn_ = false;
};

}  // namespace mandate::proceeding
