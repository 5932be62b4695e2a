// Official results by largest remainder with Hare's quota: votes in, the seats that were announced out.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "seats/list_tier.hpp"

namespace mandate::seats::official_seats_test {
namespace {

struct Line {
  Count64 votes = 0;
  Count64 seats = 0;
};

struct Election {
  std::string name;
  Fraction threshold;
  Count64 base = 0;
  Count64 seats = 0;
  std::vector<Line> lists;
};

std::ostream& operator<<(std::ostream& out, const Election& election) { return out << election.name; }

Fraction percent(Count64 share) { return *Fraction::of(share, 100); }

const std::vector<Election>& elections() {
  static const std::vector<Election> all = {
      // Central Election Commission, 27 March 2023, via newtimes.kz, vlast.kz and inform.kz. Valid votes, with
      // 248,291 against all.
      {"mazhilis_2023",
       percent(5),
       6366441,
       69,
       {{3431510, 40}, {693938, 8}, {547154, 6}, {535139, 6}, {432920, 5}, {331058, 4}, {146431, 0}}},
      // Central Election Commission, January 2021, via caravan.kz, Almaty TV and zonakz.net.
      {"mazhilis_2021", percent(7), 7241562, 98, {{5148074, 76}, {792828, 12}, {659019, 10}, {383023, 0}, {258618, 0}}},
      // Central Election Commission, via Kazinform, 22 March 2016.
      {"mazhilis_2016",
       percent(7),
       7522868,
       98,
       {{6183757, 84}, {540406, 7}, {537123, 7}, {151285, 0}, {88813, 0}, {21484, 0}}},
      // Votes: Wikipedia, 2012 Kazakh legislative election, quoting the commission; seats: Reuters, 17 January 2012.
      {"mazhilis_2012",
       percent(7),
       6941220,
       98,
       {{5621436, 83}, {518405, 8}, {498788, 7}, {116534, 0}, {82623, 0}, {57732, 0}, {45702, 0}}},
      // Maslikhats of 19 March 2023. Astana: kapital.kz and ult.kz, 24 March 2023.
      {"maslikhat_astana_2023",
       percent(5),
       330547,
       17,
       {{227307, 12}, {56045, 3}, {18174, 1}, {18154, 1}, {5401, 0}, {2197, 0}}},
      // Almaty: nur-news.net, March 2023.
      {"maslikhat_almaty_2023",
       percent(5),
       291756,
       21,
       {{151531, 12}, {38563, 3}, {38369, 3}, {23266, 2}, {15273, 1}, {8264, 0}}},
      // Kostanay oblast: notice of the election commission, kostanaytany.kz. Votes against all were not published;
      // the base is the sum of the lists.
      {"maslikhat_kostanay_2023",
       percent(5),
       350112,
       16,
       {{195232, 9}, {66220, 3}, {44220, 2}, {22325, 1}, {22115, 1}}},
      // State Duma, 2 December 2007: votes as the sums of stations (dkobak/elections, from izbirkom.ru), seats of the
      // Central Election Commission. The threshold is a share of the ballots of all who took part: 68,777,136 valid
      // and 759,929 invalid.
      {"duma_2007",
       percent(7),
       69537065,
       450,
       {{1600234, 0},
        {733604, 0},
        {89780, 0},
        {8046886, 57},
        {669444, 0},
        {154083, 0},
        {5660823, 40},
        {5383639, 38},
        {615417, 0},
        {44714241, 315},
        {1108985, 0}}},
      // State Duma, 4 December 2011: the same sources; 64,615,252 valid and 1,033,438 invalid.
      {"duma_2011",
       percent(7),
       65648690,
       450,
       {{8695458, 64}, {7664516, 56}, {639067, 0}, {12599420, 92}, {2252327, 0}, {32371737, 238}, {392727, 0}}},
      // Chamber of Deputies of Czechia, 2017: its 200 seats over 14 regions by votes cast (votelib,
      // tests/real/data/cz_psp_2017.csv).
      {"czech_regions_2017",
       Fraction(0),
       0,
       200,
       {{611450, 24},
        {660619, 26},
        {315319, 13},
        {271510, 11},
        {122142, 5},
        {339686, 13},
        {208817, 8},
        {278720, 11},
        {258169, 10},
        {262764, 10},
        {583442, 23},
        {305639, 12},
        {294679, 12},
        {547789, 22}}},
      // M. L. Balinski and H. P. Young, The quota method of apportionment, 1975 (examples, as in the tests of
      // martinlackner/apportionment).
      {"balinski_young_100", Fraction(0), 0, 100, {{5117, 51}, {4400, 44}, {162, 2}, {161, 2}, {160, 1}}},
      {"balinski_young_26", Fraction(0), 0, 26, {{9061, 9}, {7179, 7}, {5259, 5}, {3319, 4}, {1182, 1}}},
  };
  return all;
}

class OfficialSeats : public ::testing::TestWithParam<Election> {};

TEST_P(OfficialSeats, AreReproduced) {
  const Election& election = GetParam();
  std::vector<Count64> votes;
  std::vector<Count64> announced;
  for (const Line& line : election.lists) {
    votes.push_back(line.votes);
    announced.push_back(line.seats);
  }
  ListTierRule rule;
  rule.threshold = election.threshold;
  rule.single_list = SingleListRule{*Fraction::of(7, 10), 2};
  std::vector<Count64> seats(votes.size());
  EXPECT_EQ(allocate_list_seats(rule, {votes, election.base, election.seats, {}}, seats), ListTierStatus::allocated);
  EXPECT_EQ(seats, announced);
}

INSTANTIATE_TEST_SUITE_P(All, OfficialSeats, ::testing::ValuesIn(elections()),
                         [](const ::testing::TestParamInfo<Election>& election) { return election.param.name; });

}  // namespace
}  // namespace mandate::seats::official_seats_test
