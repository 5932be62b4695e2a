#include "publication/site_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "publication/site_frame.hpp"
#include "publish/display.hpp"
#include "publish/tally_words.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::Markup;
using record::Count;
using record::FigureRow;

Markup column_heading(const std::string& text, bool numeric = false) {
  return numeric ? element("th", {{"scope", "col"}, {"class", "numeric"}}, Markup::text(text))
                 : element("th", {{"scope", "col"}}, Markup::text(text));
}

Markup row_heading_of(const SiteEdition& edition, std::uint32_t unit, bool leads) {
  const std::string name = edition.name_of(unit);
  return element("th", {{"scope", "row"}}, leads ? link_to(edition.place_of(unit), name) : Markup::text(name));
}

Markup numeric_cell(const Markup& content) { return element("td", {{"class", "numeric"}}, content); }

Markup table_with(const std::string& caption, const Markup& headings, const Markup& rows) {
  return element("table", element("caption", Markup::text(caption)) + element("thead", element("tr", headings)) +
                              element("tbody", rows));
}

std::string name_of_figure(const SiteEdition& edition, Count count) {
  return publish::capitalised(publish::figure_name(count, edition.language()));
}

// A number with its percentage below it.
Markup figure_cell(const SiteEdition& edition, const FigureRow& row, Count count, std::optional<Count> of) {
  Markup content = Markup::text(edition.figure_or_dash(row.at(count)));
  if (of && row.at(count).present()) {
    content += element("small", Markup::text(edition.percent_or_dash(row.at(count), row.at(*of))));
  }
  return numeric_cell(content);
}

Markup chart_row(const Markup& heading, std::optional<Count64> hundredths, const std::string& number,
                 const std::string& percent) {
  Markup cells =
      heading + element("td", {{"class", "chart"}, {"aria-hidden", "true"}}, measure(hundredths.value_or(0)));
  if (!number.empty()) {
    cells += numeric_cell(Markup::text(number));
  }
  return element("tr", cells + numeric_cell(Markup::text(percent)));
}

Markup chart_headings(const SiteEdition& edition, const std::string& first, const std::string& value) {
  Markup headings = column_heading(first) + element("td", {{"aria-hidden", "true"}}, Markup());
  if (!value.empty()) {
    headings += column_heading(value, true);
  }
  return headings + column_heading(edition.say(SiteWord::column_share), true);
}

std::string name_of_option(const SiteEdition& edition, const std::vector<std::string>& ids, std::size_t option) {
  return edition.wording().option(ids[option]);
}

// Candidates of single-member districts have no votes of the nation.
Markup votes_chart(const SiteEdition& edition, std::uint32_t unit, const FigureRow& row) {
  const std::vector<std::optional<Count64>> votes = publish::votes_of_options(edition.tally(), unit);
  const std::vector<std::string> ids = publish::option_ids(*edition.view().count);
  const std::optional<Count> of = publish::base_of_votes(edition.tally());
  const record::Figure base = of ? row.at(*of) : record::Figure();
  const std::size_t options = edition.view().count->input.records.front().options.size();
  Markup rows;
  for (std::size_t i = 0; i < options && i < votes.size(); ++i) {
    const record::Figure figure = votes[i] ? record::Figure{*votes[i], record::Provenance::summed} : record::Figure();
    rows += chart_row(element("th", {{"scope", "row"}}, Markup::text(name_of_option(edition, ids, i))),
                      SiteEdition::hundredths(figure, base), edition.figure_or_dash(figure),
                      edition.percent_or_dash(figure, base));
  }
  if (rows.empty()) {
    return rows;
  }
  using publish::TallyMessage;
  const std::string name = edition.say(SiteWord::heading_shares);
  return scrolling(name, table_with(name,
                                    chart_headings(edition, tally_say(TallyMessage::column_option, edition.language()),
                                                   tally_say(TallyMessage::column_votes, edition.language())),
                                    rows));
}

// The candidates of a single-member district, each with its part of the votes for all of them.
Markup candidates_chart(const SiteEdition& edition, std::uint32_t unit) {
  const std::vector<std::optional<Count64>> votes = publish::votes_of_options(edition.tally(), unit);
  std::vector<const tally::DistrictCandidate*> standing;
  Count64 all = 0;
  for (const tally::DistrictCandidate& candidate : edition.view().count->candidates) {
    if (candidate.unit == unit && candidate.option < votes.size()) {
      standing.push_back(&candidate);
      all += votes[candidate.option].value_or(0);
    }
  }
  const record::Figure base{all, record::Provenance::summed};
  Markup rows;
  for (const tally::DistrictCandidate* const candidate : standing) {
    const std::optional<Count64>& own = votes[candidate->option];
    const record::Figure figure = own ? record::Figure{*own, record::Provenance::summed} : record::Figure();
    const std::string list = candidate->list.empty() ? edition.wording().say(publish::Message::self_nominated)
                                                     : edition.wording().option(candidate->list);
    const Markup name = Markup::text(publish::printable(candidate->id)) + element("small", Markup::text(list));
    rows += chart_row(element("th", {{"scope", "row"}}, name), SiteEdition::hundredths(figure, base),
                      edition.figure_or_dash(figure), edition.percent_or_dash(figure, base));
  }
  if (rows.empty()) {
    return rows;
  }
  using publish::TallyMessage;
  const std::string name = edition.say(SiteWord::district_candidates);
  return scrolling(name, table_with(name,
                                    chart_headings(edition, edition.wording().say(publish::Message::column_candidate),
                                                   tally_say(TallyMessage::column_votes, edition.language())),
                                    rows));
}

// What the numbers of the chart are of, most first as they stand in the law of figures.
Markup figures_chart(const SiteEdition& edition, std::uint32_t unit, const FigureRow& row) {
  Markup rows;
  if (row.at(Count::electors).present()) {
    rows += chart_row(element("th", {{"scope", "row"}}, Markup::text(name_of_figure(edition, Count::electors))), 10'000,
                      edition.figure_or_dash(row.at(Count::electors)), "");
  }
  for (const auto& [count, of] : edition.figures()) {
    const record::Figure base = of ? row.at(*of) : record::Figure();
    Markup heading = Markup::text(name_of_figure(edition, count));
    if (of) {
      heading += element("small", Markup::text(edition.say(SiteWord::turnout_of,
                                                           {{"of", publish::figure_name(*of, edition.language())}})));
    }
    rows += chart_row(element("th", {{"scope", "row"}}, heading), SiteEdition::hundredths(row.at(count), base),
                      edition.figure_or_dash(row.at(count)), edition.percent_or_dash(row.at(count), base));
  }
  const std::string caption = edition.name_of(unit);
  return scrolling(caption, table_with(caption,
                                       chart_headings(edition, edition.say(SiteWord::column_figure),
                                                      edition.say(SiteWord::column_value)),
                                       rows));
}

Markup part_row(const SiteEdition& edition, std::uint32_t unit, bool total) {
  const tally::Progress progress = edition.view().aggregate->progress(unit);
  const record::CountStatus status = unit == 0 ? edition.view().status : edition.view().aggregate->status(unit);
  Markup cells = row_heading_of(edition, unit, !total) +
                 element("td", Markup::text(publish::status_word(status, edition.language()))) +
                 numeric_cell(Markup::text(edition.number(progress.of(tally::Standing::counted).stations) + " / " +
                                           edition.number(progress.expected().stations)));
  const FigureRow row = publish::figures_in(edition.tally(), unit);
  cells += numeric_cell(Markup::text(edition.figure_or_dash(row.at(Count::electors))));
  for (const auto& [count, of] : edition.figures()) {
    cells += figure_cell(edition, row, count, of);
  }
  return total ? element("tr", {{"class", "total"}}, cells) : element("tr", cells);
}

}  // namespace

Markup measure(Count64 hundredths) {
  const std::string width = fmt::format("width:{}.{:02}%", hundredths / 100, hundredths % 100);
  return element("span", {{"class", "measure"}}, element("i", {{"style", width}}, Markup()));
}

Markup figures_of_unit(const SiteEdition& edition, std::uint32_t unit) {
  const FigureRow row = publish::figures_in(edition.tally(), unit);
  return figures_chart(edition, unit, row) + votes_chart(edition, unit, row) + candidates_chart(edition, unit);
}

Markup parts_table(const SiteEdition& edition, std::uint32_t unit) {
  using publish::TallyMessage;
  const Language language = edition.language();
  const std::string name = tally_say(TallyMessage::heading_units, language, {{"unit", edition.name_of(unit)}});
  Markup headings = column_heading(tally_say(TallyMessage::column_unit, language)) +
                    column_heading(tally_say(TallyMessage::column_status, language)) +
                    column_heading(tally_say(TallyMessage::column_stations, language), true) +
                    column_heading(name_of_figure(edition, Count::electors), true);
  for (const auto& [count, of] : edition.figures()) {
    headings += column_heading(name_of_figure(edition, count), true);
  }
  Markup rows;
  for (const std::uint32_t part : edition.parts_of(unit)) {
    rows += part_row(edition, part, false);
  }
  return scrolling(name, table_with(name, headings, rows + part_row(edition, unit, true)));
}

Markup turnout_chart(const SiteEdition& edition) {
  Markup rows;
  bool known = false;
  for (const std::uint32_t part : edition.view().count->areas) {
    const FigureRow row = publish::figures_in(edition.tally(), part);
    const auto share = SiteEdition::hundredths(row.at(Count::participants), row.at(Count::electors));
    known = known || share;
    rows += chart_row(row_heading_of(edition, part, true), share, {},
                      edition.percent_or_dash(row.at(Count::participants), row.at(Count::electors)));
  }
  if (!known) {
    return {};
  }
  const std::string name = edition.say(SiteWord::heading_turnout);
  return scrolling(
      name, table_with(name, chart_headings(edition, edition.wording().say(publish::Message::column_area), {}), rows));
}

}  // namespace mandate::publication
