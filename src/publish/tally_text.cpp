#include "publish/tally_text.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "publish/determination_text.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"
#include "publish/tally_protocol_text.hpp"
#include "publish/tally_words.hpp"
#include "publish/terminal.hpp"
#include "publish/vocabulary.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

using record::Count;
using record::CountStatus;
using tally::Progress;
using tally::Standing;

constexpr std::string_view dash = "—";

bool is_done(CountStatus status) {
  return status == CountStatus::complete || status == CountStatus::preliminary || status == CountStatus::final;
}

class TallyPage {
 public:
  TallyPage(const TallyView& view, const TextOptions& options)
      : view_(view), options_(options), language_(options.language), terminal_(options) {}

  std::string write() {
    write_head();
    if (view_.aggregate->is_station(view_.unit) && view_.unit != 0) {
      write_protocol(terminal_, view_, options_);
      return terminal_.take();
    }
    write_units();
    write_votes();
    write_waiting();
    write_set_aside();
    if (view_.unit == 0) {
      write_decision();
    }
    return terminal_.take();
  }

 private:
  [[nodiscard]] std::string say(TallyMessage message, std::initializer_list<Filling> fillings = {}) const {
    return tally_say(message, language_, fillings);
  }
  [[nodiscard]] std::string number(Count64 value) const { return number_text(value, language_); }
  [[nodiscard]] std::string percent(Count64 part, Count64 whole) const { return percent_text(part, whole, language_); }
  [[nodiscard]] std::string quantity(Count64 value, std::string_view noun) const {
    return quantity_text(value, noun, language_);
  }
  [[nodiscard]] std::string unit(std::uint32_t index) const { return unit_text(view_, index, language_); }
  [[nodiscard]] std::string status(std::uint32_t index) const {
    return std::string(status_word(view_.aggregate->status(index), language_));
  }

  void write_head() {
    const CountStatus whole = view_.aggregate->status(0);
    const std::string title = printable(view_.count->input.title.in(language_));
    const bool open = whole != CountStatus::final;
    terminal_.paragraph(open ? say(TallyMessage::preliminary) + " — " + title : title, {}, {},
                        open ? Style::open : Style::strong);
    if (view_.count->synthetic) {
      terminal_.paragraph(say(TallyMessage::synthetic), {}, {}, Style::bad);
    }
    if (view_.source != nullptr && view_.source->kind != record::SourceKind::commission) {
      terminal_.paragraph(say(TallyMessage::other_source, {{"name", printable(view_.source->name)},
                                                           {"kind", source_word(view_.source->kind, language_)}}));
    }
    write_progress();
    write_register_notes();
  }

  void write_progress() {
    const Progress progress = view_.aggregate->progress(view_.unit);
    const Progress::Group expected = progress.expected();
    const Progress::Group& counted = progress.of(Standing::counted);
    const std::string name = view_.unit == 0 ? "" : unit(view_.unit) + ": ";
    terminal_.paragraph(name + say(TallyMessage::progress,
                                   {{"status", name.empty() ? capitalised(status(view_.unit)) : status(view_.unit)},
                                    {"counted", number(counted.stations)},
                                    {"expected", number(expected.stations)},
                                    {"share", percent(counted.stations, expected.stations)}}));
    terminal_.paragraph(say(TallyMessage::electors_covered, {{"counted", number(counted.electors)},
                                                             {"expected", number(expected.electors)},
                                                             {"share", percent(counted.electors, expected.electors)}}));
    if (expected.unknown_electors > 0) {
      terminal_.paragraph(say(TallyMessage::electors_unknown, {{"stations", number(expected.unknown_electors)}}));
    }
    std::string others;
    for (const Standing standing :
         {Standing::outstanding, Standing::quarantined, Standing::annulled, Standing::repeat_vote}) {
      if (const std::uint32_t stations = progress.of(standing).stations; stations > 0) {
        others +=
            (others.empty() ? "" : ", ") + std::string(standing_word(standing, language_)) + " " + number(stations);
      }
    }
    if (!others.empty()) {
      terminal_.paragraph(say(TallyMessage::not_counted, {{"list", others}}));
    }
    if (const Count64 electors = progress.of(Standing::annulled).electors; electors > 0) {
      terminal_.paragraph(say(TallyMessage::annulled_electors, {{"electors", number(electors)}}));
    }
  }

  void write_register_notes() {
    if (view_.envelopes != nullptr) {
      const tally::EnvelopeCounts& counts = view_.envelopes->counts(view_.unit);
      terminal_.paragraph(
          say(TallyMessage::envelopes, {{"expected", number(counts.reached(tally::Envelope::expected))},
                                        {"received", number(counts.reached(tally::Envelope::received))},
                                        {"opened", number(counts.reached(tally::Envelope::opened))},
                                        {"entered", number(counts.reached(tally::Envelope::entered))}}));
    }
    if (!view_.count->areas_without_station.empty()) {
      const Wording wording(*view_.so_far, language_);
      std::vector<std::string> areas;
      for (const std::string& code : view_.count->areas_without_station) {
        areas.push_back(wording.area(code));
      }
      terminal_.paragraph(say(TallyMessage::area_without_station, {{"areas", joined(areas, ", ")}}));
    }
    if (!view_.count->moved.empty() && view_.unit == 0) {
      std::vector<std::string> moved;
      for (const tally::StationMove& move : view_.count->moved) {
        moved.push_back(printable(move.before) + " → " + printable(view_.count->units.at(move.station).code));
      }
      terminal_.paragraph(say(TallyMessage::moved, {{"list", joined(moved, ", ")}}));
    }
  }

  // What asks for attention stands first where the table is folded.
  [[nodiscard]] std::vector<std::uint32_t> rows_to_show(std::size_t& hidden, CountStatus& hidden_status) const {
    std::vector<std::uint32_t> units = shown_units(view_);
    hidden = 0;
    if (options_.full || units.size() <= unfolded_rows) {
      return units;
    }
    std::ranges::stable_partition(units, [&](std::uint32_t at) { return !is_done(view_.aggregate->status(at)); });
    hidden = units.size() - unfolded_rows;
    hidden_status = view_.aggregate->status(units[unfolded_rows]);
    units.resize(unfolded_rows);
    return units;
  }

  void write_units() {
    const std::vector<std::pair<Count, std::optional<Count>>> figures = shown_figures(view_);
    Table table;
    table.columns = {{say(TallyMessage::column_unit), false, true},
                     {say(TallyMessage::column_status), false, true},
                     {say(TallyMessage::column_stations), true, false},
                     {say(TallyMessage::column_electors_covered), true, false}};
    for (const auto& [count, base] : figures) {
      table.columns.push_back({capitalised(figure_name(count, language_)), true, true});
      if (base) {
        const std::string of(figure_name(*base, language_));
        table.columns.push_back({say(TallyMessage::column_share_of, {{"of", of}}), true, true});
      }
    }
    std::size_t hidden = 0;
    CountStatus hidden_status = CountStatus::nothing;
    for (const std::uint32_t at : rows_to_show(hidden, hidden_status)) {
      table.rows.push_back(unit_row(at, figures));
    }
    table.rows.push_back(unit_row(view_.unit, figures));
    table.total_row = true;
    terminal_.heading(say(TallyMessage::heading_units, {{"unit", unit(view_.unit)}}));
    write_table(table, figures);
    if (hidden > 0) {
      terminal_.paragraph(say(TallyMessage::folded, {{"number", number(static_cast<Count64>(hidden))},
                                                     {"status", status_word(hidden_status, language_)}}));
    }
  }

  [[nodiscard]] std::vector<std::string> unit_row(
      std::uint32_t at, const std::vector<std::pair<Count, std::optional<Count>>>& figures) const {
    const Progress progress = view_.aggregate->progress(at);
    const Progress::Group& counted = progress.of(Standing::counted);
    const record::FigureRow row = figures_in(view_, at);
    std::vector<std::string> cells = {unit(at),
                                      view_.aggregate->is_station(at)
                                          ? std::string(standing_word(view_.aggregate->standing(at), language_))
                                          : status(at),
                                      number(counted.stations) + "/" + number(progress.expected().stations),
                                      percent(counted.electors, progress.expected().electors)};
    for (const auto& [count, base] : figures) {
      const record::Figure& figure = row.at(count);
      cells.push_back(figure.present() ? number(figure.value) : std::string(dash));
      if (base) {
        const record::Figure& whole = row.at(*base);
        cells.push_back(figure.present() && whole.present() ? percent(figure.value, whole.value) : std::string(dash));
      }
    }
    return cells;
  }

  // A figure and its percentage stay together.
  [[nodiscard]] static std::vector<std::size_t> group_ends(
      const std::vector<std::pair<Count, std::optional<Count>>>& figures) {
    std::vector<std::size_t> ends = {4};
    for (const auto& [count, base] : figures) {
      ends.push_back(ends.back() + (base ? 2 : 1));
    }
    return ends;
  }

  // What does not fit beside the name stands below, as a further table: never wider than asked.
  void write_table(const Table& table, const std::vector<std::pair<Count, std::optional<Count>>>& figures) {
    constexpr std::size_t name_width = 26;
    constexpr std::size_t column_width = 13;
    const std::size_t room = terminal_.width() > name_width ? (terminal_.width() - name_width) / column_width : 1;
    const std::vector<std::size_t> ends = group_ends(figures);
    std::size_t from = 1;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const bool is_last = i + 1 == ends.size();
      if (is_last || ends[i + 1] - from > room) {
        write_columns(table, from, ends[i]);
        from = ends[i];
      }
    }
  }

  void write_columns(const Table& table, std::size_t from, std::size_t to) {
    const auto part_of = [&](const auto& cells) {
      std::remove_cvref_t<decltype(cells)> part = {cells[0]};
      part.insert(part.end(), cells.begin() + static_cast<std::ptrdiff_t>(from),
                  cells.begin() + static_cast<std::ptrdiff_t>(to));
      return part;
    };
    Table part{{}, part_of(table.columns), {}, table.total_row};
    for (const std::vector<std::string>& row : table.rows) {
      part.rows.push_back(part_of(row));
    }
    if (from > 1) {
      terminal_.blank();
    }
    terminal_.table(part);
  }

  void write_votes() {
    const std::vector<std::optional<Count64>> votes = votes_of_options(view_, view_.unit);
    const std::vector<record::Option>& options = view_.count->input.records.front().options;
    if (options.empty() || std::ranges::none_of(votes, [](const auto& one) { return one.has_value(); })) {
      return;
    }
    const std::optional<Count> base = base_of_votes(view_);
    const record::FigureRow row = figures_in(view_, view_.unit);
    Table table;
    table.columns = {{say(TallyMessage::column_option), false, true}, {say(TallyMessage::column_votes), true, false}};
    if (base) {
      table.columns.push_back(
          {say(TallyMessage::column_share_of, {{"of", figure_name(*base, language_)}}), true, true});
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
      table.rows.push_back(
          {printable(options[i].name.in(language_)), votes[i] ? number(*votes[i]) : std::string(dash)});
      if (base) {
        const record::Figure& whole = row.at(*base);
        table.rows.back().push_back(votes[i] && whole.present() ? percent(*votes[i], whole.value) : std::string(dash));
      }
    }
    terminal_.heading(say(TallyMessage::heading_votes, {{"unit", unit(view_.unit)}}));
    terminal_.table(table);
  }

  // Outstanding stations by region, the codes folded.
  void write_waiting() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_region;
    for (const std::uint32_t station : view_.count->units.leaves()) {
      const bool waits = view_.aggregate->is_station(station) &&
                         view_.aggregate->standing(station) == Standing::outstanding &&
                         view_.count->units.is_within(station, view_.unit);
      if (waits && station != 0) {
        by_region[view_.count->units.below_root(station)].push_back(station);
      }
    }
    if (by_region.empty()) {
      return;
    }
    terminal_.heading(say(TallyMessage::heading_waiting));
    for (const auto& [region, stations] : by_region) {
      const bool is_own = stations.size() == 1 && stations.front() == region;
      Count64 electors = 0;
      for (const std::uint32_t station : stations) {
        electors += view_.count->units.at(station).electors.value_or(0);
      }
      terminal_.paragraph(
          say(TallyMessage::waiting_in, {{"unit", unit(region)},
                                         {"stations", quantity(static_cast<Count64>(stations.size()), "station")},
                                         {"electors", quantity(electors, "elector")},
                                         {"list", is_own ? std::string() : codes(stations)}}),
          "• ", "  ");
    }
  }

  [[nodiscard]] std::string codes(const std::vector<std::uint32_t>& stations) const {
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < stations.size() && (options_.full || i < most); ++i) {
      list += (i == 0 ? "" : ", ") + printable(view_.count->units.at(stations[i]).code);
    }
    return options_.full || stations.size() <= most
               ? list
               : list + ", … +" + number(static_cast<Count64>(stations.size() - most));
  }

  void write_set_aside() {
    std::vector<ReportItem> items;
    for (const tally::SetAside& one : view_.count->set_aside) {
      if (!view_.count->units.is_within(one.station, view_.unit)) {
        continue;
      }
      std::string text = unit(one.station) + ": " + std::string(standing_word(one.standing, language_));
      text += one.reason.empty() ? "" : ". " + printable(one.reason);
      items.push_back({std::move(text), {}});
    }
    if (!items.empty()) {
      terminal_.heading(say(TallyMessage::heading_set_aside));
      terminal_.bullets(items);
    }
  }

  void write_decision() {
    const Progress progress = view_.aggregate->progress(0);
    if (progress.of(Standing::counted).stations == 0) {
      terminal_.blank();
      terminal_.paragraph(say(TallyMessage::nothing_counted));
      return;
    }
    const bool whole = is_done(view_.aggregate->status(0));
    terminal_.heading(say(whole ? TallyMessage::heading_decision : TallyMessage::heading_decision_so_far));
    if (!whole) {
      const Progress::Group open = progress.open();
      terminal_.paragraph(say(TallyMessage::so_far_means, {{"stations", quantity(open.stations, "station")},
                                                           {"electors", quantity(open.electors, "elector")}}));
      const Wording wording(*view_.complete, language_);
      terminal_.paragraph(
          say(TallyMessage::complete_only_says, {{"outcome", wording.outcome(view_.complete->outcome)}}));
    }
    terminal_.blank();
    terminal_.raw(determination_text(*view_.so_far, options_));
  }

  const TallyView& view_;
  const TextOptions& options_;
  Language language_;
  Terminal terminal_;
};

}  // namespace

std::string tally_text(const TallyView& view, const TextOptions& options) { return TallyPage(view, options).write(); }

}  // namespace mandate::publish
