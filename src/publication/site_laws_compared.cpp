#include "publication/site_laws_compared.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "publication/site_frame.hpp"
#include "publish/comparison_report.hpp"
#include "publish/determination_report.hpp"
#include "publish/display.hpp"
#include "publish/page.hpp"
#include "publish/requirement_phrase.hpp"
#include "publish/seat_picture.hpp"

namespace mandate::publication {
namespace {

using procedure::Determination;
using procedure::Finding;
using publish::element;
using publish::Markup;
using publish::Message;
using publish::Wording;

std::vector<Wording> wordings_of(const LawsOfCount& laws, Language language) {
  std::vector<Wording> wordings;
  for (std::size_t i = 0; i < laws.comparison.determinations.size(); ++i) {
    wordings.emplace_back(publish::effective(laws.comparison, i), language);
  }
  return wordings;
}

// "The day of this vote: …", or since when the other law is in force.
std::string name_of_law(const SiteEdition& edition, const LawsOfCount& laws, std::size_t law) {
  const std::string date = edition.wording().date(laws.comparison.determinations[law].law_date);
  return edition.say(law == laws.own ? SiteWord::law_this_vote : SiteWord::law_since, {{"date", date}});
}

// --- cards ---

struct AskedOfFigures {
  Answer answer = Answer::cannot_tell;
  std::string text;
};

// What is asked, each once, with its answer: not what is asked of each area in turn.
void collect_asked(const Finding& finding, const Wording& wording, std::vector<AskedOfFigures>& asked) {
  std::string text;
  if (const auto* const comparison = std::get_if<procedure::ComparisonDetail>(&finding.detail)) {
    text = needed_phrase(*comparison, wording);
  } else if (const auto* const areas = std::get_if<procedure::AreasDetail>(&finding.detail)) {
    text = areas_needed_phrase(*areas, wording) + "; " + areas_counts_phrase(*areas, wording);
  } else {
    for (const Finding& part : finding.parts) {
      collect_asked(part, wording, asked);
    }
    return;
  }
  if (finding.label != nullptr && !finding.label->empty()) {
    text = wording.in_language(*finding.label) + ": " + text;
  }
  if (std::ranges::find(asked, text, &AskedOfFigures::text) == asked.end()) {
    asked.push_back({finding.answer, text});
  }
}

Markup asked_list(const Wording& wording) {
  std::vector<AskedOfFigures> asked;
  collect_asked(wording.determination().finding, wording, asked);
  Markup items;
  for (const AskedOfFigures& one : asked) {
    items += element(
        "li", publish::mark_badge(one.answer, wording.language()) + Markup::text(publish::capitalised(one.text) + "."));
  }
  return items.empty() ? items : element("ul", {{"class", "asked"}}, items);
}

Markup law_card(const Wording& wording, const std::string& name, bool own, const std::vector<std::string>& lists) {
  const Determination& determination = wording.determination();
  Markup content =
      element("h3", Markup::text(name)) +
      element("p", {{"class", "eyebrow"}}, Markup::text(wording.in_language(determination.procedure->label))) +
      element("p", {{"class", "verdict " + publish::class_of(publish::tone_of(determination))}},
              Markup::text(publish::answer_heading(wording)));
  if (determination.version != nullptr) {
    content += publish::paragraph_markup(publish::capitalised(wording.outcome(determination.outcome)) + ".");
  }
  if (!determination.winners.empty()) {
    content += publish::paragraph_markup(wording.options(determination.winners));
  }
  content += publish::seat_picture(wording, lists) + asked_list(wording);
  return element("li", {{"class", own ? "card own" : "card"}}, content);
}

Markup law_cards(const SiteEdition& edition, const LawsOfCount& laws, const std::vector<Wording>& wordings) {
  const std::vector<std::string> lists = publish::order_of_lists(wordings);
  Markup cards;
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    cards += law_card(wordings[i], name_of_law(edition, laws, i), i == laws.own, lists);
  }
  return element("ul", {{"class", "laws"}}, cards);
}

// --- the table ---

// Neighbours that say the same are one cell.
Markup running_row(const std::string& name, const std::vector<Markup>& cells, std::size_t own) {
  Markup row = element("th", {{"scope", "row"}}, Markup::text(name));
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t end = i + 1;
    while (end < cells.size() && cells[end].html() == cells[i].html()) {
      ++end;
    }
    row += element("td", {{"colspan", std::to_string(end - i)}, {"class", i <= own && own < end ? "own" : "other"}},
                   cells[i]);
    i = end;
  }
  return element("tr", row);
}

Markup group_row(const std::string& name, std::size_t laws) {
  return element("tr", {{"class", "group"}},
                 element("th", {{"scope", "rowgroup"}, {"colspan", std::to_string(laws + 1)}}, Markup::text(name)));
}

Markup report_rows(const publish::Table& table, const LawsOfCount& laws) {
  Markup rows = group_row(table.caption, laws.comparison.determinations.size());
  for (const std::vector<std::string>& row : table.rows) {
    std::vector<Markup> cells;
    std::transform(row.begin() + 1, row.end(), std::back_inserter(cells),
                   [](const std::string& text) { return Markup::text(text); });
    rows += running_row(row.front(), cells, laws.own);
  }
  return element("tbody", rows);
}

Markup value_of_law(const procedure::ParameterUse& use, const Wording& wording) {
  if (use.parameter == nullptr || use.value == nullptr) {
    return element("small", Markup::text(wording.say(Message::compare_not_applied)));
  }
  const law::DatedValue& origin = law::origin(*use.parameter, *use.value);
  return element("b", Markup::text(publish::value_text(*use.parameter, *use.value, wording.language()))) +
         element("small", Markup::text(wording.say(Message::law_since, {{"date", wording.date(origin.from)}}) + "; " +
                                       wording.cite(origin.references)));
}

Markup value_rows(const LawsOfCount& laws, const std::vector<Wording>& wordings) {
  const Wording& any = wordings.front();
  Markup rows = group_row(any.say(Message::compare_rules), wordings.size());
  for (const procedure::RuleDifference& rule : laws.comparison.rules) {
    std::vector<Markup> cells;
    std::string name = rule.parameter;
    for (std::size_t i = 0; i < wordings.size(); ++i) {
      cells.push_back(value_of_law(rule.uses.at(i), wordings[i]));
      if (rule.uses.at(i).parameter != nullptr) {
        name = any.in_language(rule.uses.at(i).parameter->label);
      }
    }
    rows += running_row(name, cells, laws.own);
  }
  return element("tbody", rows);
}

Markup laws_table(const SiteEdition& edition, const LawsOfCount& laws, const std::vector<Wording>& wordings,
                  const publish::ComparisonReport& report) {
  Markup headings = element("td", Markup());
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    headings += element("th", {{"scope", "col"}, {"class", i == laws.own ? "own" : "other"}},
                        Markup::text(name_of_law(edition, laws, i)));
  }
  Markup groups;
  // The last table of the report is that of the values, where any differ.
  const std::size_t of_figures = report.tables.size() - (laws.comparison.rules.empty() ? 0 : 1);
  for (std::size_t i = 0; i < of_figures; ++i) {
    groups += report_rows(report.tables[i], laws);
  }
  if (!laws.comparison.rules.empty()) {
    groups += value_rows(laws, wordings);
  }
  const std::string name = edition.say(SiteWord::law_in_detail);
  return scrolling(
      name, element("table", {{"class", "over-time"}},
                    element("caption", Markup::text(name)) + element("thead", element("tr", headings)) + groups));
}

}  // namespace

Markup laws_compared(const SiteEdition& edition, const LawsOfCount& laws) {
  const std::string heading = edition.say(SiteWord::law_same_figures);
  if (laws.comparison.determinations.size() < 2) {
    return site_section("laws", heading, publish::paragraph_markup(edition.say(SiteWord::law_no_other)));
  }
  const std::vector<Wording> wordings = wordings_of(laws, edition.language());
  const publish::ComparisonReport report = publish::comparison_report(laws.comparison, edition.language());
  Markup content = publish::paragraph_markup(edition.say(SiteWord::law_votes_stay));
  for (const std::string& sentence : report.summary) {
    content += element("p", {{"class", "meaning"}}, Markup::text(sentence));
  }
  content += law_cards(edition, laws, wordings) +
             element("div", {{"class", "card"}}, laws_table(edition, laws, wordings, report));
  return site_section("laws", heading, content);
}

}  // namespace mandate::publication
