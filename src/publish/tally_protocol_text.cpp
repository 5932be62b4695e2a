#include "publish/tally_protocol_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "publish/check_text.hpp"
#include "publish/check_words.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/tally_words.hpp"
#include "tally/check_protocol.hpp"

namespace mandate::publish {
namespace {

// The row of the station; nothing where the source has none.
std::optional<std::size_t> row_of(const record::ProtocolTable& table, std::uint32_t station) {
  const auto found = std::ranges::find(table.units(), station);
  return found == table.units().end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - table.units().begin()));
}

std::string value_text(Count64 value, Language language) {
  return value == record::absent ? "—" : number_text(value, language);
}

void write_figures(Terminal& terminal, const TallyView& view, Language language) {
  const tally::CountInput& count = *view.count;
  Table table;
  table.columns.push_back({tally_say(TallyMessage::column_figure, language), false, true});
  std::vector<std::pair<const tally::CountSource*, std::size_t>> sources;
  for (const tally::CountSource& source : count.sources) {
    if (const std::optional<std::size_t> row = row_of(source.table, view.unit)) {
      sources.emplace_back(&source, *row);
      table.columns.push_back({printable(source.name), true, true});
    }
  }
  for (std::size_t cell = 0; cell < count.layout.size(); ++cell) {
    std::vector<std::string> line = {capitalised(cell_text(count, cell, language))};
    for (const auto& [source, row] : sources) {
      line.push_back(value_text(source->table.value(row, cell), language));
    }
    table.rows.push_back(std::move(line));
  }
  terminal.table(table);
}

// The figures of which the notes speak; none where they are not known.
std::vector<Count64> figures_of(const tally::CountInput& count, const tally::StationNotes& notes) {
  const tally::CountSource* const commission = count.commission();
  if (!notes.figures.empty() || commission == nullptr) {
    return notes.figures;
  }
  const std::optional<std::size_t> row = row_of(commission->table, notes.station);
  return row ? commission->table.row(*row) : std::vector<Count64>();
}

// A check by its code alone: of another form, or of figures that do not fail it.
void write_code(Terminal& terminal, const record::FailedCheck& failed, Language language) {
  terminal.paragraph(tally_say(failed.error ? TallyMessage::failed_error : TallyMessage::failed_warning, language,
                               {{"check", printable(failed.check)}}),
                     failed.error ? "✗ " : "! ", "  ", failed.error ? Style::bad : Style::open);
}

std::vector<LocalizedText> option_names(const tally::CountInput& count) {
  std::vector<LocalizedText> names;
  for (const record::Option& option : count.input.records.front().options) {
    names.push_back(option.name.empty() ? same_in_all(option.id) : option.name);
  }
  for (const tally::DistrictCandidate& candidate : count.candidates) {
    names.push_back(same_in_all(candidate.id));
  }
  return names;
}

// The checks that failed, each worked out with the figures as far as the form is known.
void write_failed(Terminal& terminal, const TallyView& view, const tally::StationNotes& notes, Language language) {
  const tally::CountInput& count = *view.count;
  const std::vector<Count64> figures = figures_of(count, notes);
  if (view.form == nullptr || figures.empty()) {
    for (const record::FailedCheck& failed : notes.failed) {
      write_code(terminal, failed, language);
    }
    return;
  }
  const std::vector<LocalizedText> options = option_names(count);
  const procedure::Country* const country = view.so_far->country;
  const CheckNames names(*view.form, count.layout, options, language, country == nullptr ? nullptr : &country->law);
  const std::vector<tally::Failure> failures = tally::check_protocol(*view.form, count.layout, figures);
  for (const record::FailedCheck& failed : notes.failed) {
    const auto found = std::ranges::find_if(
        failures, [&](const tally::Failure& each) { return view.form->checks[each.check].code == failed.check; });
    if (found == failures.end()) {
      write_code(terminal, failed, language);
    } else {
      write_failure(terminal, names, failure_words(names, *found));
    }
  }
}

std::vector<ReportItem> notes_of(const tally::CountInput& count, const tally::StationNotes& notes, Language language) {
  std::vector<ReportItem> items;
  for (const tally::GivenExplanation& given : notes.explanations) {
    items.push_back({tally_say(TallyMessage::explained, language,
                               {{"check", printable(given.explanation.check)},
                                {"text", printable(given.explanation.text)},
                                {"actor", printable(given.actor)},
                                {"at", printable(given.at)}}),
                     {}});
  }
  for (const tally::FigureHistory& change : notes.history) {
    items.push_back({tally_say(TallyMessage::corrected, language,
                               {{"cell", capitalised(cell_text(count, change.cell, language))},
                                {"from", value_text(change.from, language)},
                                {"to", value_text(change.to, language)},
                                {"reason", printable(change.reason)},
                                {"actor", printable(change.actor)},
                                {"at", printable(change.at)}}),
                     {}});
  }
  return items;
}

}  // namespace

void write_protocol(Terminal& terminal, const TallyView& view, const TextOptions& options) {
  const Language language = options.language;
  terminal.heading(
      tally_say(TallyMessage::heading_protocol, language, {{"unit", unit_text(view, view.unit, language)}}));
  write_figures(terminal, view, language);
  const auto notes = std::ranges::find(view.count->notes, view.unit, &tally::StationNotes::station);
  if (notes != view.count->notes.end()) {
    terminal.blank();
    write_failed(terminal, view, *notes, language);
    terminal.bullets(notes_of(*view.count, *notes, language));
  }
  for (const tally::SetAside& one : view.count->set_aside) {
    if (one.station == view.unit) {
      terminal.paragraph(std::string(standing_word(one.standing, language)) +
                         (one.reason.empty() ? "" : ". " + printable(one.reason)));
    }
  }
}

}  // namespace mandate::publish
