// Declarations of persons, one by one or as figures from sheets, until they are handed over or the term ends.
#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "declaration/collection.hpp"
#include "procedure/course.hpp"
#include "proceeding/event.hpp"
#include "proceeding/lent.hpp"
#include "proceeding/reckoning.hpp"

namespace mandate::proceeding {

class CollectionWork {
 public:
  explicit CollectionWork(const procedure::CourseStage& stage) : stage_(&stage) {}
  // From here on declarations of persons are taken, by that rule.
  void collect(const declaration::CollectionRule& rule, const Lent& lent) {
    collection_.emplace(rule);
    lent_ = lent;
  }

  Taken take(const RegisterUsed& event);
  Taken take(const ElsewhereUsed& event);
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
  // False where a register or list that an event names was not lent: what was counted without it is no count.
  [[nodiscard]] bool count_known() const { return missing_.empty(); }
  [[nodiscard]] const std::optional<RegisterUsed>& register_used() const { return register_used_; }
  [[nodiscard]] const std::optional<ElsewhereUsed>& elsewhere_used() const { return elsewhere_used_; }

 private:
  [[nodiscard]] Taken open_to(bool counted_by_figures) const;
  void miss(Gap::Kind kind, const std::string& digest);

  const procedure::CourseStage* stage_;
  std::optional<declaration::Collection> collection_;
  Lent lent_;
  std::optional<RegisterUsed> register_used_;
  std::optional<ElsewhereUsed> elsewhere_used_;
  std::vector<Gap> missing_;
  bool figures_given_ = false;  // of what it counts
  bool closed_ = false;
  bool withdrawn_ = false;
};

}  // namespace mandate::proceeding
