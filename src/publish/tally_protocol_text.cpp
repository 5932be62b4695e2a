#include "publish/tally_protocol_text.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/tally_words.hpp"

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

std::vector<ReportItem> notes_of(const tally::CountInput& count, const tally::StationNotes& notes, Language language) {
  std::vector<ReportItem> items;
  for (const record::FailedCheck& failed : notes.failed) {
    items.push_back({tally_say(failed.error ? TallyMessage::failed_error : TallyMessage::failed_warning, language,
                               {{"check", printable(failed.check)}}),
                     {}});
  }
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
