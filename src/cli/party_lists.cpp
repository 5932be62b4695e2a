#include "cli/party_lists.hpp"

#include <algorithm>
#include <utility>

#include "identity/masked.hpp"
#include "io/text_file.hpp"

namespace mandate::cli {
namespace {

// Tags live no longer than the run: its key is drawn anew and kept nowhere.
identity::Tagger tagger_of_the_run() {
  ledger::SystemRandomness randomness;
  return {identity::drawn_tag_key(randomness), "party check"};
}

class ListsReader {
 public:
  ListsReader(const PartyAsked& asked, const PartyLaw& law, const identity::ToldColumns& columns, Problems& problems)
      : asked_(asked),
        law_(law),
        request_{columns, asked.encoding},
        problems_(problems),
        tagger_(tagger_of_the_run()) {}

  std::optional<PartyLists> read() {
    std::vector<declaration::OtherList> others;
    for (const std::string& name : asked_.against) {
      if (auto other = read_other(name)) {
        others.push_back(std::move(*other));
      }
    }
    auto members = read_list(asked_.list, others);
    auto initiators = asked_.initiators.empty() ? std::nullopt : read_list(asked_.initiators, {});
    if (!members || !problems_.empty()) {
      return std::nullopt;
    }
    return PartyLists{std::move(*members), std::move(initiators)};
  }

 private:
  std::optional<declaration::OtherList> read_other(const std::string& name) {
    auto bytes = io::read_bytes(name, problems_, io::most_table_file_bytes);
    return bytes ? identity::read_other_list({name, &problems_}, std::move(*bytes), request_, *law_.identifier, tagger_)
                 : std::nullopt;
  }

  std::optional<PartyFile> read_list(const std::string& name, std::span<const declaration::OtherList> others) {
    auto bytes = io::read_bytes(name, problems_, io::most_table_file_bytes);
    if (!bytes) {
      return std::nullopt;
    }
    auto file = identity::read_member_file({name, &problems_}, std::move(*bytes), request_,
                                           {&law_.country->law, law_.identifier, law_.areas, law_.day}, tagger_);
    if (!file) {
      return std::nullopt;
    }
    auto checked = declaration::check_list(
        file->persons, {.areas = law_.areas.size(), .day = law_.day, .age = law_.age, .others = others});
    return PartyFile{name, std::move(*file), std::move(checked)};
  }

  const PartyAsked& asked_;
  const PartyLaw& law_;
  identity::MemberFileRequest request_;
  Problems& problems_;
  identity::Tagger tagger_;
};

void add_counts(const declaration::CheckedList& checked, const std::vector<Count64>& counted_in, record::Count count,
                record::Figures& figures) {
  figures.nation.set(count, checked.counted, record::Provenance::summed);
  for (std::size_t area = 0; area < counted_in.size(); ++area) {
    figures.areas[area].set(count, counted_in[area], record::Provenance::summed);
  }
}

// By region of the list, in the regions of the law. Where none stood for a region, its people count in all only.
std::vector<Count64> carried_over(const declaration::CheckedList& checked, const PartyLaw& law,
                                  const std::vector<const area::Area*>& areas, Date law_date) {
  std::vector<Count64> counted(areas.size());
  for (std::size_t area = 0; area < law.areas.size(); ++area) {
    const area::Area* const standing = area::standing_for(*law.areas[area], law.country->law.areas, law_date);
    const auto place = std::ranges::find(areas, standing);
    if (place != areas.end()) {
      counted[static_cast<std::size_t>(place - areas.begin())] += checked.counted_in[area];
    }
  }
  return counted;
}

}  // namespace

std::optional<PartyLists> read_party_lists(const PartyAsked& asked, const PartyLaw& law,
                                           const identity::ToldColumns& columns, Problems& problems) {
  auto lists = ListsReader(asked, law, columns, problems).read();
  identity::mask(problems);
  return lists;
}

LawRegions regions_under(const PartyLists& lists, const PartyLaw& law, Date law_date) {
  LawRegions regions;
  regions.areas = area::in_force(law.country->law.areas, law.area_kinds, law_date);
  regions.counted_in.push_back(carried_over(lists.members.checked, law, regions.areas, law_date));
  if (lists.initiators) {
    regions.counted_in.push_back(carried_over(lists.initiators->checked, law, regions.areas, law_date));
  }
  return regions;
}

record::Case case_of(const PartyLists& lists, const PartyLaw& law, const LawRegions& regions) {
  record::Case input;
  input.id = "party-list";
  input.jurisdiction = law.country->law.country;
  input.procedure = law.procedure->name;
  input.date = law.day;
  input.title = same_in_all(lists.members.name);
  record::Figures& figures = input.records.emplace_back().figures;
  for (const area::Area* const area : regions.areas) {
    figures.areas.emplace_back().unit = area->code;
  }
  add_counts(lists.members.checked, regions.counted_in.front(), record::Count::party_members, figures);
  if (lists.initiators) {
    add_counts(lists.initiators->checked, regions.counted_in.back(), record::Count::initiators, figures);
  }
  return lists.initiators ? input : from_members(std::move(input));
}

record::Case from_members(record::Case input) {
  input.start = "members";  // the stage before it is of the initiative group
  return input;
}

}  // namespace mandate::cli
