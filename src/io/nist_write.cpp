#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "io/json_parts.hpp"
#include "io/nist.hpp"
#include "io/nist_figures.hpp"
#include "io/nist_node.hpp"
#include "io/nist_rows.hpp"
#include "io/results_cells.hpp"

namespace mandate::io::nist {
namespace {

using record::Contest;
using record::ContestOption;
using record::CountStatus;
using record::OptionKind;

std::string status_word(const record::Results& results, LeftOut& left_out) {
  const bool corrected =
      std::ranges::any_of(results.contests, [](const Contest& contest) { return !contest.initial.empty(); });
  if (corrected) {
    return "correction";
  }
  switch (results.status) {
    case CountStatus::nothing:
      return "pre-election";
    case CountStatus::partial:
      return "unofficial-partial";
    case CountStatus::final:
      return "certified";
    case CountStatus::preliminary:
      left_out.say("that the results are preliminary, not only complete");
      break;
    case CountStatus::annulled:
    case CountStatus::repeat_vote:
      left_out.say("that the vote is annulled or repeated");
      break;
    case CountStatus::complete:
      break;
  }
  return "unofficial-complete";
}

// "2022-03-17T01:02:03.5+05:00" without the fraction; empty where there is no such time with its zone.
std::string time_with_zone(std::string_view created) {
  constexpr std::size_t length = std::string_view("2022-03-17T01:02:03").size();
  if (created.size() <= length || !Date::parse(created.substr(0, 10)) || created[10] != 'T') {
    return {};
  }
  const std::size_t zone = created.find_first_not_of(".0123456789", length);
  if (zone == std::string_view::npos || (created[zone] != 'Z' && created.size() - zone != 6)) {
    return {};
  }
  return std::string(created.substr(0, length)) + std::string(created.substr(zone));
}

// The contests as they are written: with an option for every answer.
std::vector<Contest> contests_with_answers(const record::Results& results) {
  std::vector<Contest> contests;
  for (const Contest& contest : results.contests) {
    contests.push_back(with_answers(contest));
  }
  return contests;
}

// Whether the long lists are nodes, or stand in for text that is written later (io/nist_rows.hpp).
enum class Lists : std::uint8_t { nodes, text };

class ReportWriter {
 public:
  ReportWriter(const record::Results& results, LeftOut& left_out, Lists lists)
      : results_(results),
        left_out_(left_out),
        lists_(lists),
        contests_(contests_with_answers(results)),
        figures_(results, contests_, left_out) {}

  Node write() {
    Node election = write_election();
    Node report = object("ElectionReport");
    Node elections = list_node();
    elections.items.push_back(std::move(election));
    put(report, "Election", std::move(elections));
    put(report, "Format", text_node("precinct-level"));
    put(report, "GeneratedDate", text_node(generated()));
    put(report, "GpUnit", write_units());
    put(report, "Issuer", text_node(results_.authority));
    put(report, "IssuerAbbreviation", text_node(results_.authority_code));
    if (!parties_.items.empty()) {
      put(report, "Party", std::move(parties_));
    }
    put(report, "SequenceStart", integer_node(1));
    put(report, "SequenceEnd", integer_node(1));
    put(report, "Status", text_node(status_word(results_, left_out_)));
    put(report, "VendorApplicationId", text_node("mandate"));
    return report;
  }

  // The list that a node of `write` stands for.
  void append_list(std::string& out, std::int64_t number) {
    const LongList& list = long_lists_.at(static_cast<std::size_t>(number - 1));
    switch (list.what) {
      case LongList::What::units:
        append_units(out, results_, figures_, left_out_);
        break;
      case LongList::What::ballots:
        append_ballot_counts(out, figures_);
        break;
      case LongList::What::votes:
        append_vote_counts(out, *list.contest, list.option);
        break;
      case LongList::What::others:
        append_other_counts(out, *list.contest);
        break;
    }
  }

 private:
  struct LongList {
    enum class What : std::uint8_t { units, ballots, votes, others };
    What what = What::units;
    const Contest* contest = nullptr;
    std::size_t option = 0;
  };

  // As text: a node that stands for the list. An empty list stays one.
  Node list_or_text(Node list, LongList as_text) {
    if (lists_ == Lists::text && !list.items.empty()) {
      list.items.clear();
      long_lists_.push_back(as_text);
      list.integer = static_cast<std::int64_t>(long_lists_.size());
    }
    return list;
  }
  // Of a list whose text will be written, one object says that there is something.
  [[nodiscard]] bool is_enough(const Node& list) const { return lists_ == Lists::text && !list.items.empty(); }
  static bool is_empty(const Node& list) { return list.items.empty() && list.integer == 0; }

  std::string generated() {
    std::string time = time_with_zone(results_.created);
    if (time.empty()) {
      left_out_.say("the time at which it was made: it has no zone; the day of the election stands in its place");
      time = results_.date->iso() + "T00:00:00Z";
    }
    return time;
  }

  static std::string unit_id(std::uint32_t unit) { return "unit-" + std::to_string(unit); }

  Node write_units() {
    if (lists_ == Lists::text) {
      Node some = list_node();
      some.items.emplace_back();
      return list_or_text(std::move(some), {LongList::What::units});
    }
    std::vector<Node> below(results_.units.size(), list_node());
    for (std::uint32_t i = 1; i < results_.units.size(); ++i) {
      below[results_.units.at(i).parent].items.push_back(text_node(unit_id(i)));
    }
    Node all = list_node();
    for (std::uint32_t i = 0; i < results_.units.size(); ++i) {
      all.items.push_back(write_unit(i, std::move(below[i])));
    }
    return all;
  }

  Node write_unit(std::uint32_t index, Node below) {
    const record::Unit& unit = results_.units.at(index);
    Node node = object("ReportingUnit", unit_id(index));
    if (!below.items.empty()) {
      put(node, "ComposingGpUnitIds", std::move(below));
    }
    put(node, "ExternalIdentifier", external(unit.code));
    if (!unit.name.empty()) {
      put(node, "Name", international(same_in_all(unit.name)));
    }
    if (const auto status = figures_.status(index)) {
      put(node, "CountStatus", count_status(*status));
    }
    const UnitType type = unit_type(unit.kind);
    put(node, "Type", text_node(std::string(type.word)));
    if (!type.known && !unit.kind.empty()) {
      put(node, "OtherType", text_node(unit.kind));
    }
    if (const Count64 value = figures_.value(index, UnitFigure::participated); value != record::absent) {
      put(node, "VotersParticipated", integer_node(value));
    }
    const std::optional<Count64> registered = figures_.registered(index, unit);
    if (unit.electors && *unit.electors != registered) {
      left_out_.count("registers before the vote");
    }
    if (registered) {
      put(node, "VotersRegistered", integer_node(*registered));
    }
    return node;
  }

  Node count_status(CountStatus status) {
    if (item_status(status) == "unknown") {
      left_out_.say("that the vote is annulled or repeated");
    }
    Node one = object("CountStatus");
    put(one, "Status", text_node(std::string(item_status(status))));
    put(one, "Type", text_node("total"));
    Node all = list_node();
    all.items.push_back(std::move(one));
    return all;
  }

  static Node counts(std::string_view type, std::uint32_t unit, std::string_view kind) {
    Node node = object(type);
    put(node, "GpUnitId", text_node(unit_id(unit)));
    put(node, "Type", text_node(std::string(kind)));
    return node;
  }

  Node ballot_counts() {
    Node all = list_node();
    for (std::uint32_t unit = 0; unit < figures_.size() && !is_enough(all); ++unit) {
      const Count64 cast = figures_.value(unit, UnitFigure::cast);
      const Count64 rejected = figures_.value(unit, UnitFigure::rejected);
      if (cast == record::absent && rejected == record::absent) {
        continue;
      }
      Node one = counts("BallotCounts", unit, "total");
      if (cast != record::absent) {
        put(one, "BallotsCast", integer_node(cast));
      }
      if (rejected != record::absent) {
        put(one, "BallotsRejected", integer_node(rejected));
      }
      all.items.push_back(std::move(one));
    }
    return list_or_text(std::move(all), {LongList::What::ballots});
  }

  Node write_election() {
    Node contests = list_node();
    for (std::size_t i = 0; i < contests_.size(); ++i) {
      contests.items.push_back(write_contest(contests_[i], i));
    }
    Node election = object("Election");
    if (Node ballots = ballot_counts(); !is_empty(ballots)) {
      put(election, "BallotCounts", std::move(ballots));
    }
    if (!candidates_.items.empty()) {
      put(election, "Candidate", std::move(candidates_));
    }
    put(election, "Contest", std::move(contests));
    put(election, "ElectionScopeId", text_node(unit_id(0)));
    if (!results_.id.empty()) {
      put(election, "ExternalIdentifier", external(results_.id));
    }
    const std::string name = results_.id.empty() ? results_.date->iso() : results_.id;
    put(election, "Name", international(results_.title.empty() ? same_in_all(name) : results_.title));
    put(election, "StartDate", text_node(results_.date->iso()));
    put(election, "EndDate", text_node(results_.date->iso()));
    const bool general = results_.category == "general" || results_.category == "special";
    put(election, "Type", text_node(general ? results_.category : "other"));
    if (!general && !results_.category.empty()) {
      put(election, "OtherType", text_node(results_.category));
    }
    return election;
  }

  static bool has_kind(const Contest& contest, OptionKind kind) {
    return std::ranges::any_of(contest.options, [&](const ContestOption& option) { return option.kind == kind; });
  }

  Node write_contest(const Contest& contest, std::size_t index) {
    const std::string id = "contest-" + std::to_string(index);
    const bool candidates = has_kind(contest, OptionKind::candidate);
    const bool answers = has_kind(contest, OptionKind::answer) && !candidates && !has_kind(contest, OptionKind::list);
    const std::string_view party_or_measure = answers ? "BallotMeasureContest" : "PartyContest";
    Node node = object(candidates ? "CandidateContest" : party_or_measure, id);
    if (!contest.title.empty()) {
      put(node, "BallotTitle", international(contest.title));
    }
    Node selections = list_node();
    for (std::size_t option = 0; option < contest.options.size(); ++option) {
      if (Node one = write_selection(contest, option, id); one.kind == Node::Kind::mapping) {
        selections.items.push_back(std::move(one));
      }
    }
    put(node, "ContestSelection", std::move(selections));
    put(node, "ElectionDistrictId", text_node(unit_id(0)));
    if (!contest.id.empty()) {
      put(node, "ExternalIdentifier", external(contest.id));
    }
    const std::string& title = contest.title.in(Language::en);
    const std::string& name = contest.id.empty() ? id : contest.id;
    put(node, "Name", text_node(title.empty() ? name : title));
    if (Node others = other_counts(contest); !is_empty(others)) {
      put(node, "OtherCounts", std::move(others));
    }
    if (candidates) {
      if (contest.seats) {
        put(node, "NumberElected", integer_node(*contest.seats));
      }
      put(node, "VotesAllowed", integer_node(1));
    } else if (answers) {
      put(node, "Type", text_node("referendum"));
    }
    if (contest.seats && !candidates) {
      left_out_.say("the number of seats of a contest of lists");
    }
    return node;
  }

  Node other_counts(const Contest& contest) {
    const auto over = contest.layout.find("over_votes");
    const auto under = contest.layout.find("under_votes");
    Node all = list_node();
    for (std::size_t row = 0; (over || under) && row < contest.protocols.rows() && !is_enough(all); ++row) {
      Node one = object("OtherCounts");
      put(one, "GpUnitId", text_node(unit_id(contest.protocols.unit(row))));
      for (const auto& [cell, key] : {std::pair(over, "Overvotes"), std::pair(under, "Undervotes")}) {
        if (cell && contest.protocols.value(row, *cell) != record::absent) {
          put(one, key, integer_node(contest.protocols.value(row, *cell)));
        }
      }
      if (one.keys.size() > 2) {
        all.items.push_back(std::move(one));
      }
    }
    return list_or_text(std::move(all), {LongList::What::others, &contest});
  }

  Node vote_counts(const Contest& contest, std::size_t option) {
    Node all = list_node();
    if (const auto cell = contest.layout.cell_of_option(option)) {
      for (std::size_t row = 0; row < contest.protocols.rows() && !is_enough(all); ++row) {
        if (const Count64 value = contest.protocols.value(row, *cell); value != record::absent) {
          Node one = counts("VoteCounts", contest.protocols.unit(row), "total");
          put(one, "Count", integer_node(value));
          all.items.push_back(std::move(one));
        }
      }
    }
    if (const auto seats = contest.options[option].seats) {
      Node one = counts("VoteCounts", 0, "seats");
      put(one, "Count", integer_node(*seats));
      all.items.push_back(std::move(one));
    }
    return list_or_text(std::move(all), {LongList::What::votes, &contest, option});
  }

  Node write_selection(const Contest& contest, std::size_t index, const std::string& contest_id) {
    const ContestOption& option = contest.options[index];
    const std::string id = contest_id + "-selection-" + std::to_string(index);
    constexpr std::array<std::string_view, 3> types = {"PartySelection", "CandidateSelection",
                                                       "BallotMeasureSelection"};
    Node node = object(types.at(static_cast<std::size_t>(option.kind)), id);
    Node votes = vote_counts(contest, index);
    const bool only_above_candidates =
        option.kind == OptionKind::list && is_empty(votes) &&
        std::ranges::any_of(contest.options, [&](const ContestOption& other) { return other.list == index; });
    if (only_above_candidates) {
      party_id(option);
      return {};
    }
    put(node, "SequenceOrder", integer_node(static_cast<std::int64_t>(index + 1)));
    if (!is_empty(votes)) {
      put(node, "VoteCounts", std::move(votes));
    }
    if (option.elected && option.kind != OptionKind::candidate) {
      left_out_.say("which lists or answers are elected");
    }
    switch (option.kind) {
      case OptionKind::list:
        put(node, "PartyIds", ids(party_id(option)));
        break;
      case OptionKind::candidate:
        put(node, "CandidateIds", ids(write_candidate(contest, option, id)));
        break;
      case OptionKind::answer:
        put(node, "ExternalIdentifier", external(option.id));
        put(node, "Selection", international(option.name.empty() ? same_in_all(option.id) : option.name));
        break;
    }
    return node;
  }

  std::string write_candidate(const Contest& contest, const ContestOption& option, const std::string& selection) {
    std::string id = selection + "-candidate";
    Node node = object("Candidate", id);
    put(node, "BallotName", international(option.name.empty() ? same_in_all(option.id) : option.name));
    put(node, "ExternalIdentifier", external(option.id));
    if (option.list) {
      put(node, "PartyId", text_node(party_id(contest.options[*option.list])));
    }
    if (option.elected) {
      put(node, "PostElectionStatus", text_node("winner"));
    }
    candidates_.items.push_back(std::move(node));
    return id;
  }

  // One party for the same list in several contests.
  std::string party_id(const ContestOption& list) {
    const auto [place, added] =
        party_of_.emplace(std::pair(list.id, list.name.in(Language::en)), "party-" + std::to_string(party_of_.size()));
    if (added) {
      Node node = object("Party", place->second);
      put(node, "ExternalIdentifier", external(list.id));
      put(node, "Name", international(list.name.empty() ? same_in_all(list.id) : list.name));
      parties_.items.push_back(std::move(node));
    }
    return place->second;
  }

  const record::Results& results_;
  LeftOut& left_out_;
  Lists lists_;
  std::vector<Contest> contests_;
  UnitFigures figures_;
  std::vector<LongList> long_lists_;
  Node parties_ = list_node();
  Node candidates_ = list_node();
  std::map<std::pair<std::string, std::string>, std::string> party_of_;
};

bool can_report(const ReadContext& context, const record::Results& results, LeftOut& left_out) {
  if (!results.date || results.units.size() == 0) {
    context.report({}, results.date ? "results without a unit" : "results without the day of the election",
                   "both, as NIST SP 1500-100 demands (StartDate, ElectionScopeId)", "Name the day with --date");
    return false;
  }
  say_missing(left_out, results, {ResultsPart::country, ResultsPart::subcategory, ResultsPart::domain});
  return true;
}

}  // namespace

std::optional<Node> write_report(const ReadContext& context, const record::Results& results, LeftOut& left_out) {
  if (!can_report(context, results, left_out)) {
    return std::nullopt;
  }
  return ReportWriter(results, left_out, Lists::nodes).write();
}

std::optional<std::string> write_report_json(const ReadContext& context, const record::Results& results,
                                             LeftOut& left_out) {
  if (!can_report(context, results, left_out)) {
    return std::nullopt;
  }
  ReportWriter writer(results, left_out, Lists::text);
  const Node report = writer.write();
  return canonical_json(report, [&](std::string& out, std::int64_t list) { writer.append_list(out, list); });
}

}  // namespace mandate::io::nist
