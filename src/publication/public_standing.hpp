// Where a case stands by what is public of it: its public events, and in place of declarations the figures that the way
// tells of them. What the law says of these figures is computed anew, stage by stage.
//
// Where events are not told, that can be less than what all events say: `difference` is where it begins. Then only the
// way is told.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "procedure/rule_book.hpp"
#include "proceeding/standing.hpp"
#include "publication/case_records.hpp"

namespace mandate::publication {

class PublicStanding {
 public:
  // `records` has a case and a way. The book outlives it.
  PublicStanding(const procedure::RuleBook& book, const CaseRecords& records);

  [[nodiscard]] const proceeding::Standing& standing() const { return standing_; }
  // Those by which it was computed, for names and offices.
  [[nodiscard]] std::span<const proceeding::Event> events() const { return events_; }
  [[nodiscard]] const WayLeaf& way() const { return way_; }
  // The stage of the way from which on it is not what the public part gives; nothing: all of it is.
  [[nodiscard]] const std::optional<std::size_t>& difference() const { return difference_; }
  [[nodiscard]] bool is_whole() const { return !difference_; }

 private:
  void replay(const procedure::RuleBook& book, const CaseRecords& records);
  void put_counts(const CaseRecords& records, std::uint64_t sequence, Date day);

  WayLeaf way_;
  std::vector<proceeding::Event> events_;
  proceeding::Standing standing_;
  std::optional<std::size_t> difference_;
};

}  // namespace mandate::publication
