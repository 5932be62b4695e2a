#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <utility>

#include "publish/ballots_text.hpp"
#include "publish/json_text.hpp"

namespace mandate::publish {
namespace {

namespace json = boost::json;

using tally::BallotTally;

json::array numbers(const std::vector<std::uint64_t>& values) { return json::array(values.begin(), values.end()); }

json::object tally_of(const BallotTally& tally, bool ranked) {
  json::object object;
  object["ballots"] = tally.all();
  json::object classes;
  for (std::size_t i = 0; i < tally::ballot_classes; ++i) {
    const auto of_ballot = static_cast<tally::BallotClass>(i);
    classes[tally::word(of_ballot)] = tally.of(of_ballot);
  }
  object["classes"] = std::move(classes);
  object["votes"] = numbers(tally.votes.front());
  if (ranked) {
    json::array by_rank;
    for (const std::vector<std::uint64_t>& votes : tally.votes) {
      by_rank.push_back(numbers(votes));
    }
    object["votes_by_rank"] = std::move(by_rank);
    object["overvoted_at_rank"] = numbers(tally.overvoted_at_rank);
  }
  return object;
}

json::array precincts_of(const tally::ScannedBallots& ballots, const tally::ScannedContest& contest) {
  json::array precincts;
  const auto tallies = contest.ballots.tally_by_precinct(contest.choices.size(), ballots.precincts.size());
  for (std::size_t precinct = 0; precinct < tallies.size(); ++precinct) {
    if (tallies[precinct].all() > 0) {
      json::object object;
      object["id"] = ballots.precincts[precinct].id;
      object["name"] = ballots.precincts[precinct].name;
      object["tally"] = tally_of(tallies[precinct], contest.rules.ranks > 0);
      precincts.push_back(std::move(object));
    }
  }
  return precincts;
}

json::object contest_of(const tally::ScannedBallots& ballots, const tally::ScannedContest& contest, bool by_precinct) {
  json::object object;
  object["id"] = contest.id;
  object["name"] = contest.name;
  object["votes_allowed"] = contest.rules.votes_allowed;
  object["ranks"] = contest.rules.ranks;
  json::array choices;
  for (const tally::BallotChoice& choice : contest.choices) {
    choices.push_back(json::object{{"id", choice.id}, {"name", choice.name}, {"write_in", choice.write_in}});
  }
  object["choices"] = std::move(choices);
  object["tally"] = tally_of(contest.ballots.tally(contest.choices.size()), contest.rules.ranks > 0);
  object["void"] = contest.left_out;
  object["differs_from_file"] = contest.differs;
  if (by_precinct) {
    object["precincts"] = precincts_of(ballots, contest);
  }
  return object;
}

}  // namespace

std::string ballots_json(const tally::ScannedBallots& ballots, bool by_precinct) {
  json::object object;
  object["schema"] = "mandate/ballots/1";
  object["records"] = ballots.records;
  object["without_current"] = ballots.without_current;
  object["left_for_a_person"] = tally::left_for_a_person(ballots);
  json::array contests;
  for (const tally::ScannedContest& contest : ballots.contests) {
    contests.push_back(contest_of(ballots, contest, by_precinct));
  }
  object["contests"] = std::move(contests);
  return json_text(object);
}

}  // namespace mandate::publish
