// A running case for tests: a small country in three languages with one course, and a log to which events are added.
//
// filing (admissibility, signed: ground, voter; 3 working days, overdue) → signatures (tagged; 10 days, as counted;
// more than 1/10 of the electors, with a second reading) → vote (tally, signed; one third take part) → ends recalled,
// kept, too_few; not_registered, which can be disputed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/rule_book.hpp"
#include "proceeding/event.hpp"
#include "proceeding/standing.hpp"

namespace mandate::publish::testing {

// Its rule data, without a calendar.
[[nodiscard]] std::vector<procedure::CountryDocuments> small_country();

// A part of the course's document that is written otherwise before it is read.
struct Replacement {
  std::string_view part;
  std::string_view by;
};

class RunningCase {
 public:
  explicit RunningCase(const std::vector<Replacement>& in_course = {});

  RunningCase& add(std::string_view on, proceeding::Happening happening, std::string actor = "Chair");

  // Opened and filed on Thursday 2023-05-04, with 100 electors. 9 May is a holiday.
  RunningCase& filed();
  // Both criteria are met and the chair signs on 2023-05-10; collection begins.
  RunningCase& registered();
  // So many persons from area KZ-10, numbered from `first`.
  RunningCase& signatures(std::string_view on, std::uint64_t first, std::uint64_t count);

  [[nodiscard]] proceeding::Standing as_of(std::string_view day) const;
  [[nodiscard]] const std::vector<proceeding::Event>& events() const { return events_; }
  [[nodiscard]] const procedure::Country& country() const { return book_.countries.front(); }

 private:
  procedure::RuleBook book_;
  std::vector<proceeding::Event> events_;
};

}  // namespace mandate::publish::testing
