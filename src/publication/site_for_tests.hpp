// For tests: the site of a vote of two regions and four stations, made in place.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "procedure/decide.hpp"
#include "procedure/rules_for_tests.hpp"
#include "publication/site.hpp"
#include "publish/count_for_tests.hpp"

namespace mandate::publication::for_tests {

// Two regions, four stations, for which more than half of those who took part must vote yes. XX-1/1/2 is set aside.
class SiteOfUtopia : public ::testing::Test {
 protected:
  SiteOfUtopia() : SiteOfUtopia(rules()) {}
  explicit SiteOfUtopia(procedure::testing::Court of) : court(std::move(of)) {
    publish::set_up_utopia(court, count);
    count.input.title = same_in_all("A vote <b>");
    count.layout.cells.push_back({"electors", "electors", record::Count::electors, {}, {}});
    count.layout.cells.push_back({"participants", "participants", record::Count::participants, {}, {}});
    count.layout.cells.push_back({"for", "for", record::Count::in_favour, {}, {}});
    count.sources.push_back({record::SourceKind::commission, "Commission", record::ProtocolTable(3)});
    add(3, {100, 80, 60});
    add(6, {50, 40, 1'234});
    add(8, {400, 100, 40});
    count.set_aside.push_back({4, tally::Standing::quarantined, "a seal"});
    standings.resize(count.units.size(), StationStanding::missing);
    standings[4] = StationStanding::quarantined;
  }

  // More than half of those who took part must vote yes.
  static procedure::testing::Court rules() {
    namespace made = procedure::testing;
    return made::Court({made::procedure(
        "vote",
        {made::version({made::stage("vote", procedure::StageKind::tally,
                                    made::more_than(record::Count::in_favour, "1/2", record::Count::participants),
                                    {{"met", "passed"}, {"not_met", "failed"}})})})});
  }

  void add(std::uint32_t station, std::vector<Count64> values) {
    count.sources[0].table.add_row(station, values);
    standings.resize(count.units.size(), StationStanding::missing);
    standings[station] = StationStanding::counted;
  }

  std::vector<SiteFile> made_site(std::span<const area::AreaMap> maps = {}) {
    aggregate.emplace(*tally::aggregate_of(count));
    const std::array extents = {tally::Extent::complete_only, tally::Extent::counted_so_far};
    for (std::size_t i = 0; i < extents.size(); ++i) {
      cases.at(i) = tally::counted_case(*aggregate, count.what(), extents.at(i)).input;
      procedure::Question question = court.question();
      question.input = &cases.at(i);
      decided.at(i) = procedure::decide(question);
    }
    receipts.assign(count.units.size(), no_leaf);
    receipts[3] = 17;
    const PublicationView view{.count = &count,
                               .country = &court.country,
                               .aggregate = &*aggregate,
                               .status = aggregate->status(0),
                               .standings = standings,
                               .receipts = receipts,
                               .determination = decided.data(),
                               .so_far = &decided[1],
                               .corrections = corrections,
                               .files = published,
                               .log = {"example.org/log", 25, "cm9vdA==", "key"},
                               .rules_digest = "abcd",
                               .as_of = as_of};
    return site(view, maps);
  }

  std::string file(const std::string& name) {
    for (const SiteFile& made : made_site()) {
      if (made.name == name) {
        return made.bytes;
      }
    }
    ADD_FAILURE() << "no file " << name;
    return {};
  }

  procedure::testing::Court court;
  tally::CountInput count;
  std::vector<StationStanding> standings;
  std::vector<std::uint64_t> receipts;
  std::vector<Correction> corrections;
  std::string as_of;
  std::vector<std::string> published;  // names of files in data/
  std::optional<tally::Aggregate> aggregate;
  std::array<record::Case, 2> cases;
  std::array<procedure::Determination, 2> decided;
};

}  // namespace mandate::publication::for_tests
