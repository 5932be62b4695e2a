#include "simulate/night_script.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "record/protocol_table.hpp"
#include "simulate/night_time.hpp"
#include "simulate/random.hpp"

namespace mandate::simulate {
namespace {

using record::EntryRound;

struct FaultCount {
  FaultKind kind;
  std::size_t stations;
};

// How many stations have a fault of each kind.
constexpr std::array<FaultCount, 8> planted = {{
    {FaultKind::transposed_digits, 64},
    {FaultKind::swapped_fields, 24},
    {FaultKind::wrong_on_paper, 12},
    {FaultKind::another_station, 6},
    {FaultKind::misread_by_both, 3},
    {FaultKind::late, 17},
    {FaultKind::set_aside, 4},
    {FaultKind::unofficial_ballots, 20},
}};

constexpr std::array<std::string_view, 8> fault_words = {"transposed_digits", "swapped_fields",    "wrong_on_paper",
                                                         "another_station",   "misread_by_both",   "late",
                                                         "set_aside",         "unofficial_ballots"};

// One stream of random numbers for each choice of a night, apart from those of the figures.
enum class NightStream : std::uint8_t { faults = 100, way, opening, first, second, end, typist, mistake };

// Which fault each station has, by its index.
std::map<std::size_t, FaultKind> choose_faults(const Random& random, const std::vector<Precinct>& precincts) {
  std::map<std::size_t, FaultKind> chosen;
  std::uint64_t drawn = 0;
  for (const FaultCount& each : planted) {
    for (std::size_t left = each.stations; left > 0;) {
      const auto at = static_cast<std::size_t>(random.below(drawn++, static_cast<Count64>(precincts.size())));
      const bool large_enough = precincts[at].participants >= 200 && precincts[at].against >= 20;
      const bool has_neighbour = at > 0 && precincts[at - 1].region == precincts[at].region &&
                                 precincts[at - 1].participants >= 200 && !chosen.contains(at - 1);
      if (large_enough && has_neighbour && !chosen.contains(at + 1) && chosen.emplace(at, each.kind).second) {
        --left;
      }
    }
  }
  return chosen;
}

// Two neighbouring digits that differ change places; the figure is 10 or more and not all of one digit.
Count64 with_transposed_digits(Count64 value) {
  for (Count64 place = 1; value / place >= 10; place *= 10) {
    const Count64 low = value / place % 10;
    const Count64 high = value / place / 10 % 10;
    if (low != high) {
      return value + ((low - high) * 9 * place);
    }
  }
  return value + 9;
}

class Night {
 public:
  Night(std::uint64_t seed, const std::vector<Precinct>& precincts, const NightSetting& setting)
      : seed_(seed),
        precincts_(precincts),
        setting_(setting),
        faults_(choose_faults(random(NightStream::faults), precincts)) {
    for_ = setting.layout.find("for").value_or(0);
    against_ = setting.layout.find("against").value_or(0);
    participants_ = setting.layout.find("participants").value_or(0);
    unofficial_ = setting.layout.find("unofficial");
  }

  NightScript write() {
    open_count();
    for (std::size_t at = 0; at < precincts_.size(); ++at) {
      write_station(at);
    }
    note(night::preliminary, "", "Central Referendum Commission", record::ResultPublished{false});
    note(night::final_result, "", "Central Referendum Commission", record::ResultPublished{true});
    std::ranges::stable_sort(noted_, {}, &Noted::second);
    NightScript script;
    for (Noted& each : noted_) {
      each.event.at = night::text_of(each.second);
      script.events.push_back(std::move(each.event));
    }
    script.faults = std::move(script_faults_);
    return script;
  }

 private:
  struct Noted {
    std::int64_t second = 0;
    record::CountEvent event;
  };

  [[nodiscard]] Random random(NightStream stream) const { return {seed_, static_cast<std::uint64_t>(stream)}; }
  [[nodiscard]] Count64 draw(NightStream stream, std::size_t at, Count64 low, Count64 high) const {
    return random(stream).between(at, low, high);
  }

  void note(std::int64_t second, std::string station, std::string actor, record::CountHappening happening) {
    noted_.push_back({second, {std::move(station), std::move(actor), {}, std::move(happening)}});
  }

  void open_count() {
    record::CountOpened opened{setting_.case_id, setting_.form, {}, setting_.register_digest, {}};
    for (const record::Cell& cell : setting_.layout.cells) {
      opened.cells.push_back(cell.name);
    }
    for (const Precinct& precinct : precincts_) {
      opened.stations.push_back(code_of(precinct));
    }
    note(night::opened, "", "Central Referendum Commission", std::move(opened));
  }

  [[nodiscard]] std::string typist(std::size_t at, EntryRound round) const {
    const auto desk =
        static_cast<int>(draw(NightStream::typist, (at * 2) + (round == EntryRound::first ? 0 : 1), 1, 12));
    return "Typist " + region(at) + (round == EntryRound::first ? " A" : " B") + std::to_string(desk);
  }
  [[nodiscard]] std::string coordinator(std::size_t at) const { return "Coordinator " + region(at); }
  [[nodiscard]] std::string region(std::size_t at) const { return std::string(regions()[precincts_[at].region]); }

  void submit(std::int64_t second, std::size_t at, EntryRound round, const std::vector<Count64>& values,
              bool differs_from_first = false) {
    record::EntrySubmitted entry;
    entry.round = round;
    entry.protocol.values = values;
    entry.failed = differs_from_first ? std::vector<record::FailedCheck>() : setting_.failed(values);
    note(second, code_of(precincts_[at]), typist(at, round), std::move(entry));
  }

  // Both entries of the same figures; when the second one was done.
  std::int64_t enter_twice(std::int64_t from, std::size_t at, const std::vector<Count64>& values) {
    const std::int64_t first = from + draw(NightStream::first, at, 120, 1800);
    const std::int64_t second = first + draw(NightStream::second, at, 300, 3600);
    submit(first, at, EntryRound::first, values);
    submit(second, at, EntryRound::second, values);
    return second;
  }

  void finalise(std::int64_t after, std::size_t at) {
    note(after + draw(NightStream::end, at, 20, 300), code_of(precincts_[at]), coordinator(at),
         record::ProtocolFinalised{});
  }

  void write_station(std::size_t at) {
    const auto fault = faults_.find(at);
    const std::string code = code_of(precincts_[at]);
    const bool is_late = fault != faults_.end() && fault->second == FaultKind::late;
    const std::int64_t received = is_late ? night::preliminary + draw(NightStream::way, at, 600, 10800) : arrival(at);
    const std::int64_t opened = received + draw(NightStream::opening, at, 60, 900);
    note(received, code, coordinator(at), record::EnvelopeMoved{record::EnvelopeStep::received});
    note(opened, code, coordinator(at), record::EnvelopeMoved{record::EnvelopeStep::opened});
    if (fault != faults_.end()) {
      write_fault(fault->second, opened, at);
      return;
    }
    finalise(enter_twice(opened, at, values_of(precincts_[at], setting_.layout)), at);
  }

  // A count takes an hour and a half and longer in large stations; the way to the district is short or long.
  [[nodiscard]] std::int64_t arrival(std::size_t at) const {
    return night::close_of(regions()[precincts_[at].region]) + 5400 + precincts_[at].participants +
           draw(NightStream::way, at * 2, 0, 9000) + draw(NightStream::way, (at * 2) + 1, 0, 9000);
  }

  void write_fault(FaultKind kind, std::int64_t opened, std::size_t at) {
    PlantedFault fault{kind, code_of(precincts_[at]), {}};
    switch (kind) {
      case FaultKind::transposed_digits:
        write_transposed(opened, at);
        break;
      case FaultKind::swapped_fields:
        write_swapped(opened, at);
        break;
      case FaultKind::wrong_on_paper:
        write_wrong_on_paper(opened, at);
        break;
      case FaultKind::another_station:
        fault.other = code_of(precincts_[at - 1]);
        write_another_station(opened, at);
        break;
      case FaultKind::misread_by_both:
        write_misread(opened, at);
        break;
      case FaultKind::late:
        finalise(enter_twice(opened, at, values_of(precincts_[at], setting_.layout)), at);
        break;
      case FaultKind::set_aside:
        write_set_aside(opened, at);
        break;
      case FaultKind::unofficial_ballots:
        write_unofficial(opened, at);
        break;
    }
    script_faults_.push_back(std::move(fault));
  }

  // One of the two entries is wrong in some cells; they are settled from the paper.
  void write_mistyped(std::int64_t opened, std::size_t at, std::span<const std::size_t> cells,
                      const std::vector<Count64>& wrong, const std::string& reason) {
    const std::vector<Count64> right = values_of(precincts_[at], setting_.layout);
    const bool first_is_wrong = draw(NightStream::mistake, at, 0, 1) == 0;
    const std::int64_t first = opened + draw(NightStream::first, at, 120, 1800);
    const std::int64_t second = first + draw(NightStream::second, at, 300, 3600);
    submit(first, at, EntryRound::first, first_is_wrong ? wrong : right);
    submit(second, at, EntryRound::second, first_is_wrong ? right : wrong);
    std::int64_t settled = second + 240;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      settled += 60;
      record::DifferenceResolved resolved{cells[i], right[cells[i]], reason, {}};
      if (i + 1 == cells.size()) {
        resolved.failed = setting_.failed(right);
      }
      note(settled, code_of(precincts_[at]), coordinator(at), std::move(resolved));
    }
    finalise(settled, at);
  }

  void write_transposed(std::int64_t opened, std::size_t at) {
    const std::size_t cell = std::array{for_, against_, participants_}.at(
        static_cast<std::size_t>(draw(NightStream::mistake, at + precincts_.size(), 0, 2)));
    std::vector<Count64> wrong = values_of(precincts_[at], setting_.layout);
    wrong[cell] = with_transposed_digits(wrong[cell]);
    write_mistyped(opened, at, std::array{cell}, wrong, "Read again on the paper: digits had changed places");
  }

  void write_swapped(std::int64_t opened, std::size_t at) {
    std::vector<Count64> wrong = values_of(precincts_[at], setting_.layout);
    std::swap(wrong[for_], wrong[against_]);
    write_mistyped(opened, at, std::array{std::min(for_, against_), std::max(for_, against_)}, wrong,
                   "Read again on the paper: the two lines had changed places");
  }

  void enter_anew(std::int64_t from, std::size_t at) {
    finalise(enter_twice(from, at, values_of(precincts_[at], setting_.layout)), at);
  }

  void write_wrong_on_paper(std::int64_t opened, std::size_t at) {
    std::vector<Count64> wrong = values_of(precincts_[at], setting_.layout);
    wrong[participants_] += draw(NightStream::mistake, at, 1, 9) * 10;
    const std::int64_t entered = enter_twice(opened, at, wrong);
    const std::int64_t corrected = entered + draw(NightStream::mistake, at + precincts_.size(), 1800, 7200);
    note(corrected, code_of(precincts_[at]), coordinator(at),
         record::EntriesDiscarded{"The commission counted again and sent a corrected protocol"});
    enter_anew(corrected, at);
  }

  void write_another_station(std::int64_t opened, std::size_t at) {
    const std::string code = code_of(precincts_[at]);
    const std::string other = code_of(precincts_[at - 1]);
    const std::int64_t entered = enter_twice(opened, at, values_of(precincts_[at - 1], setting_.layout));
    const std::int64_t noticed = std::max(entered, night::duplicates_looked_for);
    note(noticed, code, coordinator(at),
         record::StationQuarantined{"The same figures, vote for vote, as those of station " + other});
    const std::int64_t corrected = noticed + draw(NightStream::mistake, at, 1200, 5400);
    note(corrected, code, coordinator(at),
         record::EntriesDiscarded{"The envelope held the protocol of station " + other});
    note(corrected, code, coordinator(at), record::StationReleased{"The station's own protocol was brought"});
    enter_anew(corrected, at);
  }

  void write_misread(std::int64_t opened, std::size_t at) {
    const std::string code = code_of(precincts_[at]);
    const std::vector<Count64> right = values_of(precincts_[at], setting_.layout);
    std::vector<Count64> wrong = right;
    std::swap(wrong[for_], wrong[against_]);
    finalise(enter_twice(opened, at, wrong), at);
    const std::int64_t copied = night::preliminary + draw(NightStream::mistake, at, 1800, 14400);
    note(copied, code, "Observer", record::CopyAdded{record::SourceKind::posted_copy, "Posted copy", right});
    record::FiguresCorrected corrected;
    for (const std::size_t cell : {std::min(for_, against_), std::max(for_, against_)}) {
      corrected.changes.push_back({cell, wrong[cell], right[cell]});
    }
    corrected.reason = "The posted copy and the original show the two lines the other way round";
    corrected.failed = setting_.failed(right);
    note(copied + 3600, code, "Central Referendum Commission", std::move(corrected));
  }

  void write_set_aside(std::int64_t opened, std::size_t at) {
    const std::string code = code_of(precincts_[at]);
    const std::int64_t entered = enter_twice(opened, at, values_of(precincts_[at], setting_.layout));
    const std::int64_t released = entered + draw(NightStream::mistake, at, 3600, 7200);
    note(entered + 600, code, coordinator(at), record::StationQuarantined{"An observer complained about the seal"});
    note(released, code, coordinator(at), record::StationReleased{"The seal was looked at and is whole"});
    finalise(released, at);
  }

  void write_unofficial(std::int64_t opened, std::size_t at) {
    std::vector<Count64> values = values_of(precincts_[at], setting_.layout);
    if (unofficial_) {
      values[*unofficial_] = draw(NightStream::mistake, at, 1, 4);
    }
    const std::int64_t entered = enter_twice(opened, at, values);
    std::int64_t explained = entered + 120;
    for (const record::FailedCheck& check : setting_.failed(values)) {
      explained += 60;
      note(explained, code_of(precincts_[at]), coordinator(at),
           record::FailureExplained{{check.check, "The commission set them aside and counted them in no line"}});
    }
    finalise(explained, at);
  }

  std::uint64_t seed_;
  const std::vector<Precinct>& precincts_;
  const NightSetting& setting_;
  std::map<std::size_t, FaultKind> faults_;
  std::size_t for_ = 0;
  std::size_t against_ = 0;
  std::size_t participants_ = 0;
  std::optional<std::size_t> unofficial_;
  std::vector<Noted> noted_;
  std::vector<PlantedFault> script_faults_;
};

}  // namespace

std::string_view word(FaultKind kind) { return fault_words.at(static_cast<std::size_t>(kind)); }

std::vector<Count64> values_of(const Precinct& precinct, const record::Layout& layout) {
  const std::map<std::string_view, Count64> known = {
      {"electors", precinct.electors}, {"ballots_received", precinct.ballots_received},
      {"issued", precinct.issued},     {"participants", precinct.participants},
      {"for", precinct.in_favour},     {"against", precinct.against},
      {"invalid", precinct.invalid},   {"both_marked", precinct.both_marked},
  };
  std::vector<Count64> values;
  for (const record::Cell& cell : layout.cells) {
    const auto figure = known.find(cell.name);
    values.push_back(figure == known.end() ? record::absent : figure->second);
  }
  return values;
}

NightScript night_script(std::uint64_t seed, const std::vector<Precinct>& precincts, const NightSetting& setting) {
  return Night(seed, precincts, setting).write();
}

}  // namespace mandate::simulate
