#include "simulate/night_script.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "record/protocol_table.hpp"
#include "tally/count_state.hpp"

namespace mandate::simulate::night_script_test {
namespace {

constexpr std::uint64_t seed = 20220605;

record::Layout small_layout() {
  record::Layout layout;
  for (const char* const name :
       {"electors", "ballots_received", "participants", "for", "against", "invalid", "both_marked", "unofficial"}) {
    layout.cells.push_back({name, name, record::count_named(name), {}, {}});
  }
  return layout;
}

// The two checks of the referendum protocol that the planted faults fail.
std::vector<record::FailedCheck> failed(std::span<const Count64> values) {
  std::vector<record::FailedCheck> out;
  if (values[2] != values[3] + values[4] + values[5] + values[6]) {
    out.push_back({"R01", true});
  }
  if (values[7] > 0) {
    out.push_back({"R53", false});
  }
  return out;
}

struct Night {
  std::vector<Precinct> precincts = synthetic_referendum(seed);
  NightSetting setting{"kz-2022-referendum-night", "referendum_protocol", std::string(64, '0'), small_layout(), failed};
  NightScript script = night_script(seed, precincts, setting);
};

const Night& night() {
  static const Night one;
  return one;
}

tally::CountState empty_count() {
  std::vector<std::string> codes;
  for (const Precinct& at : night().precincts) {
    codes.push_back(code_of(at));
  }
  return tally::CountState(codes);
}

const tally::CountState& counted() {
  static const tally::CountState state = [] {
    tally::CountState fold = empty_count();
    for (const record::CountEvent& event : night().script.events) {
      const auto done = fold.apply(event);
      EXPECT_TRUE(done) << event.at << " " << event.station << " " << record::word(event.happening);
    }
    return fold;
  }();
  return state;
}

TEST(NightScript, EveryEventIsAllowedAndEveryStationIsCounted) {
  EXPECT_EQ(counted().number_of(tally::StationStatus::finalised), 10012U);
  EXPECT_EQ(counted().publications(), 2U);
  EXPECT_TRUE(counted().final_result());
}

// Central Referendum Commission, 7 June 2022.
TEST(NightScript, WithEveryFaultMendedTheTotalsAreTheOfficialOnes) {
  std::vector<Count64> sums(small_layout().size());
  for (std::size_t i = 0; i < night().precincts.size(); ++i) {
    const std::vector<Count64>& figures = counted().station(i).entry.figures;
    for (std::size_t cell = 0; cell + 1 < sums.size(); ++cell) {
      sums[cell] += figures[cell];
    }
  }
  EXPECT_EQ(sums[0], 11734642);
  EXPECT_EQ(sums[2], 7985769);
  EXPECT_EQ(sums[3], 6163516);
  EXPECT_EQ(sums[4], 1490470);
  EXPECT_EQ(sums[5], 205924);
  EXPECT_EQ(sums[6], 125859);
}

TEST(NightScript, EventsStandInTheOrderOfTheirTimes) {
  EXPECT_TRUE(std::ranges::is_sorted(night().script.events, {}, &record::CountEvent::at));
  EXPECT_EQ(night().script.events.front().at, "2022-06-05T19:30:00+06:00");
  EXPECT_EQ(night().script.events.back().at, "2022-06-07T10:00:00+06:00");
}

// What the events of one station tell.
struct Trace {
  bool differed = false;  // the two entries, or the entry and a posted copy
  bool failed_an_error = false;
  bool quarantined = false;
  bool corrected = false;
  bool explained = false;
  std::vector<Count64> first_entry;
  std::string received;
};

std::map<std::string, Trace> all_traces() {
  std::map<std::string, Trace> traces;
  for (const record::CountEvent& event : night().script.events) {
    Trace& trace = traces[event.station];
    if (const auto* const entry = std::get_if<record::EntrySubmitted>(&event.happening)) {
      trace.failed_an_error |= std::ranges::any_of(entry->failed, &record::FailedCheck::error);
      if (trace.first_entry.empty()) {
        trace.first_entry = entry->protocol.values;
      }
    }
    if (const auto* const copy = std::get_if<record::CopyAdded>(&event.happening)) {
      trace.differed |= copy->values != trace.first_entry;
    }
    const auto* const envelope = std::get_if<record::EnvelopeMoved>(&event.happening);
    if (envelope != nullptr && envelope->step == record::EnvelopeStep::received) {
      trace.received = event.at;
    }
    trace.differed |= std::holds_alternative<record::DifferenceResolved>(event.happening);
    trace.quarantined |= std::holds_alternative<record::StationQuarantined>(event.happening);
    trace.corrected |= std::holds_alternative<record::FiguresCorrected>(event.happening);
    trace.explained |= std::holds_alternative<record::FailureExplained>(event.happening);
  }
  return traces;
}

const Trace& trace_of(const std::string& station) {
  static const std::map<std::string, Trace> traces = all_traces();
  return traces.at(station);
}

bool is_found(const PlantedFault& fault) {
  const Trace& trace = trace_of(fault.station);
  switch (fault.kind) {
    case FaultKind::transposed_digits:
    case FaultKind::swapped_fields:
      return trace.differed;
    case FaultKind::wrong_on_paper:
      return trace.failed_an_error;
    case FaultKind::another_station:
      return trace.quarantined && trace.first_entry == trace_of(fault.other).first_entry;
    case FaultKind::misread_by_both:
      return trace.differed && trace.corrected;
    case FaultKind::late:
      return trace.received > "2022-06-06T09:00:00+06:00";
    case FaultKind::set_aside:
      return trace.quarantined;
    case FaultKind::unofficial_ballots:
      return trace.explained;
  }
  return false;
}

TEST(NightScript, EveryPlantedFaultIsFound) {
  std::map<std::string_view, int> kinds;
  for (const PlantedFault& fault : night().script.faults) {
    EXPECT_TRUE(is_found(fault)) << word(fault.kind) << " at " << fault.station;
    ++kinds[word(fault.kind)];
  }
  EXPECT_EQ(kinds.size(), 8U);
  EXPECT_EQ(night().script.faults.size(), 150U);
}

TEST(NightScript, OneSeedOneNight) {
  const Night& one = night();
  EXPECT_EQ(night_script(seed, one.precincts, one.setting).events, one.script.events);
  EXPECT_NE(night_script(seed + 1, one.precincts, one.setting).events, one.script.events);
}

}  // namespace
}  // namespace mandate::simulate::night_script_test
