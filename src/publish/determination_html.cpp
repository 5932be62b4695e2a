#include "publish/determination_html.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "publish/determination_report.hpp"
#include "publish/display.hpp"
#include "publish/markup.hpp"
#include "publish/page.hpp"
#include "publish/picture.hpp"
#include "publish/report.hpp"
#include "publish/requirement_phrase.hpp"
#include "publish/seat_picture.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

using procedure::AreasDetail;
using procedure::ComparisonDetail;
using procedure::Finding;

// --- pictures ---

Markup figure(const Finding& finding, const std::string& caption, const Markup& picture, const std::string& sentence,
              Language language) {
  return element("figure", element("figcaption", mark_badge(finding.answer, language) + Markup::text(caption)) +
                               picture + paragraph_markup(sentence));
}

// The name of the finding, or of the nearest one above that has a name.
std::string caption_of(const Finding& finding, const std::string& above, const Wording& wording) {
  return finding.label == nullptr || finding.label->empty() ? above : wording.in_language(*finding.label);
}

Markup bar_of(const Finding& finding, const ComparisonDetail& detail, const std::string& caption,
              const Wording& wording) {
  if (!detail.count.figure.present() || !detail.needed) {
    return {};
  }
  Bar bar;
  bar.part = detail.count.figure.value;
  bar.needed = *detail.needed;
  bar.whole = detail.of ? detail.of->figure.value : std::max(bar.part, bar.needed);
  bar.answer = finding.answer;
  bar.title = caption;
  bar.description = comparison_sentence(finding, wording);
  if (bar.whole <= 0) {
    return {};
  }
  return figure(finding, caption, bar_picture(bar), bar.description, wording.language());
}

Markup strip_of(const Finding& finding, const AreasDetail& detail, const std::string& caption, const Wording& wording) {
  const Fraction known = detail.holding.plus(detail.failing).value_or(detail.total);
  if (detail.total == Fraction()) {
    return {};
  }
  Strip strip;
  strip.title = caption;
  strip.description =
      capitalised(areas_needed_phrase(detail, wording)) + "; " + areas_counts_phrase(detail, wording) + ".";
  strip.holding = detail.holding;
  strip.failing = detail.failing;
  strip.unknown = detail.total.minus(known).value_or(Fraction());
  strip.needed = detail.needed;
  return figure(finding, caption, strip_picture(strip), strip.description, wording.language());
}

Markup pictures_below(const Finding& finding, const std::string& above, const Wording& wording) {
  const std::string caption = caption_of(finding, above, wording);
  if (const auto* const comparison = std::get_if<ComparisonDetail>(&finding.detail)) {
    return bar_of(finding, *comparison, caption, wording);
  }
  if (const auto* const areas = std::get_if<AreasDetail>(&finding.detail)) {
    return strip_of(finding, *areas, caption, wording);
  }
  Markup pictures;
  for (const Finding& part : finding.parts) {
    pictures += pictures_below(part, caption, wording);
  }
  return pictures;
}

Markup at_a_glance(const Wording& wording) {
  const Markup pictures =
      seat_picture(wording, order_of_lists({wording})) + pictures_below(wording.determination().finding, {}, wording);
  if (pictures.empty()) {
    return {};
  }
  return section_markup(wording.say(Message::heading_at_a_glance), element("div", {{"class", "card"}}, pictures));
}

// --- the tree ---

Table every_area_table(const Finding& finding, const Wording& wording) {
  Table table;
  table.caption = wording.say(Message::page_every_area);
  table.columns = {{wording.say(Message::column_area), false, false},
                   {wording.say(Message::column_answer), false, false},
                   {wording.say(Message::column_figures), false, false}};
  for (const Finding& part : finding.parts) {
    table.rows.push_back({wording.area(part.area), wording.answer(part.answer), comparison_sentence(part, wording)});
  }
  return table;
}

Markup every_area(const Finding* finding, const Wording& wording) {
  if (finding == nullptr || finding->kind != procedure::FindingKind::areas || finding->parts.empty()) {
    return {};
  }
  const Markup summary = element("summary", Markup::text(wording.say(Message::page_every_area)));
  return element("details", summary + table_markup(every_area_table(*finding, wording)));
}

Markup reason_markup(const ReportNode& node, const Wording& wording) {
  Markup lines;
  for (const std::string& sentence : node.sentences) {
    lines += paragraph_markup(sentence);
  }
  for (const std::string& rule : node.rules) {
    lines += element("p", {{"class", "rule"}}, Markup::text(rule));
  }
  lines += every_area(node.finding, wording);
  return lines.empty() ? lines : element("div", {{"class", "reason"}}, lines);
}

Markup node_markup(const ReportNode& node, const Wording& wording) {
  const Markup heading = mark_badge(node.mark, wording.language()) + Markup::text(node.heading);
  const Markup reason = reason_markup(node, wording);
  if (node.parts.empty()) {
    return element("li", element("div", {{"class", "leaf"}}, heading) + reason);
  }
  Markup parts;
  for (const ReportNode& part : node.parts) {
    parts += node_markup(part, wording);
  }
  return element("li",
                 element("details", {{"open", "open"}}, element("summary", heading) + reason + element("ul", parts)));
}

// --- the page ---

Markup header_markup(const Report& report, const Wording& wording) {
  const procedure::Determination& determination = wording.determination();
  const std::string law =
      wording.say(Message::page_law_of, {{"country", wording.in_language(determination.country->law.label)},
                                         {"date", wording.date(determination.law_date)}});
  const std::string eyebrow = wording.say(Message::page_case) + " " + determination.input->id + " · " + law;
  Markup content = element("p", {{"class", "eyebrow"}}, Markup::text(eyebrow)) +
                   element("p", {{"class", "verdict " + class_of(report.tone)}}, Markup::text(report.answer)) +
                   element("h1", Markup::text(report.title));
  for (const std::string& sentence : report.meaning) {
    content += element("p", {{"class", "meaning"}}, Markup::text(sentence));
  }
  content += element("p", {{"class", "announced"}}, Markup::text(report.announced));
  if (!report.note.empty()) {
    content += element("p", {{"class", "note"}}, Markup::text(report.note));
  }
  return element("header", content);
}

Markup why_markup(const Report& report, const Wording& wording) {
  if (!report.tree) {
    return {};
  }
  const Markup legend = element("p", {{"class", "legend"}}, Markup::text(wording.say(Message::page_legend)));
  return section_markup(wording.say(Message::heading_why),
                        legend + element("ul", {{"class", "tree"}}, node_markup(*report.tree, wording)));
}

Markup tables_markup(const Report& report) {
  Markup tables;
  for (const Table& table : report.tables) {
    tables += element("div", {{"class", "card"}}, table_markup(table));
  }
  return tables;
}

}  // namespace

std::string determination_html(const procedure::Determination& determination, Language language) {
  const Wording wording(determination, language);
  const Report report = determination_report(wording, false);
  Markup main = at_a_glance(wording) + tables_markup(report) + why_markup(report, wording);
  for (const ReportSection& section : report.sections) {
    main += section_markup(section);
  }
  const Markup footer = element("footer", paragraph_markup(wording.say(Message::draft_notice)));
  return page(language, report.answer + " — " + report.title,
              header_markup(report, wording) + element("main", main) + footer);
}

}  // namespace mandate::publish
