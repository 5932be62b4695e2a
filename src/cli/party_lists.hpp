// The files of a party that were named, read and checked under the law of the day of the list.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "identity/member_file.hpp"
#include "procedure/rule_book.hpp"
#include "publish/member_list_view.hpp"

namespace mandate::cli {

struct PartyAsked {
  std::string list;
  std::string initiators;            // a list; may be empty
  std::vector<std::string> against;  // lists of other parties
  std::vector<std::string> laws;     // days
  std::string on;                    // day of the list; empty = today
  std::string country;
  std::vector<std::string> columns;  // HEADING=FIELD
  std::string encoding;
};

// Whose law, and which of its things the check speaks of.
struct PartyLaw {
  const procedure::Country* country = nullptr;
  const procedure::Procedure* procedure = nullptr;
  const law::Identifier* identifier = nullptr;
  std::vector<std::string> area_kinds;
  std::vector<const area::Area*> areas;  // in force on the day of the list
  std::optional<Count64> age;
  Date day;
};

struct PartyFile {
  std::string name;
  identity::MemberFile file;
  declaration::CheckedList checked;
};

struct PartyLists {
  PartyFile members;
  std::optional<PartyFile> initiators;
};

// Nothing, with problems, where a file cannot be read as a list. Problems hold no numbers of persons.
[[nodiscard]] std::optional<PartyLists> read_party_lists(const PartyAsked& asked, const PartyLaw& law,
                                                         const identity::ToldColumns& columns, Problems& problems);

// The regions that there were on the day of a law, and how many of the list count in each.
struct LawRegions {
  std::vector<const area::Area*> areas;
  std::vector<std::vector<Count64>> counted_in;  // the members, then the initiators where they were given
};
[[nodiscard]] LawRegions regions_under(const PartyLists& lists, const PartyLaw& law, Date law_date);

// The case that the lists make under a law: how many count, by region.
[[nodiscard]] record::Case case_of(const PartyLists& lists, const PartyLaw& law, const LawRegions& regions);
// The same, asked about the members alone.
[[nodiscard]] record::Case from_members(record::Case input);

}  // namespace mandate::cli
