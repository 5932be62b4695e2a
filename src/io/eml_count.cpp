#include "io/eml_count.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "base/localized_text.hpp"
#include "io/contest_builder.hpp"
#include "io/eml_words.hpp"
#include "io/results_cells.hpp"
#include "io/results_sums.hpp"
#include "io/results_table.hpp"
#include "io/wording.hpp"

namespace mandate::io::eml {
namespace {

using record::OptionKind;

// One block of figures: TotalVotes or ReportingUnitVotes.
class BlockReader {
 public:
  BlockReader(Reading& reading, ContestBuilder& builder, std::uint32_t unit)
      : reading_(reading), builder_(builder), unit_(unit) {}

  void read(pugi::xml_node block) {
    builder_.touch(unit_);
    for (const pugi::xml_node each : block.children()) {
      if (each.type() == pugi::node_element) {
        read_element(each);
      }
    }
  }

 private:
  void read_element(pugi::xml_node each) {
    const std::string_view name = local_name(each);
    if (name == "Selection") {
      read_selection(each);
    } else if (name == "Cast") {
      put(each, "electors");
    } else if (name == "TotalCounted") {
      put(each, "valid");
    } else if (name == "RejectedVotes") {
      put(each, cell_of_code(rejected, reading_.source.require_attribute(each, "ReasonCode")));
    } else if (name == "UncountedVotes") {
      put(each, cell_of_code(uncounted, reading_.source.require_attribute(each, "ReasonCode")));
    } else if (name == "InitialCast") {
      put_initial(each, "electors");
    } else if (name == "InitialTotalCounted") {
      put_initial(each, "valid");
    } else if (name == "InitialRejectedVotes") {
      put_initial(each, cell_of_code(rejected, reading_.source.require_attribute(each, "ReasonCode")));
    } else if (name == "InitialUncountedVotes") {
      put_initial(each, cell_of_code(uncounted, reading_.source.require_attribute(each, "ReasonCode")));
    } else if (name != "ReportingUnitIdentifier") {
      reading_.read.assumed.push_back("elements " + std::string(name) + " are not kept");
    }
  }

  void put(pugi::xml_node each, const std::string& name) { put(each, builder_.cell(cell_of_name(name))); }

  void put(pugi::xml_node each, std::size_t cell) {
    const Count64 value = reading_.source.number(each);
    if (value != record::absent && !builder_.set(unit_, cell, value)) {
      reading_.source.report(each, "a second figure of '" + builder_.contest.layout.cells[cell].name + "'", "one");
    }
  }

  void put_initial(pugi::xml_node each, const std::string& name) {
    put_initial(each, builder_.cell(cell_of_name(name)));
  }

  void put_initial(pugi::xml_node each, std::size_t cell) {
    const Count64 value = reading_.source.number(each);
    if (value != record::absent) {
      builder_.set_initial(unit_, cell, value);
    }
  }

  void read_selection(pugi::xml_node selection) {
    const std::optional<std::size_t> option = option_of(selection);
    if (!option) {
      reading_.source.report(selection, "a selection of nobody",
                             "AffiliationIdentifier, Candidate or ReferendumOptionIdentifier");
      return;
    }
    const std::size_t cell = builder_.votes(*option);
    if (const pugi::xml_node votes = reading_.source.require(selection, "ValidVotes")) {
      put(votes, cell);
    }
    if (const pugi::xml_node before = child(selection, "InitialValidVotes")) {
      put_initial(before, cell);
    }
  }

  // A candidate belongs to the list named in the same selection, else to the list before.
  std::optional<std::size_t> option_of(pugi::xml_node selection) {
    const pugi::xml_node affiliation = child(selection, "AffiliationIdentifier");
    if (affiliation) {
      const std::string id = reading_.source.require_attribute(affiliation, "Id");
      list_ = builder_.option(
          {id, same_in_all(child_text(affiliation, "RegisteredName")), OptionKind::list, {}, {}, false});
    }
    if (const pugi::xml_node candidate = child(selection, "Candidate")) {
      const pugi::xml_node identifier = reading_.source.require(candidate, "CandidateIdentifier");
      std::string number = identifier.attribute("Id").value();
      number = number.empty() ? child_text(identifier, "ShortCode") : number;
      number = number.empty() ? identifier.attribute("ShortCode").value() : number;
      if (number.empty()) {
        reading_.source.report(identifier, "a candidate without a number", "the attribute Id or a ShortCode");
      }
      const std::string list = list_ ? builder_.contest.options[*list_].id : std::string();
      const std::string name = full_name(candidate);
      return builder_.option({candidate_id(list, number),
                              name.empty() ? LocalizedText{} : same_in_all(name),
                              OptionKind::candidate,
                              list_,
                              {},
                              false});
    }
    if (affiliation) {
      return list_;
    }
    if (const pugi::xml_node answer = child(selection, "ReferendumOptionIdentifier")) {
      const std::string id = answer.attribute("Id").value();
      const std::string text = text_of(answer);
      return builder_.option({id.empty() ? text : id, same_in_all(text), OptionKind::answer, {}, {}, false});
    }
    return std::nullopt;
  }

  Reading& reading_;
  ContestBuilder& builder_;
  std::uint32_t unit_;
  std::optional<std::size_t> list_;
};

class CountReader {
 public:
  explicit CountReader(Reading& reading) : reading_(reading) {}

  void read() {
    const pugi::xml_node count = reading_.source.require(reading_.source.root(), "Count");
    const pugi::xml_node election = reading_.source.require(count, "Election");
    read_election(reading_, election);
    has_units_ = read_extension(reading_, count);
    if (std::string_view(child(count, "Phase").attribute("PhaseCode").value()) == "corrigendum") {
      reading_.read.assumed.emplace_back(
          "this is a corrigendum: figures before their correction are kept beside the new ones");
    }
    for (const pugi::xml_node contest : children(reading_.source.require(election, "Contests"), "Contest")) {
      read_contest(contest);
    }
    if (reading_.read.results.contests.empty() && reading_.source.problems().clean()) {
      reading_.source.report(election, "no contest", "at least one");
    }
  }

 private:
  void read_contest(pugi::xml_node contest) {
    ContestBuilder builder;
    read_contest_identifier(contest, builder.contest);
    const pugi::xml_node own = child(contest.parent().parent().parent(), "Results");
    const bool summed = has_units_ && std::string_view(own.attribute("Totals").value()) == "summed";
    if (const pugi::xml_node total = child(contest, "TotalVotes"); total && !summed) {
      BlockReader(reading_, builder, root()).read(total);
    }
    for (const pugi::xml_node votes : children(contest, "ReportingUnitVotes")) {
      if (const auto unit = unit_of(votes)) {
        if (!met_.insert({reading_.read.results.contests.size(), *unit}).second) {
          reading_.source.report(votes,
                                 "the unit '" + reading_.read.results.units.at(*unit).code + "' for the second time",
                                 "each unit once");
          continue;
        }
        BlockReader(reading_, builder, *unit).read(votes);
      }
    }
    for (const pugi::xml_node status : children(own, "Status")) {
      read_status(status, builder);
    }
    reading_.read.results.contests.push_back(std::move(builder).finish(reading_.read.results.status));
  }

  void read_status(pugi::xml_node status, ContestBuilder& builder) {
    if (builder.contest.id != status.attribute("Contest").value()) {
      return;
    }
    const auto unit = reading_.read.results.units.find(status.attribute("Unit").value());
    const auto word = count_status_named(status.attribute("Word").value());
    if (unit && word) {
      builder.set_status(*unit, *word);
    } else {
      reading_.source.report(status, "a status of an unknown unit or word", "a unit of this file");
    }
  }

  // The unit of TotalVotes: the authority's own.
  std::uint32_t root() {
    record::UnitTree& units = reading_.read.results.units;
    if (units.size() == 0) {
      const record::Results& results = reading_.read.results;
      const std::string code = results.authority_code.empty() ? "all" : unit_code(results.authority_code);
      static_cast<void>(units.add({code, results.authority, {}, record::no_unit, {}}));
    }
    return 0;
  }

  std::optional<std::uint32_t> unit_of(pugi::xml_node votes) {
    const pugi::xml_node identifier = reading_.source.require(votes, "ReportingUnitIdentifier");
    const std::string id = reading_.source.require_attribute(identifier, "Id");
    if (id.empty()) {
      return std::nullopt;
    }
    record::UnitTree& units = reading_.read.results.units;
    const std::string code = unit_code(id);
    if (const auto known = units.find(code)) {
      return known;
    }
    if (has_units_) {
      reading_.source.report(identifier, "the unknown unit " + in_quotes(id), "a unit of the list of this file");
      return std::nullopt;
    }
    const std::uint32_t top = root();
    const std::size_t slash = code.rfind('/');
    const auto parent = slash == std::string::npos ? std::nullopt : units.find(code.substr(0, slash));
    return units.add({code, text_of(identifier), {}, parent.value_or(top), {}});
  }

  Reading& reading_;
  bool has_units_ = false;
  std::set<std::pair<std::size_t, std::uint32_t>> met_;
};

// Writes one block of figures: the row's own, or sums.
class BlockWriter {
 public:
  BlockWriter(Writing& writing, const record::Contest& contest, pugi::xml_node block)
      : writing_(writing), contest_(contest), block_(block) {}

  // `initial`: figures before their correction, of this row.
  void write(std::span<const Count64> values, std::span<const record::InitialValue> initial) {
    values_ = values;
    initial_ = initial;
    write_selections();
    write_named("electors", "Cast", "kr:InitialCast");
    write_named("valid", "TotalCounted", "kr:InitialTotalCounted");
    for (const bool with_rejected : {true, false}) {
      for (std::size_t cell = 0; cell < contest_.layout.size(); ++cell) {
        write_reason(cell, with_rejected);
      }
    }
  }

 private:
  Count64 before(std::size_t cell) const {
    const auto found = std::ranges::find(initial_, cell, &record::InitialValue::cell);
    return found == initial_.end() ? record::absent : found->value;
  }

  bool has_votes(std::size_t option) const {
    const auto cell = contest_.layout.cell_of_option(option);
    return cell && values_[*cell] != record::absent;
  }

  // A list, then its candidates; then candidates of no list and answers.
  void write_selections() {
    for (std::size_t option = 0; option < contest_.options.size(); ++option) {
      if (contest_.options[option].list) {
        continue;
      }
      write_selection(option);
      for (std::size_t other = 0; other < contest_.options.size(); ++other) {
        if (contest_.options[other].list == option) {
          write_selection(other);
        }
      }
    }
  }

  void write_selection(std::size_t index) {
    if (!has_votes(index)) {
      return;
    }
    const record::ContestOption& option = contest_.options[index];
    const std::size_t cell = *contest_.layout.cell_of_option(index);
    const pugi::xml_node selection = add(block_, "Selection");
    switch (option.kind) {
      case OptionKind::list:
        write_affiliation(writing_, selection, option);
        break;
      case OptionKind::candidate:
        write_candidate(selection, option);
        break;
      case OptionKind::answer: {
        const pugi::xml_node answer = add(selection, "ReferendumOptionIdentifier", option.name.in(Language::en));
        set(answer, "Id", option.id);
        break;
      }
    }
    if (const Count64 value = before(cell); value != record::absent) {
      add(selection, "kr:InitialValidVotes", std::to_string(value));
    }
    add(selection, "ValidVotes", std::to_string(values_[cell]));
  }

  void write_candidate(pugi::xml_node selection, const record::ContestOption& option) {
    const pugi::xml_node candidate = add(selection, "Candidate");
    set(add(candidate, "CandidateIdentifier"), "Id", candidate_number(contest_, option));
    write_full_name(candidate, option.name.in(Language::en));
    if (option.list && !has_votes(*option.list)) {
      write_affiliation(writing_, selection, contest_.options[*option.list]);
    }
  }

  void write_named(std::string_view cell_name, const char* element, const char* initial_element) {
    const auto cell = contest_.layout.find(cell_name);
    if (!cell || values_[*cell] == record::absent) {
      return;
    }
    if (const Count64 value = before(*cell); value != record::absent) {
      add(block_, initial_element, std::to_string(value));
    }
    add(block_, element, std::to_string(values_[*cell]));
  }

  void write_reason(std::size_t index, bool with_rejected) {
    const record::Cell& cell = contest_.layout.cells[index];
    const bool is_rejected = std::ranges::find(rejected, cell.name, &Reason::cell) != rejected.end();
    if (cell.option || cell.name == "electors" || cell.name == "valid" || is_rejected != with_rejected ||
        values_[index] == record::absent) {
      return;
    }
    const std::string code = is_rejected ? code_of_cell(rejected, cell.name) : code_of_cell(uncounted, cell.name);
    const std::string element = is_rejected ? "RejectedVotes" : "UncountedVotes";
    if (const Count64 value = before(index); value != record::absent) {
      set(add(block_, ("kr:Initial" + element).c_str(), std::to_string(value)), "ReasonCode", code);
    }
    set(add(block_, element.c_str(), std::to_string(values_[index])), "ReasonCode", code);
  }

  Writing& writing_;
  const record::Contest& contest_;
  pugi::xml_node block_;
  std::span<const Count64> values_;
  std::span<const record::InitialValue> initial_;
};

class CountWriter {
 public:
  CountWriter(Writing& writing, pugi::xml_node root) : writing_(writing), root_(root) {}

  void write() {
    const pugi::xml_node count = add(root_, "Count");
    add(count, "EventIdentifier");
    if (std::ranges::any_of(writing_.results.contests, [](const auto& each) { return !each.initial.empty(); })) {
      set(add(count, "kr:Phase"), "PhaseCode", "corrigendum");
    }
    const pugi::xml_node election = add(count, "Election");
    write_election(writing_, election);
    const pugi::xml_node contests = add(election, "Contests");
    for (const record::Contest& contest : writing_.results.contests) {
      write_contest(add(contests, "Contest"), with_answers(contest));
    }
    write_extension(writing_, count);
    const pugi::xml_node own = count.last_child();
    if (summed_) {
      set(own, "Totals", "summed");
    }
    for (const record::Contest& contest : writing_.results.contests) {
      write_statuses(own, contest);
    }
  }

 private:
  void write_contest(pugi::xml_node element, const record::Contest& contest) {
    say_left_out(contest);
    write_contest_identifier(writing_, element, contest);
    std::optional<std::size_t> total;
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      total = contest.protocols.unit(row) == 0 ? row : total;
    }
    const pugi::xml_node block = add(element, "TotalVotes");
    if (total) {
      write_row(block, contest, *total);
    } else {
      summed_ = true;
      BlockWriter(writing_, contest, block).write(sums_within(writing_.results.units, contest, 0), {});
    }
    for (std::size_t row = 0; row < contest.protocols.rows(); ++row) {
      if (row != total) {
        const record::Unit& unit = writing_.results.units.at(contest.protocols.unit(row));
        const pugi::xml_node votes = writing_.lists.element("ReportingUnitVotes");
        set(add(votes, "ReportingUnitIdentifier", unit.name), "Id", identifier_of(unit.code));
        write_row(votes, contest, row);
        writing_.lists.print(element);
        if (row == 1) {
          writing_.lists.expect(contest.protocols.rows());
        }
      }
    }
  }

  void write_row(pugi::xml_node block, const record::Contest& contest, std::size_t row) {
    const auto first = std::ranges::lower_bound(contest.initial, row, {}, &record::InitialValue::row);
    const auto last = std::ranges::upper_bound(contest.initial, row, {}, &record::InitialValue::row);
    BlockWriter(writing_, contest, block).write(contest.protocols.row(row), {first, last});
  }

  void write_statuses(pugi::xml_node own, const record::Contest& contest) {
    for (std::size_t row = 0; row < contest.statuses.size(); ++row) {
      const pugi::xml_node status = add(own, "m:Status");
      set(status, "Contest", contest.id);
      set(status, "Unit", writing_.results.units.at(contest.protocols.unit(row)).code);
      set(status, "Word", std::string(record::word(contest.statuses[row])));
    }
  }

  void say_left_out(const record::Contest& contest) {
    if (contest.seats) {
      writing_.left_out.say("the number of seats (message 110a has it)");
    }
    for (const record::ContestOption& option : contest.options) {
      if (option.seats || option.elected) {
        writing_.left_out.say("seats and who is elected (message 520 has it)");
      }
      if (option.kind != OptionKind::list && has_translations(option.name)) {
        writing_.left_out.say("names of options in further languages");
      }
    }
  }

  Writing& writing_;
  pugi::xml_node root_;
  bool summed_ = false;
};

}  // namespace

void read_count(Reading& reading) { CountReader(reading).read(); }

void write_count(Writing& writing, pugi::xml_node root) { CountWriter(writing, root).write(); }

}  // namespace mandate::io::eml
