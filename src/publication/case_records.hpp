// What the leaves of a case's log tell, in their order: the one reader that makes the pages of a publication and that
// checks them. It is given nothing but leaves, so that nothing can be shown that is not public.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "declaration/area_codes.hpp"
#include "procedure/rule_book.hpp"
#include "proceeding/disclosure.hpp"
#include "publication/leaf.hpp"

namespace mandate::publication {

class CaseRecords {
 public:
  // The book outlives it.
  explicit CaseRecords(const procedure::RuleBook& book) : book_(&book), areas_({}) {}

  // What is wrong with the leaf; such a leaf changes nothing.
  [[nodiscard]] std::expected<void, std::string> take(const Leaf& leaf);

  [[nodiscard]] const CaseLeaf& definition() const { return definition_; }
  [[nodiscard]] const procedure::Country* country() const { return country_; }
  [[nodiscard]] const procedure::Course* course() const { return course_; }
  [[nodiscard]] const std::vector<proceeding::PublicEvent>& events() const { return events_; }
  [[nodiscard]] const std::vector<DeclarationsLeaf>& declarations() const { return declarations_; }
  [[nodiscard]] const std::vector<std::uint64_t>& sealed() const { return sealed_; }  // their numbers
  [[nodiscard]] std::uint64_t all() const { return sequence_; }                       // events
  [[nodiscard]] const std::string& recorded() const { return recorded_; }             // time of the last one told
  // The last way that was told; nothing where there was none.
  [[nodiscard]] const std::optional<WayLeaf>& way() const { return way_; }

 private:
  using Outcome = std::expected<void, std::string>;
  Outcome take_one(const CaseLeaf& leaf);
  Outcome take_one(const EventLeaf& leaf);
  Outcome take_one(const DeclarationsLeaf& leaf);
  Outcome take_one(const SealedLeaf& leaf);
  Outcome take_one(const WayLeaf& leaf);
  static Outcome take_one(const DecisionLeaf& /*leaf*/) { return {}; }
  static Outcome take_one(const RotationLeaf& /*leaf*/) { return {}; }
  template <typename Other>
  static Outcome take_one(const Other& /*leaf*/) {
    return std::unexpected("a leaf of a count");
  }
  Outcome follow(std::uint64_t sequence, const std::string& digest);

  const procedure::RuleBook* book_;
  const procedure::Country* country_ = nullptr;
  const procedure::Course* course_ = nullptr;
  declaration::AreaCodes areas_;
  CaseLeaf definition_;
  std::vector<proceeding::PublicEvent> events_;
  std::vector<DeclarationsLeaf> declarations_;
  std::vector<std::uint64_t> sealed_;
  std::optional<WayLeaf> way_;
  std::uint64_t sequence_ = 0;
  std::string digest_ = std::string(64, '0');  // of the last event
  std::string recorded_;
};

}  // namespace mandate::publication
