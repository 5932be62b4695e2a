#include "publish/page.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

#include "publish/catalogue.hpp"
#include "publish/picture.hpp"
#include "publish/terminal.hpp"

namespace mandate::publish {
namespace {

constexpr std::string_view page_style_sheet = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1c2126; --soft: #59636e; --line: #d9d6cf; --link: #14559e;
  --yes: #1a7340; --no: #b3261e; --unknown: #8a5a00; --yes-soft: #e5f3ea; --no-soft: #fbe9e7; --unknown-soft: #fbf1dc;
  --rest: #e6e3dc; --threshold: #1c2126;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a; --card: #1c2126; --ink: #eceae5; --soft: #a9b2bc; --line: #363d45; --link: #8ec1f7;
    --yes: #6cc893; --no: #f2938b; --unknown: #e6b455; --yes-soft: #17301f; --no-soft: #3a1c1a; --unknown-soft: #33270f;
    --rest: #333a42; --threshold: #ffffff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", Roboto, Ubuntu, Cantarell, sans-serif;
}
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
a { color: var(--link); overflow-wrap: break-word; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: .6rem 0 1rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
p { margin: .4rem 0; max-width: 48rem; }
.eyebrow { color: var(--soft); font-size: .9375rem; margin: 0; }
.verdict {
  display: inline-block; padding: .3rem .8rem; margin: .75rem 0 0; border-radius: .35rem; border: 2px solid;
  font-weight: 700; letter-spacing: .03em;
}
.verdict.yes { color: var(--yes); background: var(--yes-soft); }
.verdict.no { color: var(--no); background: var(--no-soft); }
.verdict.unknown { color: var(--unknown); background: var(--unknown-soft); }
.meaning { font-size: 1.125rem; }
.announced { border-left: 4px solid var(--line); padding-left: .9rem; margin-top: 1rem; }
.note, .legend { color: var(--soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; margin: .9rem 0; }
figure { margin: 0; }
figure + figure { margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
figcaption { font-weight: 600; margin-bottom: .5rem; }
figure p { color: var(--soft); margin-top: .4rem; }
svg.bar { display: block; width: 100%; height: 2.25rem; }
svg .rest { fill: var(--rest); }
svg .yes { fill: var(--yes); }
svg .no { fill: var(--no); }
svg .unknown { fill: var(--unknown); }
svg .open { fill: var(--rest); }
svg .cell { stroke: var(--card); stroke-width: 3; vector-effect: non-scaling-stroke; }
svg .threshold { stroke: var(--threshold); stroke-width: 3; stroke-dasharray: 5 3; vector-effect: non-scaling-stroke; }
svg.hemicycle { display: block; width: 100%; max-width: 40rem; margin: 0 auto; }
svg text { fill: var(--ink); font-family: inherit; }
svg .group { font-size: 32px; font-weight: 700; }
svg .total { font-size: 92px; font-weight: 700; }
svg .majority { font-size: 25px; fill: var(--soft); }
.g0 { fill: #2f74c0; color: #2f74c0; } .g1 { fill: #c8641e; color: #c8641e; } .g2 { fill: #3a8f56; color: #3a8f56; }
.g3 { fill: #a55bb0; color: #a55bb0; } .g4 { fill: #b0862a; color: #b0862a; } .g5 { fill: #cf4a63; color: #cf4a63; }
.g6 { fill: #22919b; color: #22919b; } .g7 { fill: #84776a; color: #84776a; } .g8 { fill: #6f78d6; color: #6f78d6; }
.g9 { fill: #7d9128; color: #7d9128; }
.key { list-style: none; padding: 0; margin: 1rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: center; }
.key .dot { font-size: 1.2em; margin-right: .3rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: 1rem; }
caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
th, td { padding: .45rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); font-size: .875rem; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; }
.numeric { text-align: right; white-space: nowrap; }
thead .numeric { white-space: normal; }
tr.total th, tr.total td { font-weight: 700; border-top: 2px solid var(--soft); border-bottom: 0; }
.tree, .tree ul { list-style: none; margin: 0; padding: 0; }
.tree ul { margin-left: .85rem; padding-left: 1.1rem; border-left: 2px solid var(--line); }
.tree li { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
.leaf { font-weight: 600; }
.reason { margin: .15rem 0 .35rem 2.1rem; font-weight: 400; }
.rule { color: var(--soft); font-size: .9375rem; }
.reason details summary { font-weight: 500; }
.mark {
  display: inline-block; width: 1.5em; height: 1.5em; line-height: 1.4em; text-align: center; margin-right: .35rem;
  border: 2px solid; border-radius: 50%; font-weight: 700; font-size: .875em;
}
.mark.yes { color: var(--yes); background: var(--yes-soft); }
.mark.no { color: var(--no); background: var(--no-soft); }
.mark.unknown { color: var(--unknown); background: var(--unknown-soft); border-style: dashed; }
section > ul { padding-left: 1.2rem; margin: .4rem 0; }
section > ul > li { margin: .4rem 0; max-width: 52rem; }
footer { color: var(--soft); font-size: .9375rem; border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem 2rem; }
.beside .key { flex-direction: column; }
.beside figure + figure { margin: 0; padding: 0; border: 0; }
.verdicts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
@media (max-width: 40rem) { h1 { font-size: 1.4rem; } .card { padding: .9rem; } .reason { margin-left: .4rem; } .tree ul { margin-left: .3rem; padding-left: .7rem; } }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --link: #000;
    --yes: #14552f; --no: #8c1d18; --unknown: #5f3e00; --yes-soft: #fff; --no-soft: #fff; --unknown-soft: #fff;
    --rest: #ddd; --threshold: #000;
  }
  body { font-size: 10.5pt; }
  header, main, footer { max-width: none; padding: 0; }
  svg, .mark, .dot { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .card { border: 0; padding: 0; }
  figure, tr, li > p, .reason { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  section a[href^="http"]::after { content: " (" attr(href) ")"; }
}
)css";

Message word_of(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return Message::mark_yes;
    case Answer::no:
      return Message::mark_no;
    case Answer::cannot_tell:
      break;
  }
  return Message::mark_cannot_tell;
}

Markup header_cell(const Column& column) {
  const Markup title = Markup::text(column.title);
  return column.numeric ? element("th", {{"scope", "col"}, {"class", "numeric"}}, title)
                        : element("th", {{"scope", "col"}}, title);
}

Markup row_heading(const Table& table, std::size_t index) {
  const Markup content = Markup::text(table.rows[index][0]);
  const bool leads = index < table.row_hrefs.size() && !table.row_hrefs[index].empty();
  return element("th", {{"scope", "row"}}, leads ? element("a", {{"href", table.row_hrefs[index]}}, content) : content);
}

Markup cell(const Column& column, const std::string& text) {
  const Markup content = Markup::text(text);
  return column.numeric ? element("td", {{"class", "numeric"}}, content) : element("td", content);
}

Markup row_markup(const Table& table, std::size_t index) {
  Markup cells = row_heading(table, index);
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    cells += cell(table.columns[i], table.rows[index][i]);
  }
  const bool is_total = table.total_row && index + 1 == table.rows.size();
  return is_total ? element("tr", {{"class", "total"}}, cells) : element("tr", cells);
}

bool is_web_address(std::string_view href) { return href.starts_with("https://") || href.starts_with("http://"); }

}  // namespace

std::string_view style_sheet() { return page_style_sheet; }

std::string page(Language language, const std::string& title, const Markup& body, std::string_view more_style) {
  const Markup head =
      empty_element("meta", {{"charset", "utf-8"}}) +
      empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
      element("title", Markup::text(title)) +
      element("style", Markup::trusted(page_style_sheet) + Markup::trusted(more_style));
  const Markup document =
      element("html", {{"lang", std::string(code(language))}}, element("head", head) + element("body", body));
  return "<!doctype html>\n" + document.html() + "\n";
}

Markup mark_badge(Answer answer, Language language) {
  return element("span",
                 {{"class", "mark " + answer_class(answer)},
                  {"role", "img"},
                  {"aria-label", std::string(text(word_of(answer), language))}},
                 Markup::text(mark_of(answer)));
}

std::string class_of(Tone tone) {
  switch (tone) {
    case Tone::yes:
      return "yes";
    case Tone::no:
      return "no";
    case Tone::unknown:
      break;
  }
  return "unknown";
}

Markup table_element(const Table& table) {
  Markup titles;
  for (const Column& column : table.columns) {
    titles += header_cell(column);
  }
  Markup rows;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    rows += row_markup(table, i);
  }
  return element("table", element("caption", Markup::text(table.caption)) + element("thead", element("tr", titles)) +
                              element("tbody", rows));
}

Markup table_markup(const Table& table) { return element("div", {{"class", "scroll"}}, table_element(table)); }

Markup section_markup(const std::string& heading, const Markup& content) {
  return element("section", element("h2", Markup::text(heading)) + content);
}

Markup section_markup(const ReportSection& section) {
  Markup items;
  for (const ReportItem& item : section.items) {
    const Markup content = is_web_address(item.href) ? element("a", {{"href", item.href}}, Markup::text(item.text))
                                                     : Markup::text(item.text);
    items += element("li", content);
  }
  return section_markup(section.heading, element("ul", items));
}

Markup paragraph_markup(const std::string& text) { return element("p", Markup::text(text)); }

}  // namespace mandate::publish
