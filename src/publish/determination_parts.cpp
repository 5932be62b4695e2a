#include "publish/determination_parts.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "publish/display.hpp"
#include "publish/page.hpp"
#include "publish/picture.hpp"
#include "publish/requirement_phrase.hpp"
#include "publish/seat_picture.hpp"

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

// --- the tree ---

struct Reason {
  const Wording* wording = nullptr;
  const UnitLink* link = nullptr;
};

// Where the figures that a finding compares stand; empty: nowhere.
std::string place_of(const procedure::Operand& operand, const UnitLink& link) {
  return link && !operand.of_body ? link(operand.unit) : std::string();
}

// A number that becomes a link.
struct LinkedNumber {
  std::string number;
  std::string href;
};

void add_number(std::vector<LinkedNumber>& numbers, const procedure::Operand& operand, const Reason& reason) {
  if (const std::string href = place_of(operand, *reason.link); operand.figure.present() && !href.empty()) {
    numbers.push_back({reason.wording->number(operand.figure.value), href});
  }
}

std::vector<LinkedNumber> numbers_of(const Finding* finding, const Reason& reason) {
  std::vector<LinkedNumber> numbers;
  if (const auto* const detail = finding == nullptr ? nullptr : std::get_if<ComparisonDetail>(&finding->detail);
      detail != nullptr) {
    add_number(numbers, detail->count, reason);
    if (detail->of) {
      add_number(numbers, *detail->of, reason);
    }
  }
  return numbers;
}

// The first place from `from` where the number stands and is not part of a longer one.
std::size_t place_of_number(std::string_view text, std::string_view number, std::size_t from) {
  constexpr std::string_view digits = "0123456789";
  const auto is_digit_at = [&](std::size_t at) {
    return at < text.size() && digits.find(text[at]) != std::string_view::npos;
  };
  std::size_t at = text.find(number, from);
  while (at != std::string_view::npos && ((at > 0 && is_digit_at(at - 1)) || is_digit_at(at + number.size()))) {
    at = text.find(number, at + 1);
  }
  return at;
}

// The sentence, in which each of the numbers is a link where it first stands after the one before.
Markup sentence_with_links(const std::string& sentence, const std::vector<LinkedNumber>& numbers) {
  Markup result;
  std::size_t from = 0;
  for (const LinkedNumber& linked : numbers) {
    const std::size_t at = place_of_number(sentence, linked.number, from);
    if (at == std::string::npos) {
      continue;
    }
    result += Markup::text(std::string_view(sentence).substr(from, at - from)) +
              element("a", {{"href", linked.href}}, Markup::text(linked.number));
    from = at + linked.number.size();
  }
  return result + Markup::text(std::string_view(sentence).substr(from));
}

Table every_area_table(const Finding& finding, const Reason& reason) {
  const Wording& wording = *reason.wording;
  Table table;
  table.caption = wording.say(Message::page_every_area);
  table.columns = {{wording.say(Message::column_area), false, false},
                   {wording.say(Message::column_answer), false, false},
                   {wording.say(Message::column_figures), false, false}};
  for (const Finding& part : finding.parts) {
    table.rows.push_back({wording.area(part.area), wording.answer(part.answer), comparison_sentence(part, wording)});
    if (*reason.link) {
      table.row_hrefs.push_back((*reason.link)(part.area));
    }
  }
  return table;
}

Markup every_area(const Finding* finding, const Reason& reason) {
  if (finding == nullptr || finding->kind != procedure::FindingKind::areas || finding->parts.empty()) {
    return {};
  }
  const Markup summary = element("summary", Markup::text(reason.wording->say(Message::page_every_area)));
  return element("details", summary + table_markup(every_area_table(*finding, reason)));
}

Markup reason_markup(const ReportNode& node, const Reason& reason) {
  Markup lines;
  const std::vector<LinkedNumber> numbers = numbers_of(node.finding, reason);
  for (const std::string& sentence : node.sentences) {
    lines += element("p", sentence_with_links(sentence, numbers));
  }
  for (const std::string& rule : node.rules) {
    lines += element("p", {{"class", "rule"}}, Markup::text(rule));
  }
  lines += every_area(node.finding, reason);
  return lines.empty() ? lines : element("div", {{"class", "reason"}}, lines);
}

Markup node_markup(const ReportNode& node, const Reason& reason) {
  const Wording& wording = *reason.wording;
  const Markup heading = mark_badge(node.mark, wording.language()) + Markup::text(node.heading);
  const Markup lines = reason_markup(node, reason);
  if (node.parts.empty()) {
    return element("li", element("div", {{"class", "leaf"}}, heading) + lines);
  }
  Markup parts;
  for (const ReportNode& part : node.parts) {
    parts += node_markup(part, reason);
  }
  return element("li",
                 element("details", {{"open", "open"}}, element("summary", heading) + lines + element("ul", parts)));
}

}  // namespace

Markup at_a_glance(const Wording& wording) {
  const Markup pictures =
      seat_picture(wording, order_of_lists({wording})) + pictures_below(wording.determination().finding, {}, wording);
  if (pictures.empty()) {
    return {};
  }
  return section_markup(wording.say(Message::heading_at_a_glance), element("div", {{"class", "card"}}, pictures));
}

Markup why_markup(const Report& report, const Wording& wording, const UnitLink& link) {
  if (!report.tree) {
    return {};
  }
  const Markup legend = element("p", {{"class", "legend"}}, Markup::text(wording.say(Message::page_legend)));
  return section_markup(wording.say(Message::heading_why),
                        legend + element("ul", {{"class", "tree"}}, node_markup(*report.tree, {&wording, &link})));
}

Markup tables_markup(const Report& report) {
  Markup tables;
  for (const Table& table : report.tables) {
    tables += element("div", {{"class", "card"}}, table_markup(table));
  }
  return tables;
}

}  // namespace mandate::publish
