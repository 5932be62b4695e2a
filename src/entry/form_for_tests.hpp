// A small referendum protocol for tests of the keyboard form.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "entry/entry_form.hpp"
#include "tally/form.hpp"

namespace mandate::entry::testing {

// Lines: 0 heading "Voters"; 1 electors; 2 issued, 3 its words; 4 heading "Ballots"; 5 yes; 6 no; 7 total of both;
// 8 box "explained"; 9 and 10 issued by members 1 and 2.
inline tally::Form small_form() {
  const auto field = [](std::string id, std::string label) {
    tally::Field made;
    made.id = std::move(id);
    made.label = same_in_all(std::move(label));
    return made;
  };
  tally::Form form;
  form.id = "small";
  form.label = same_in_all("Small protocol");
  form.fields = {field("electors", "Voters on the list"),
                 field("issued", "Ballots issued"),
                 field("yes", "For"),
                 field("no", "Against"),
                 field("both", "For and against"),
                 field("explained", "Explained"),
                 field("by_member", "Issued by member")};
  form.fields[1].in_words = true;
  form.fields[4].total_of = {"yes", "no"};
  form.fields[5].kind = tally::FieldKind::box;
  form.fields[6].repeat = tally::Repeat::row;
  form.fields[6].rows = 2;
  form.sections = {{"voters", same_in_all("Voters"), {0, 1}}, {"ballots", same_in_all("Ballots"), {2, 3, 4, 5, 6}}};
  return form;
}

inline record::Layout small_layout() {
  return record::Layout{{{"electors", "electors", record::Count::electors, {}, {}},
                         {"issued", "issued", record::Count::issued, {}, {}},
                         {"yes", "yes", record::Count::in_favour, {}, {}},
                         {"no", "no", record::Count::against, {}, {}},
                         {"explained", "explained", {}, {}, {}},
                         {"by_member.1", "by_member", {}, {}, 0},
                         {"by_member.2", "by_member", {}, {}, 1}}};
}

inline void type(EntryForm& form, std::string_view text) {
  for (const char c : text) {
    form.press(Key{KeyKind::text, std::string(1, c)});
  }
}

inline void enter(EntryForm& form, std::string_view text) {
  type(form, text);
  form.press(Key{KeyKind::enter, {}});
}

}  // namespace mandate::entry::testing
