#include "publication/site_seats.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "publication/site_for_tests.hpp"
#include "publish/text_for_tests.hpp"

namespace mandate::publication::site_seats_test {
namespace {

namespace made = procedure::testing;
using publish::contains;

// One seat in each of the districts XX-1/1 and XX-1/2, for which Anna and Berik, Dana and Erlan stand.
class SiteSeats : public for_tests::SiteOfUtopia {
 protected:
  SiteSeats() : for_tests::SiteOfUtopia(court_of_districts()) {
    count.set_aside.clear();
    stand("1", 2, "Anna");
    stand("1", 2, "Berik");
    stand("2", 5, "Dana");
    stand("2", 5, "Erlan");
    count.sources[0].table = record::ProtocolTable(count.layout.size());
  }

  static made::Court court_of_districts() {
    procedure::Tier tier;
    tier.id = "districts";
    tier.method = procedure::TierMethod::plurality;
    tier.seats = {.number = procedure::RuleValue(Fraction(2))};
    return made::Court({made::procedure(
        "election", {made::version({made::allocation(
                        "seats", {tier}, {{"allocated", "passed"}, {"tie", "failed"}, {"none", "failed"}})})})});
  }

  void stand(const std::string& district, std::uint32_t unit, const std::string& name) {
    const std::size_t option = count.candidates.size();
    count.candidates.push_back({district, unit, name, "", option});
    count.layout.cells.push_back({"votes." + name, "votes", {}, option, {}});
  }

  // Votes of Anna, Berik, Dana and Erlan, a station each.
  void count_votes(Count64 anna, Count64 berik, Count64 dana, Count64 erlan) {
    constexpr Count64 none = record::absent;
    add(3, {100, 80, 0, anna, berik, none, none});
    add(4, {200, 80, 0, 0, 0, none, none});
    add(6, {50, 40, 0, none, none, dana, erlan});
    add(8, {400, 100, 0, none, none, none, none});
  }
};

TEST_F(SiteSeats, EachDistrictHasItsWinnerAndLeadsToItsVotes) {
  count_votes(50, 30, 10, 25);
  const std::string page = file("en/districts.html");
  EXPECT_TRUE(contains(page, "<a href=\"unit-XX-1_1.html\">1</a></th><td>Anna</td>")) << page;
  EXPECT_TRUE(contains(page, "<td>Erlan</td>"));
  EXPECT_TRUE(contains(page, "<td class=\"numeric\">25</td><td class=\"numeric\">15</td>"));
  EXPECT_TRUE(contains(file("en/index.html"), "href=\"districts.html\""));
}

TEST_F(SiteSeats, ATieIsNamed) {
  count_votes(40, 40, 10, 25);
  const std::string page = file("en/districts.html");
  EXPECT_TRUE(contains(page, "<td>Anna = Berik</td><td><span class=\"status partial\">tie</span></td>")) << page;
  EXPECT_TRUE(contains(file("en/index.html"), "<h3>Ties</h3>"));
}

TEST_F(SiteSeats, ADistrictShowsItsOwnCandidatesAlone) {
  count_votes(50, 30, 10, 25);
  const std::string page = file("en/unit-XX-1_1.html");
  EXPECT_TRUE(contains(page, ">Anna<small>"));
  EXPECT_TRUE(contains(page, "<th scope=\"col\">Berik</th>"));
  EXPECT_FALSE(contains(page, "Dana"));
}

TEST_F(SiteSeats, WhereNobodyIsElectedInDistrictsThereIsNoSuchPage) {
  count.candidates.clear();
  count.layout.cells.resize(3);
  count.sources[0].table = record::ProtocolTable(3);
  add(3, {100, 80, 60});
  for (const SiteFile& made_file : made_site()) {
    EXPECT_FALSE(made_file.name.ends_with("districts.html"));
  }
}

}  // namespace
}  // namespace mandate::publication::site_seats_test
