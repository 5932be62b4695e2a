#include <algorithm>
#include <string>
#include <vector>

#include "publish/copies_view.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/tally_text.hpp"
#include "publish/tally_words.hpp"
#include "publish/terminal.hpp"
#include "publish/vocabulary.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

class CopiesPage {
 public:
  CopiesPage(const CopiesView& view, const TextOptions& options)
      : view_(view), options_(options), language_(options.language), terminal_(options) {}

  std::string write() {
    terminal_.heading(say(TallyMessage::compare_heading, {{"base", name(*view_.base)}, {"other", name(*view_.other)}}));
    write_summary();
    write_effect();
    write_differences();
    write_totals();
    write_stations(TallyMessage::compare_without_copy, view_.comparison->without_copy);
    write_stations(TallyMessage::compare_only_other, view_.comparison->only_other);
    return terminal_.take();
  }

 private:
  [[nodiscard]] std::string say(TallyMessage message, std::initializer_list<Filling> fillings = {}) const {
    return tally_say(message, language_, fillings);
  }
  [[nodiscard]] std::string number(Count64 value) const { return number_text(value, language_); }
  [[nodiscard]] std::string name(const tally::CountSource& source) const {
    return printable(source.name) + " (" + std::string(source_word(source.kind, language_)) + ")";
  }
  [[nodiscard]] std::string outcome(const procedure::Result& result) const {
    const Wording wording(*view_.tally.so_far, language_);
    std::string text = wording.outcome(result.outcome);
    for (const procedure::SeatLine& line : result.seats) {
      text += (&line == result.seats.data() ? ": " : ", ") + wording.option(line.list) + " " + number(line.seats);
    }
    return text;
  }

  void write_summary() {
    const tally::CopyCoverage& all = view_.comparison->coverage[0];
    terminal_.paragraph(say(TallyMessage::compare_coverage,
                            {{"stations", number(all.with_copy)},
                             {"all", number(all.stations)},
                             {"share", percent_text(all.with_copy, all.stations, language_)},
                             {"electors", number(all.electors_with_copy)},
                             {"all_electors", number(all.electors)},
                             {"electors_share", percent_text(all.electors_with_copy, all.electors, language_)}}));
    terminal_.paragraph(
        say(TallyMessage::compare_summary, {{"both", number(all.with_copy)}, {"differing", number(all.differing)}}));
    if (all.differing == 0) {
      terminal_.paragraph(say(TallyMessage::compare_none), {}, {}, Style::good);
    }
  }

  void write_effect() {
    if (!view_.effect || view_.comparison->differences.empty()) {
      return;
    }
    const procedure::Result& counted = view_.effect->counted;
    const bool same = counted == view_.effect->with_all;
    terminal_.paragraph(say(same ? TallyMessage::compare_all_same : TallyMessage::compare_all_changes,
                            {{"outcome", outcome(counted)}, {"other", outcome(view_.effect->with_all)}}),
                        {}, {}, same ? Style::plain : Style::open);
  }

  void write_differences() {
    const std::vector<tally::StationDifference>& differences = view_.comparison->differences;
    const std::size_t shown = options_.full ? differences.size() : std::min(differences.size(), unfolded_rows);
    for (std::size_t i = 0; i < shown; ++i) {
      write_difference(i);
    }
    if (shown < differences.size()) {
      terminal_.paragraph("… +" + number(static_cast<Count64>(differences.size() - shown)) + " (--full)");
    }
  }

  void write_difference(std::size_t index) {
    const tally::StationDifference& difference = view_.comparison->differences[index];
    terminal_.blank();
    terminal_.paragraph(unit_text(view_.tally, difference.station, language_), {}, {}, Style::strong);
    for (const tally::CellDifference& cell : difference.cells) {
      terminal_.paragraph(say(TallyMessage::compare_differs,
                              {{"cell", capitalised(cell_text(*view_.tally.count, cell.cell, language_))},
                               {"base", number(cell.base)},
                               {"other", number(cell.other)}}),
                          "  ", "    ");
    }
    std::string weight =
        say(TallyMessage::compare_moves, {{"votes", quantity_text(difference.lead_moves, "vote", language_)}});
    if (view_.tally.aggregate->standing(difference.station) != tally::Standing::counted) {
      weight += "; " + say(TallyMessage::compare_not_counted);
    }
    if (view_.effect) {
      const auto changing = std::ranges::find(view_.effect->changing, index, &procedure::DifferenceEffect::difference);
      if (changing != view_.effect->changing.end()) {
        weight += "; " + say(TallyMessage::compare_alone_changes, {{"outcome", outcome(changing->result)}});
      }
    }
    terminal_.paragraph(weight, "  ", "    ", Style::faint);
  }

  void write_totals() {
    if (view_.comparison->coverage[0].with_copy == 0) {
      return;
    }
    Table table;
    table.columns = {{say(TallyMessage::column_figure), false, true},
                     {printable(view_.base->name), true, true},
                     {printable(view_.other->name), true, true},
                     {say(TallyMessage::column_difference), true, true}};
    for (std::size_t cell = 0; cell < view_.comparison->totals.size(); ++cell) {
      const tally::CellTotals& totals = view_.comparison->totals[cell];
      const bool known = totals.stations > 0 && totals.base && totals.other;
      table.rows.push_back({capitalised(cell_text(*view_.tally.count, cell, language_)),
                            known ? number(*totals.base) : "—", known ? number(*totals.other) : "—",
                            known ? signed_number(*totals.other - *totals.base) : "—"});
    }
    terminal_.heading(say(TallyMessage::compare_totals));
    terminal_.table(table);
  }

  [[nodiscard]] std::string signed_number(Count64 value) const {
    return value < 0 ? "−" + number(-value) : (value > 0 ? "+" : "") + number(value);
  }

  void write_stations(TallyMessage message, const std::vector<std::uint32_t>& stations) {
    if (stations.empty()) {
      return;
    }
    constexpr std::size_t most = 10;
    std::string codes;
    for (std::size_t i = 0; i < stations.size() && (options_.full || i < most); ++i) {
      codes += (i == 0 ? "" : ", ") + printable(view_.tally.count->units.at(stations[i]).code);
    }
    if (!options_.full && stations.size() > most) {
      codes += ", … (--full)";
    }
    terminal_.heading(say(
        message, {{"number", number(static_cast<Count64>(stations.size()))}, {"other", printable(view_.other->name)}}));
    terminal_.paragraph(codes);
  }

  const CopiesView& view_;
  const TextOptions& options_;
  Language language_;
  Terminal terminal_;
};

}  // namespace

std::string copies_text(const CopiesView& view, const TextOptions& options) {
  return CopiesPage(view, options).write();
}

}  // namespace mandate::publish
