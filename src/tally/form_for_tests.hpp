// A small protocol form for tests: voters, ballots by member, votes of options, boxes of the mobile vote.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "record/protocol_table.hpp"
#include "tally/form.hpp"

namespace mandate::tally::testing {

inline Field field(std::string id, Repeat repeat = Repeat::once, std::size_t rows = 1) {
  Field made;
  made.label = same_in_all(id);
  made.id = std::move(id);
  made.repeat = repeat;
  made.rows = rows;
  return made;
}

inline Sum sum(std::vector<std::string> plus, std::vector<std::string> minus = {}) {
  return {std::move(plus), std::move(minus)};
}
inline Sum number(Count64 value) { return {{}, {}, value}; }

inline Formula relation(Sum left, Relator relator, Sum right, Tolerance tolerance = {}, bool each_row = false) {
  return {Relation{std::move(left), relator, std::move(right), std::move(tolerance), each_row}};
}

inline Check check(std::string code, Formula holds, CheckLevel level = CheckLevel::error) {
  Check made;
  made.code = std::move(code);
  made.level = level;
  made.holds = std::move(holds);
  return made;
}

// Cells: electors, issued, by_member.1 to 3, votes.a, votes.b, spoiled (empty is zero), asked.1 and 2, found.1 and 2.
inline Form small_form() {
  Form form;
  form.id = "small";
  form.fields = {field("electors"),
                 field("issued"),
                 field("by_member", Repeat::row, 3),
                 field("votes", Repeat::option),
                 field("spoiled"),
                 field("asked", Repeat::row, 2),
                 field("found", Repeat::row, 2),
                 field("all_votes")};
  form.fields[4].blank_is_zero = true;
  form.fields[7].total_of = {"votes", "spoiled"};
  form.sections = {{"all", same_in_all("All"), {0, 1, 2, 3, 4, 5, 6, 7}}};
  return form;
}

inline const std::vector<std::string>& two_options() {
  static const std::vector<std::string> options = {"a", "b"};
  return options;
}

}  // namespace mandate::tally::testing
