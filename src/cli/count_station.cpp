// The commands that change what is known of single stations.
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/wording.hpp"
#include "cli/count_commands.hpp"
#include "cli/count_form.hpp"
#include "cli/count_session.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"
#include "record/protocol_table.hpp"

namespace mandate::cli {
namespace {

// A session, and the checks that new figures go through.
struct Checked {
  CountSession session;
  procedure::RuleBook book;
};

std::optional<Checked> open_checked(const CountAsked& asked, const Surroundings& around) {
  Problems problems;
  std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, problems);
  write_problems(problems);
  if (!book) {
    return std::nullopt;
  }
  std::optional<CountSession> session = CountSession::open(asked, around, store::OpenFor::writing);
  return session ? std::optional(Checked{std::move(*session), std::move(*book)}) : std::nullopt;
}

// The same happening at every station that was named.
ExitStatus at_each_station(const CountAsked& asked, const Surroundings& around,
                           const record::CountHappening& happening) {
  std::optional<CountSession> session = CountSession::open(asked, around, store::OpenFor::writing);
  if (!session) {
    return ExitStatus::bad_input;
  }
  std::vector<record::CountEvent> events;
  bool known = true;
  for (const std::string& station : asked.stations) {
    known = session->station(station).has_value() && known;
    events.push_back(session->event(station, happening));
  }
  return known ? session->append(events) : ExitStatus::bad_input;
}

// "612"; "-" is an empty cell.
std::optional<Count64> read_figure(std::string_view text) {
  if (text == "-") {
    return record::absent;
  }
  const auto number = io::read_whole_number(text);
  if (!number) {
    write_complaint(std::string(io::found(number.error())) + ", " + io::in_quotes(text) +
                    "; expected a whole number ≥ 0, or - for an empty cell. " +
                    std::string(io::advice(number.error())));
    return std::nullopt;
  }
  return *number;
}

// "left=right" in two; nothing, with a complaint, where there is no sign.
std::optional<std::pair<std::string, std::string>> two_sides(const std::string& text, std::string_view expected) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos) {
    write_complaint(io::in_quotes(text) + "; expected " + std::string(expected));
    return std::nullopt;
  }
  return std::pair(text.substr(0, sign), text.substr(sign + 1));
}

struct Settled {
  std::size_t cell = 0;
  Count64 value = 0;
};

// What was asked to be settled: one cell, or every cell that differs as one of the entries has it.
std::optional<std::vector<Settled>> settled_cells(const CountAsked& asked, const CountSession& session,
                                                  const tally::DataEntry& entry) {
  if (asked.entry.empty()) {
    const std::optional<std::size_t> cell = session.cell(asked.cell);
    const std::optional<Count64> value = cell ? read_figure(asked.value) : std::nullopt;
    return value ? std::optional(std::vector{Settled{*cell, *value}}) : std::nullopt;
  }
  std::vector<Settled> settled;
  const record::EnteredProtocol& taken = asked.entry == "first" ? entry.first : entry.second;
  for (const std::size_t cell : entry.unresolved) {
    settled.push_back({cell, taken.values[cell]});
  }
  if (settled.empty()) {
    write_complaint(asked.stations.front() + ": the entries do not differ");
    return std::nullopt;
  }
  return settled;
}

std::optional<record::FiguresCorrected> read_correction(const CountAsked& asked, const CountSession& session,
                                                        const tally::DataEntry& entry) {
  record::FiguresCorrected correction;
  correction.reason = asked.reason;
  for (const std::string& text : asked.changes) {
    const auto sides = two_sides(text, "CELL=FIGURE, such as for=612");
    const std::optional<std::size_t> cell = sides ? session.cell(sides->first) : std::nullopt;
    const std::optional<Count64> to = cell ? read_figure(sides->second) : std::nullopt;
    if (!to) {
      return std::nullopt;
    }
    const Count64 from = *cell < entry.figures.size() ? entry.figures[*cell] : record::absent;
    correction.changes.push_back({*cell, from, *to});
  }
  for (const std::string& text : asked.explanations) {
    auto sides = two_sides(text, "CHECK=TEXT, such as R03=\"as on the paper\"");
    if (!sides) {
      return std::nullopt;
    }
    correction.explanations.push_back({std::move(sides->first), std::move(sides->second)});
  }
  return correction;
}

}  // namespace

ExitStatus run_count_envelope(const CountAsked& asked, const Surroundings& around) {
  const auto step = asked.step == "received" ? record::EnvelopeStep::received : record::EnvelopeStep::opened;
  return at_each_station(asked, around, record::EnvelopeMoved{step});
}

ExitStatus run_count_give_up(const CountAsked& asked, const Surroundings& around) {
  const auto round = asked.round == "first" ? record::EntryRound::first : record::EntryRound::second;
  return at_each_station(asked, around, record::EntryReleased{round, asked.reason});
}

ExitStatus run_count_discard(const CountAsked& asked, const Surroundings& around) {
  return at_each_station(asked, around, record::EntriesDiscarded{asked.reason});
}

ExitStatus run_count_explain(const CountAsked& asked, const Surroundings& around) {
  return at_each_station(asked, around, record::FailureExplained{{asked.check, asked.text}});
}

ExitStatus run_count_reopen(const CountAsked& asked, const Surroundings& around) {
  return at_each_station(asked, around, record::ProtocolReopened{asked.reason});
}

ExitStatus run_count_quarantine(const CountAsked& asked, const Surroundings& around) {
  return at_each_station(asked, around, record::StationQuarantined{asked.reason});
}

ExitStatus run_count_release(const CountAsked& asked, const Surroundings& around) {
  return at_each_station(asked, around, record::StationReleased{asked.reason});
}

ExitStatus run_count_annul(const CountAsked& asked, const Surroundings& around) {
  return at_each_station(asked, around, record::StationAnnulled{asked.reason, asked.repeat_vote});
}

ExitStatus run_count_resolve(const CountAsked& asked, const Surroundings& around) {
  std::optional<Checked> open = open_checked(asked, around);
  const std::optional<CountForm> form = open ? CountForm::find(open->book, open->session.opened()) : std::nullopt;
  const std::optional<std::size_t> index = form ? open->session.station(asked.stations.front()) : std::nullopt;
  if (!index) {
    return ExitStatus::bad_input;
  }
  const tally::DataEntry& entry = open->session.state().station(*index).entry;
  const auto settled = settled_cells(asked, open->session, entry);
  if (!settled) {
    return ExitStatus::bad_input;
  }
  std::vector<Count64> figures = entry.figures;
  std::vector<std::size_t> unresolved = entry.unresolved;
  std::vector<record::CountEvent> events;
  for (const Settled& cell : *settled) {
    if (cell.cell < figures.size()) {
      figures[cell.cell] = cell.value;
    }
    std::erase(unresolved, cell.cell);
    record::DifferenceResolved resolved = {cell.cell, cell.value, asked.reason, {}};
    if (unresolved.empty() && !figures.empty()) {
      resolved.failed = form->failed(figures);
    }
    events.push_back(open->session.event(asked.stations.front(), std::move(resolved)));
  }
  return open->session.append(events);
}

ExitStatus run_count_correct(const CountAsked& asked, const Surroundings& around) {
  std::optional<Checked> open = open_checked(asked, around);
  const std::optional<CountForm> form = open ? CountForm::find(open->book, open->session.opened()) : std::nullopt;
  const std::optional<std::size_t> index = form ? open->session.station(asked.stations.front()) : std::nullopt;
  if (!index) {
    return ExitStatus::bad_input;
  }
  const tally::DataEntry& entry = open->session.state().station(*index).entry;
  auto correction = read_correction(asked, open->session, entry);
  if (!correction) {
    return ExitStatus::bad_input;
  }
  std::vector<Count64> figures = entry.figures;
  for (const record::FigureChange& change : correction->changes) {
    if (change.cell < figures.size()) {
      figures[change.cell] = change.to;
    }
  }
  if (!figures.empty()) {
    correction->failed = form->failed(figures);
  }
  return open->session.append({open->session.event(asked.stations.front(), std::move(*correction))});
}

ExitStatus run_count_finalise(const CountAsked& asked, const Surroundings& around) {
  if (!asked.all_clean) {
    return at_each_station(asked, around, record::ProtocolFinalised{});
  }
  std::optional<CountSession> session = CountSession::open(asked, around, store::OpenFor::writing);
  if (!session) {
    return ExitStatus::bad_input;
  }
  std::vector<record::CountEvent> events;
  const tally::CountState& state = session->state();
  for (std::size_t i = 0; i < state.expected().size(); ++i) {
    if (status_of(state.station(i)) == tally::StationStatus::agreed) {
      events.push_back(session->event(state.expected()[i], record::ProtocolFinalised{}));
    }
  }
  return session->append(events);
}

ExitStatus run_count_publish(const CountAsked& asked, const Surroundings& around) {
  std::optional<CountSession> session = CountSession::open(asked, around, store::OpenFor::writing);
  if (!session) {
    return ExitStatus::bad_input;
  }
  const bool is_final = asked.extent == "final";
  const tally::CountState& state = session->state();
  const std::size_t settled =
      state.number_of(tally::StationStatus::finalised) + state.number_of(tally::StationStatus::annulled);
  const std::size_t outstanding = state.expected().size() - settled;
  if (is_final && outstanding > 0 && !asked.with_outstanding) {
    write_complaint("neither finalised nor annulled: " + numbered(outstanding, "station") +
                    "; see `mandate count status`, or publish with --with-outstanding");
    return ExitStatus::no;
  }
  return session->append({session->event("", record::ResultPublished{is_final})});
}

}  // namespace mandate::cli
