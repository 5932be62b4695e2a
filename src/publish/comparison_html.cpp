#include "publish/comparison_html.hpp"

#include <cstddef>
#include <vector>

#include "publish/comparison_report.hpp"
#include "publish/determination_report.hpp"
#include "publish/markup.hpp"
#include "publish/page.hpp"
#include "publish/seat_picture.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

Markup pictures(const procedure::LawComparison& comparison, Language language) {
  std::vector<Wording> wordings;
  for (std::size_t i = 0; i < comparison.determinations.size(); ++i) {
    wordings.emplace_back(effective(comparison, i), language);
  }
  const std::vector<std::string> order = order_of_lists(wordings);
  Markup figures;
  for (const Wording& wording : wordings) {
    figures += seat_picture(wording, order, wording.date(wording.determination().law_date));
  }
  return figures.empty() ? figures : element("div", {{"class", "card beside"}}, figures);
}

Markup verdicts(const procedure::LawComparison& comparison, Language language) {
  Markup items;
  for (const procedure::Determination& each : comparison.determinations) {
    const Wording wording(each, language);
    const std::string tone = class_of(tone_of(each));
    items += element("li", Markup::text(wording.date(each.law_date) + " ") +
                               element("span", {{"class", "verdict " + tone}}, Markup::text(answer_heading(wording))));
  }
  return element("ul", {{"class", "verdicts"}}, items);
}

}  // namespace

std::string comparison_html(const procedure::LawComparison& comparison, Language language) {
  const ComparisonReport report = comparison_report(comparison, language);
  const std::string heading(text(Message::compare_heading, language));
  Markup header = element("p", {{"class", "eyebrow"}}, Markup::text(heading)) +
                  element("h1", Markup::text(report.title)) + verdicts(comparison, language);
  for (const std::string& sentence : report.summary) {
    header += element("p", {{"class", "meaning"}}, Markup::text(sentence));
  }
  Markup main = pictures(comparison, language);
  for (const Table& table : report.tables) {
    main += element("div", {{"class", "card"}}, table_markup(table));
  }
  const Markup footer = element("footer", paragraph_markup(std::string(text(Message::draft_notice, language))));
  return page(language, heading + " — " + report.title, element("header", header) + element("main", main) + footer);
}

}  // namespace mandate::publish
