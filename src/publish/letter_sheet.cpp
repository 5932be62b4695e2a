#include "publish/letter_sheet.hpp"

#include <optional>
#include <string_view>

#include "publish/determination_parts.hpp"
#include "publish/finding_report.hpp"
#include "publish/letter_words.hpp"
#include "publish/page.hpp"

namespace mandate::publish {
namespace {

// Over that of every page. Tables of all areas are left out: the sentence above names those where the rule holds and
// those where it does not.
constexpr std::string_view letter_style_sheet = R"css(
@page { size: A4; margin: 22mm 20mm 20mm 28mm; }
body { font-size: 1rem; }
header, main, footer { max-width: 46rem; }
.sender { font-weight: 600; margin: 0 0 1.5rem; }
.mark-draft { border: 2px solid; padding: .4rem .8rem; font-weight: 700; letter-spacing: .03em; }
dl.values { display: grid; grid-template-columns: minmax(10rem, 32%) 1fr; gap: .3rem 1rem; margin: .5rem 0 1.25rem; }
dl.values dt { color: var(--soft); }
dl.values dd { margin: 0; overflow-wrap: anywhere; }
.by-hand dd { border-bottom: 1px solid var(--soft); min-height: 1.9em; }
h2 { margin: 1.5rem 0 .5rem; }
.reason details { display: none; }
@media print { dl.values, .by-hand { break-inside: avoid; } footer { margin-top: 1.5rem; padding-bottom: 0; } }
)css";

Markup name_and_value(const std::string& name, const std::string& value) {
  return element("dt", Markup::text(name)) + element("dd", Markup::text(value));
}

}  // namespace

Markup named_values(std::span<const NamedValue> values) {
  Markup list;
  for (const auto& [name, value] : values) {
    if (!value.empty()) {
      list += name_and_value(name, value);
    }
  }
  return list.empty() ? list : element("dl", {{"class", "values"}}, list);
}

Markup block_markup(const CaseBlock& block) {
  Markup content;
  for (const std::string& line : block.lines) {
    content += paragraph_markup(line);
  }
  Markup items;
  for (const std::string& item : block.items) {
    items += element("li", Markup::text(item));
  }
  content += items.empty() ? items : element("ul", items);
  for (const Table& table : block.tables) {
    content += table_markup(table);
  }
  return content.empty() ? content : section_markup(block.heading, content);
}

Markup reasons_markup(const proceeding::StageStanding& stage, const CaseWording& wording) {
  const procedure::Finding* const finding = CaseWording::finding(stage);
  const std::optional<Wording> rule = wording.rule_wording(stage);
  if (finding == nullptr || !rule) {
    return {};
  }
  Report report;
  report.tree = finding_report(*finding, *rule, false);
  return why_markup(report, *rule, {});
}

Markup signature_lines(Language language) {
  Markup lines;
  for (const LetterMessage name :
       {LetterMessage::signature, LetterMessage::name_and_office, LetterMessage::day_of_signing}) {
    lines += name_and_value(std::string(text(name, language)), {});
  }
  return section_markup(std::string(text(LetterMessage::heading_signature, language)),
                        element("dl", {{"class", "values by-hand"}}, lines));
}

std::string letter_document(const LetterSheet& sheet, Language language) {
  Markup head = sheet.sender.empty() ? Markup() : element("p", {{"class", "sender"}}, Markup::text(sheet.sender));
  head += element("h1", Markup::text(sheet.title));
  if (!sheet.mark.empty()) {
    head += element("p", {{"class", "mark-draft"}}, Markup::text(sheet.mark));
  }
  const Markup body =
      element("header", head) + element("main", sheet.content) + element("footer", paragraph_markup(sheet.footer));
  return page(language, sheet.title, body, letter_style_sheet);
}

}  // namespace mandate::publish
