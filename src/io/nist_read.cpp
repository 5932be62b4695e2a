#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/wording.hpp"
#include "io/contest_builder.hpp"
#include "io/nist.hpp"
#include "io/nist_node.hpp"
#include "io/results_cells.hpp"
#include "io/unit_rows.hpp"
#include "io/wording.hpp"

namespace mandate::io::nist {
namespace {

using record::CountStatus;
using record::OptionKind;

// A node and how it is reached: "Election[0].Contest[2]".
struct Spot {
  const Node* node = nullptr;
  std::string path;

  explicit operator bool() const { return node != nullptr; }
  [[nodiscard]] bool has(std::string_view key) const { return node != nullptr && node->find(key) != nullptr; }
};

class ReportReader {
 public:
  explicit ReportReader(ProblemSink& problems) : problems_(problems) {}

  std::optional<ResultsRead> read(const Node& document) {
    const Spot report{&document, "ElectionReport"};
    if (type_of(report) != "ElectionReport") {
      complain(report, "another document", "an ElectionReport");
      return std::nullopt;
    }
    read_status(report);
    read_.results.authority = text(report, "Issuer");
    read_.results.authority_code = text(report, "IssuerAbbreviation");
    read_.results.created = text(report, "GeneratedDate");
    read_units(report);
    read_parties(report);
    const std::vector<Spot> elections = items(report, "Election");
    if (elections.size() != 1) {
      complain(report, numbered(elections.size(), "election"), "one", "Split the report: results are of one election");
      return std::nullopt;
    }
    read_election(elections.front());
    say_not_kept(report, {"Header", "Office", "OfficeGroup", "Person", "Notes", "ExternalIdentifier"});
    say_not_kept(elections.front(), {"BallotStyle", "ContactInformation", "CountStatus"});
    return problems_.clean() ? std::optional(std::move(read_)) : std::nullopt;
  }

 private:
  void complain(const Spot& at, std::string_view what, std::string expected, std::string advice = {}) {
    problems_.report({}, at.path + ": " + std::string(what), std::move(expected), std::move(advice));
  }

  static Spot get(const Spot& parent, std::string_view key) {
    return {parent.node == nullptr ? nullptr : parent.node->find(key), parent.path + "." + std::string(key)};
  }

  static std::vector<Spot> items(const Spot& parent, std::string_view key) {
    const Spot list = get(parent, key);
    std::vector<Spot> all;
    if (list && list.node->kind == Node::Kind::sequence) {
      for (std::size_t i = 0; i < list.node->items.size(); ++i) {
        all.push_back({&list.node->items[i], list.path + "[" + std::to_string(i) + "]"});
      }
    }
    return all;
  }

  static std::string text(const Spot& parent, std::string_view key) {
    const Spot found = get(parent, key);
    return found && found.node->kind == Node::Kind::text ? found.node->text : std::string();
  }

  std::string require(const Spot& parent, std::string_view key) {
    std::string found = text(parent, key);
    if (found.empty()) {
      complain(parent, "no " + std::string(key), "a text");
    }
    return found;
  }

  static std::string type_of(const Spot& spot) {
    const std::string type = text(spot, "@type");
    return type.starts_with(type_prefix) ? type.substr(type_prefix.size()) : type;
  }

  std::optional<Count64> number(const Spot& parent, std::string_view key) {
    const Spot found = get(parent, key);
    if (!found) {
      return std::nullopt;
    }
    if (found.node->kind != Node::Kind::integer || found.node->integer < 0) {
      complain(found, describe(*found.node), "a whole number ≥ 0");
      return std::nullopt;
    }
    return found.node->integer;
  }

  LocalizedText international_text(const Spot& parent, std::string_view key) {
    LocalizedText out;
    for (const Spot& each : items(get(parent, key), "Text")) {
      const std::string content = text(each, "Content");
      const std::string language = text(each, "Language");
      if (const auto known = language_of_code(language)) {
        out.texts.at(static_cast<std::size_t>(*known)) = content;
      } else {
        other_languages_.insert(language);
        out = out.empty() ? same_in_all(content) : out;
      }
    }
    return out;
  }

  static std::string external_id(const Spot& parent) {
    const std::vector<Spot> all = items(parent, "ExternalIdentifier");
    return all.empty() ? std::string() : text(all.front(), "Value");
  }

  void say_not_kept(const Spot& parent, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
      if (parent.has(key)) {
        read_.assumed.push_back(std::string(key) + " is not kept");
      }
    }
  }

  void read_status(const Spot& report) {
    const std::string status = require(report, "Status");
    const std::map<std::string_view, CountStatus> words = {
        {"pre-election", CountStatus::nothing},         {"unofficial-partial", CountStatus::partial},
        {"unofficial-complete", CountStatus::complete}, {"certified", CountStatus::final},
        {"correction", CountStatus::complete},          {"recount", CountStatus::partial}};
    const auto known = words.find(status);
    if (known != words.end()) {
      read_.results.status = known->second;
    } else if (!status.empty()) {
      complain(report, "the unknown Status " + in_quotes(status), "a word of ResultsStatus");
    }
    if (status == "correction" || status == "recount") {
      read_.assumed.push_back("this is a " + status);
    }
  }

  // "country" is the nation here; other kinds than the standard's stand beside it.
  static std::string kind_of(const Spot& unit, const std::string& type) {
    if (type == "country") {
      return "nation";
    }
    return type == "other" ? text(unit, "OtherType") : type;
  }

  void read_units(const Spot& report) {
    const std::vector<Spot> units = items(report, "GpUnit");
    std::map<std::string, std::string> parent_of;
    std::map<std::string, std::string> code_of;
    for (const Spot& unit : units) {
      const std::string id = require(unit, "@id");
      const std::string code = external_id(unit);
      code_of[id] = code.empty() ? id : code;
      for (const Spot& below : items(unit, "ComposingGpUnitIds")) {
        parent_of.emplace(below.node->text, id);
      }
    }
    std::vector<UnitRow> rows;
    for (const Spot& unit : units) {
      const std::string id = text(unit, "@id");
      const std::string type = text(unit, "Type");
      const std::string kind = kind_of(unit, type);
      const auto parent = parent_of.find(id);
      record::Unit each{code_of[id], international_text(unit, "Name").in(Language::en), kind, record::no_unit,
                        number(unit, "VotersRegistered")};
      rows.push_back(
          {std::move(each), parent == parent_of.end() ? std::string() : code_of[parent->second], {}, unit.path});
    }
    UnitsMade made = make_units(rows, problems_);
    for (std::size_t i = 0; i < units.size(); ++i) {
      unit_of_[text(units[i], "@id")] = made.index[i];
      spots_.emplace(made.index[i], units[i]);
    }
    read_.results.units = std::move(made.tree);
  }

  void read_parties(const Spot& report) {
    for (const Spot& party : items(report, "Party")) {
      const std::string id = require(party, "@id");
      const std::string code = external_id(party);
      parties_[id] = {code.empty() ? id : code, international_text(party, "Name"), OptionKind::list, {}, {}, false};
    }
  }

  std::optional<std::uint32_t> unit(const Spot& count) {
    const std::string id = require(count, "GpUnitId");
    const auto found = unit_of_.find(id);
    if (found != unit_of_.end() && found->second != record::no_unit) {
      return found->second;
    }
    if (!id.empty()) {
      complain(count, "the unknown unit " + in_quotes(id), "the @id of a GpUnit");
    }
    return std::nullopt;
  }

  void read_election(const Spot& election) {
    record::Results& results = read_.results;
    results.id = external_id(election);
    results.title = international_text(election, "Name");
    const std::string start = require(election, "StartDate");
    results.date = Date::parse(start);
    if (!results.date && !start.empty()) {
      complain(election, "no date " + in_quotes(start), "YYYY-MM-DD");
    }
    if (results.title == same_in_all(results.id) ||
        (results.date && results.title == same_in_all(results.date->iso()))) {
      results.title = {};
    }
    const std::string type = text(election, "Type");
    results.category = type == "other" ? text(election, "OtherType") : type;
    for (const Spot& candidate : items(election, "Candidate")) {
      candidates_.emplace(require(candidate, "@id"), candidate);
    }
    for (const Spot& ballots : items(election, "BallotCounts")) {
      if (text(ballots, "Type") == "total") {
        if (const auto at = unit(ballots)) {
          ballots_.emplace(*at, ballots);
        }
      }
    }
    for (const Spot& contest : items(election, "Contest")) {
      read_contest(contest);
    }
    for (const std::string& language : other_languages_) {
      read_.assumed.push_back("texts in the language " + in_quotes(language) + " stand for all languages");
    }
    if (other_types_ > 0) {
      read_.assumed.push_back(std::to_string(other_types_) +
                              " counts by type of ballot are not kept, only totals and seats");
    }
  }

  void read_contest(const Spot& contest) {
    ContestBuilder builder;
    const std::string type = type_of(contest);
    if (type != "PartyContest" && type != "CandidateContest" && type != "BallotMeasureContest") {
      complain(contest, "a contest of the type " + in_quotes(type),
               "PartyContest, CandidateContest or BallotMeasureContest");
      return;
    }
    builder.contest.id = external_id(contest);
    builder.contest.title = international_text(contest, "BallotTitle");
    const std::string name = require(contest, "Name");
    if (builder.contest.id.empty() && builder.contest.title.empty()) {
      builder.contest.id = name.starts_with("contest-") ? std::string() : name;
    } else if (builder.contest.title.empty() && name != builder.contest.id) {
      builder.contest.title = same_in_all(name);
    }
    builder.contest.seats = number(contest, "NumberElected");
    std::set<std::uint32_t> units;
    for (const Spot& selection : items(contest, "ContestSelection")) {
      read_selection(selection, builder, units);
    }
    for (const Spot& other : items(contest, "OtherCounts")) {
      if (const auto at = unit(other)) {
        units.insert(*at);
        put(builder, *at, "over_votes", number(other, "Overvotes"), other);
        put(builder, *at, "under_votes", number(other, "Undervotes"), other);
      }
    }
    for (const std::uint32_t at : units) {
      read_unit_figures(builder, at);
    }
    read_.results.contests.push_back(std::move(builder).finish(read_.results.status));
  }

  void put(ContestBuilder& builder, std::uint32_t at, std::string_view name, std::optional<Count64> value,
           const Spot& where) {
    if (value && !builder.set(at, builder.cell(cell_of_name(name)), *value)) {
      complain(where, "a second figure of '" + std::string(name) + "' of the same unit", "one");
    }
  }

  // What the standard keeps with the unit belongs to each of its protocols.
  void read_unit_figures(ContestBuilder& builder, std::uint32_t at) {
    const auto spot = spots_.find(at);
    if (spot != spots_.end()) {
      put(builder, at, "electors", number(spot->second, "VotersRegistered"), spot->second);
      put(builder, at, "participants", number(spot->second, "VotersParticipated"), spot->second);
      for (const Spot& status : items(spot->second, "CountStatus")) {
        if (text(status, "Type") == "total") {
          builder.set_status(at, unit_status(text(status, "Status")));
        }
      }
    }
    const auto ballots = ballots_.find(at);
    if (ballots != ballots_.end()) {
      put(builder, at, "in_box", number(ballots->second, "BallotsCast"), ballots->second);
      put(builder, at, "invalid", number(ballots->second, "BallotsRejected"), ballots->second);
    }
  }

  CountStatus unit_status(std::string_view word) const {
    if (word == "in-process") {
      return CountStatus::partial;
    }
    if (word == "not-processed") {
      return CountStatus::nothing;
    }
    const CountStatus whole = read_.results.status;
    return whole == CountStatus::final || whole == CountStatus::preliminary ? whole : CountStatus::complete;
  }

  void read_selection(const Spot& selection, ContestBuilder& builder, std::set<std::uint32_t>& units) {
    const std::optional<std::size_t> option = option_of(selection, builder);
    if (!option) {
      return;
    }
    for (const Spot& count : items(selection, "VoteCounts")) {
      const std::string type = require(count, "Type");
      const auto at = unit(count);
      const auto value = number(count, "Count");
      if (!value || !at) {
        continue;
      }
      if (type == "seats") {
        builder.contest.options[*option].seats = value;
      } else if (type != "total") {
        ++other_types_;
      } else {
        units.insert(*at);
        if (!builder.set(*at, builder.votes(*option), *value)) {
          complain(count, "a second total of the same unit", "one");
        }
      }
    }
  }

  std::optional<std::size_t> option_of(const Spot& selection, ContestBuilder& builder) {
    const std::string type = type_of(selection);
    if (type == "PartySelection") {
      const std::vector<Spot> all = items(selection, "PartyIds");
      return all.size() == 1 ? list_of(all.front().node->text, selection, builder) : refuse(selection, "PartyIds");
    }
    if (type == "CandidateSelection") {
      const std::vector<Spot> all = items(selection, "CandidateIds");
      return all.size() == 1 ? candidate_of(all.front().node->text, selection, builder)
                             : refuse(selection, "CandidateIds");
    }
    if (type == "BallotMeasureSelection") {
      const LocalizedText words = international_text(selection, "Selection");
      const std::string code = external_id(selection);
      const std::string& name = words.in(Language::en);
      return builder.option({code.empty() ? name : code, words, OptionKind::answer, {}, {}, false});
    }
    complain(selection, "a selection of the type " + in_quotes(type),
             "PartySelection, CandidateSelection or BallotMeasureSelection");
    return std::nullopt;
  }

  std::optional<std::size_t> refuse(const Spot& selection, std::string_view key) {
    complain(selection, "no or several " + std::string(key), "one");
    return std::nullopt;
  }

  std::optional<std::size_t> list_of(const std::string& party, const Spot& at, ContestBuilder& builder) {
    const auto found = parties_.find(party);
    if (found == parties_.end()) {
      complain(at, "the unknown party " + in_quotes(party), "the @id of a Party");
      return std::nullopt;
    }
    return builder.option(found->second);
  }

  std::optional<std::size_t> candidate_of(const std::string& id, const Spot& at, ContestBuilder& builder) {
    const auto found = candidates_.find(id);
    if (found == candidates_.end()) {
      complain(at, "the unknown candidate " + in_quotes(id), "the @id of a Candidate");
      return std::nullopt;
    }
    const Spot& candidate = found->second;
    record::ContestOption option{external_id(candidate),
                                 international_text(candidate, "BallotName"),
                                 OptionKind::candidate,
                                 {},
                                 {},
                                 text(candidate, "PostElectionStatus") == "winner"};
    option.id = option.id.empty() ? id : option.id;
    if (const std::string party = text(candidate, "PartyId"); !party.empty()) {
      option.list = list_of(party, candidate, builder);
    }
    return builder.option(std::move(option));
  }

  ProblemSink& problems_;
  ResultsRead read_;
  std::map<std::string, std::uint32_t> unit_of_;
  std::map<std::uint32_t, Spot> spots_;
  std::map<std::uint32_t, Spot> ballots_;
  std::map<std::string, record::ContestOption> parties_;
  std::map<std::string, Spot> candidates_;
  std::set<std::string> other_languages_;
  std::size_t other_types_ = 0;
};

}  // namespace

std::optional<ResultsRead> read_report(const Node& report, ProblemSink& problems) {
  return ReportReader(problems).read(report);
}

}  // namespace mandate::io::nist
