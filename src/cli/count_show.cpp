// The commands that only read a count.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/count_commands.hpp"
#include "cli/count_form.hpp"
#include "cli/count_session.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "publish/check_words.hpp"
#include "publish/count_record.hpp"
#include "publish/count_summary.hpp"
#include "publish/count_words.hpp"
#include "publish/display.hpp"
#include "tally/entry_statistics.hpp"

namespace mandate::cli {
namespace {

publish::TextOptions text_options(const CountAsked& asked, const Surroundings& around) {
  publish::TextOptions options;
  options.language = language_of(asked, around);
  options.width = around.width;
  options.colour = around.colour;
  return options;
}

// The figures whose checks an event speaks of; nothing where it speaks of none.
struct Claim {
  std::vector<Count64> figures;
  const std::vector<record::FailedCheck>* failed = nullptr;
};

std::optional<Claim> claim_of(const record::CountEvent& event, const tally::DataEntry& before) {
  if (const auto* const entry = std::get_if<record::EntrySubmitted>(&event.happening)) {
    return Claim{entry->protocol.values, &entry->failed};
  }
  if (const auto* const settled = std::get_if<record::DifferenceResolved>(&event.happening)) {
    Claim claim = {before.figures, &settled->failed};
    claim.figures[settled->cell] = settled->value;
    const auto open = std::ranges::count_if(before.unresolved, [&](std::size_t cell) { return cell != settled->cell; });
    return open == 0 ? std::optional(std::move(claim)) : std::nullopt;
  }
  if (const auto* const correction = std::get_if<record::FiguresCorrected>(&event.happening)) {
    Claim claim = {before.figures, &correction->failed};
    for (const record::FigureChange& change : correction->changes) {
      claim.figures[change.cell] = change.to;
    }
    return claim;
  }
  return std::nullopt;
}

// Names of the rows in the reader's language; none where the rules do not hold the form.
std::vector<std::string> labels_of(const procedure::RuleBook& book, const record::CountOpened& opened,
                                   Language language) {
  std::vector<std::string> labels;
  const std::optional<CountForm> form = CountForm::find(book, opened);
  if (form && form->form() != nullptr) {
    const publish::CheckNames names(*form->form(), form->layout(), {}, language);
    for (std::size_t cell = 0; cell < opened.cells.size(); ++cell) {
      labels.push_back(names.cell(cell));
    }
  }
  return labels;
}

}  // namespace

ExitStatus run_count_show(const CountAsked& asked, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, problems);
  write_problems(problems);
  if (!book) {
    return ExitStatus::bad_input;
  }
  publish::CountRecord record;
  record.station = asked.stations.front();
  const auto session =
      CountSession::open(asked, around, store::OpenFor::reading,
                         [&](const store::Event& stored, const record::CountEvent& event, const auto& /*before*/) {
                           if (event.station == record.station) {
                             record.events.push_back({stored.sequence, stored.recorded_time, event});
                           }
                         });
  const std::optional<std::size_t> index = session ? session->station(record.station) : std::nullopt;
  if (!index) {
    return ExitStatus::bad_input;
  }
  record.title = session->opened().case_id;
  record.cells = session->opened().cells;
  record.labels = labels_of(*book, session->opened(), session->language());
  record.count = &session->state().station(*index);
  record.published = session->state().is_published(*index);
  record.digest = ledger::hexadecimal(session->head().digest);
  write_result(publish::text(record, text_options(asked, around)));
  return ExitStatus::yes;
}

ExitStatus run_count_status(const CountAsked& asked, const Surroundings& around) {
  const auto session = CountSession::open(asked, around, store::OpenFor::reading);
  if (!session) {
    return ExitStatus::bad_input;
  }
  write_result(
      publish::status_text(session->state(), ledger::hexadecimal(session->head().digest), text_options(asked, around)));
  return ExitStatus::yes;
}

ExitStatus run_count_statistics(const CountAsked& asked, const Surroundings& around) {
  tally::EntryStatistics statistics;
  const auto session =
      CountSession::open(asked, around, store::OpenFor::reading,
                         [&](const store::Event& /*stored*/, const record::CountEvent& event, const auto& before) {
                           if (const auto index = before.find(event.station)) {
                             statistics.take(event, before.station(*index).entry);
                           }
                         });
  if (!session) {
    return ExitStatus::bad_input;
  }
  write_result(publish::statistics_text(statistics, text_options(asked, around)));
  return ExitStatus::yes;
}

ExitStatus run_count_log(const CountAsked& asked, const Surroundings& around) {
  const Language language = language_of(asked, around);
  Surroundings quiet = around;
  quiet.error_terminal = false;  // the events themselves show how far it is
  const auto session =
      CountSession::open(asked, quiet, store::OpenFor::reading,
                         [&](const store::Event& stored, const record::CountEvent& event, const auto& /*before*/) {
                           write_result(fmt::format("{}  {}  {}  {}  {}  {}\n", stored.sequence, stored.recorded_time,
                                                    event.at, publish::name(event.happening, language),
                                                    event.station.empty() ? "–" : publish::printable(event.station),
                                                    publish::printable(event.actor)));
                         });
  return session ? ExitStatus::yes : ExitStatus::bad_input;
}

// The chain and the rules of the count are checked by reading; here also that the failed checks of each entry are those
// that its figures fail.
ExitStatus run_count_verify(const CountAsked& asked, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, problems);
  write_problems(problems);
  if (!book) {
    return ExitStatus::bad_input;
  }
  std::optional<CountForm> form;
  std::vector<std::string> differing;
  const auto session = CountSession::open(
      asked, around, store::OpenFor::reading,
      [&](const store::Event& stored, const record::CountEvent& event, const tally::CountState& before) {
        if (const auto* const opened = std::get_if<record::CountOpened>(&event.happening)) {
          form = CountForm::find(*book, *opened);
        }
        const auto index = before.find(event.station);
        const auto claim = form && index ? claim_of(event, before.station(*index).entry) : std::nullopt;
        if (claim && form->failed(claim->figures) != *claim->failed) {
          differing.push_back(
              fmt::format("event {}, {}: the checks that it tells of differ from those that its figures fail",
                          stored.sequence, event.station));
        }
      });
  for (const std::string& complaint : differing) {
    write_complaint(complaint);
  }
  if (!session) {
    return ExitStatus::bad_input;
  }
  write_result(publish::verified_text(session->state().events(), ledger::hexadecimal(session->head().digest),
                                      differing.size(), form.has_value(), text_options(asked, around)));
  return differing.empty() && form ? ExitStatus::yes : ExitStatus::no;
}

}  // namespace mandate::cli
