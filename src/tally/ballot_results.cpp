#include "tally/ballot_results.hpp"

#include <array>
#include <utility>

namespace mandate::tally {
namespace {

using record::Count;

record::Layout layout_of(const ScannedContest& contest) {
  record::Layout layout;
  for (const Count count : {Count::participants, Count::valid, Count::invalid, Count::both_marked}) {
    const std::string name(record::name(count));
    layout.cells.push_back({name, name, count, {}, {}});
  }
  layout.cells.push_back({"ambiguous", "ambiguous", {}, {}, {}});
  for (std::size_t choice = 0; choice < contest.choices.size(); ++choice) {
    layout.cells.push_back({"votes." + contest.choices[choice].id, "votes", {}, choice, {}});
  }
  return layout;
}

Count64 number(std::uint64_t ballots) { return static_cast<Count64>(ballots); }

std::vector<Count64> row_of(const BallotTally& tally, std::size_t choices) {
  const std::uint64_t both_marked = tally.of(BallotClass::all_marked);
  const std::uint64_t invalid =
      tally.of(BallotClass::blank) + tally.of(BallotClass::overvoted) + tally.of(BallotClass::invalid);
  std::vector<Count64> row = {number(tally.all()), number(tally.of(BallotClass::valid)), number(invalid),
                              number(both_marked), number(tally.of(BallotClass::ambiguous))};
  for (std::size_t choice = 0; choice < choices; ++choice) {
    row.push_back(number(tally.votes_of(choice)));
  }
  return row;
}

record::Contest contest_of(const ScannedContest& scanned, std::size_t precincts) {
  record::Contest contest;
  contest.id = scanned.id;
  contest.title = same_in_all(scanned.name);
  for (const BallotChoice& choice : scanned.choices) {
    contest.options.push_back({choice.id, same_in_all(choice.name), record::OptionKind::candidate, {}, {}, false});
  }
  contest.layout = layout_of(scanned);
  contest.protocols = record::ProtocolTable(contest.layout.size());
  const std::vector<BallotTally> tallies = scanned.ballots.tally_by_precinct(scanned.choices.size(), precincts);
  for (std::size_t precinct = 0; precinct < precincts; ++precinct) {
    if (tallies[precinct].all() > 0) {
      contest.protocols.add_row(static_cast<std::uint32_t>(precinct + 1),
                                row_of(tallies[precinct], scanned.choices.size()));
    }
  }
  return contest;
}

}  // namespace

record::Results to_results(const ScannedBallots& ballots) {
  record::Results results;
  results.units.add({"all", "", "all", record::no_unit, {}});
  for (const ScannedPrecinct& precinct : ballots.precincts) {
    results.units.add({"precinct." + precinct.id, precinct.name, "precinct", 0, {}});
  }
  for (const ScannedContest& contest : ballots.contests) {
    results.contests.push_back(contest_of(contest, ballots.precincts.size()));
    if (contest.ballots.tally(contest.choices.size()).of(BallotClass::ambiguous) > 0) {
      results.status = record::CountStatus::partial;
    }
  }
  return results;
}

std::uint64_t left_for_a_person(const ScannedBallots& ballots) {
  std::uint64_t left = ballots.without_current;
  for (const ScannedContest& contest : ballots.contests) {
    const BallotTally tally = contest.ballots.tally(contest.choices.size());
    left += tally.of(BallotClass::ambiguous) + tally.of(BallotClass::invalid) + contest.differs;
  }
  return left;
}

}  // namespace mandate::tally
