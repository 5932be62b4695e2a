// A checked list of members and what was decided from it, as text and JSON show it. All outlive the view.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "area/area.hpp"
#include "declaration/member_list.hpp"
#include "law/law.hpp"
#include "procedure/determination.hpp"
#include "publish/text_options.hpp"
#include "record/count.hpp"

namespace mandate::publish {

// One file that was checked.
struct ListFileView {
  std::string name;
  std::string digest;  // hexadecimal SHA-256
  record::Count count = record::Count::party_members;
  const declaration::CheckedList* checked = nullptr;
  std::span<const declaration::ListedPerson> persons;
  std::span<const std::pair<std::uint32_t, std::string>> other_regions;  // person, what stands there
  std::span<const std::string> ignored_columns;
  std::string guessed_encoding;  // empty: none was guessed
};

// Under one law: over the areas that there were on its day. Who lives in an area that was made later counts in the one
// that stood for it.
struct ListLawView {
  procedure::Determination determination;
  procedure::Determination members;  // of the members alone, whatever was found of the initiative group
  std::vector<const area::Area*> areas;
  std::vector<std::vector<Count64>> counted_in;  // by file, by area
};

struct MemberListView {
  const law::Law* law = nullptr;
  const law::Identifier* identifier = nullptr;
  std::span<const area::Area* const> areas;
  Date day;                              // of the list
  std::optional<Count64> age;            // that was asked
  std::vector<ListFileView> files;       // the members, then the initiators where they were given
  std::vector<std::string> other_lists;  // names, as findings count them
  std::vector<ListLawView> laws;         // in the order asked
};

// "Row 17: …", the sentence behind the colon.
[[nodiscard]] std::string finding_sentence(const MemberListView& view, const ListFileView& file,
                                           const declaration::RowFinding& finding, Language language);

// The number that the law needs of the count in the area, where it needs it in every one (empty: in all); nothing where
// it asks none.
[[nodiscard]] std::optional<Count64> needed_in(const ListLawView& law, record::Count count, std::string_view area);

// The rule about errors in the list that is in force, by name `party.list_errors`; nullptr where none is known.
[[nodiscard]] const law::DatedValue* rule_on_errors(const law::Law& law, Date day);

}  // namespace mandate::publish
