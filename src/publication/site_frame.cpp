#include "publication/site_frame.hpp"

#include <fmt/format.h>

#include "publish/page.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::empty_element;
using publish::Markup;

constexpr std::string_view site_styles = R"css(
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; }
.skip { position: absolute; left: 1rem; top: -5rem; padding: .5rem 1rem; background: var(--card); z-index: 2; }
.skip:focus { top: .5rem; }
.wide main, .wide footer, .wide .head, .wide .topbar { max-width: 84rem; }
.topbar {
  max-width: 62rem; margin: 0 auto; padding: .75rem 1.25rem; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem;
  justify-content: space-between; border-bottom: 1px solid var(--line); font-size: .9375rem;
}
.topbar ul, .trail ol, .contents ul, .pages ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.topbar a, .contents a, .pages a, .trail a, .downloads a { display: inline-block; padding: .25rem 0; }
.topbar [aria-current], .pages [aria-current] { display: inline-block; font-weight: 700; padding: .25rem 0; }
td .dot { margin-right: .4rem; }
header { max-width: none; padding: 0; }
.head { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 0; }
.trail { font-size: .9375rem; }
.trail li + li::before { content: "› "; color: var(--soft); }
.contents { margin-top: 1.5rem; padding: .75rem 0; border-block: 1px solid var(--line); }
.synthetic {
  margin: 0; padding: .5rem 1.25rem; text-align: center; font-weight: 600; color: var(--unknown);
  background: var(--unknown-soft); border-bottom: 2px dashed; max-width: none;
}
.status { display: inline-block; border: 2px solid; border-radius: 999px; padding: .1rem .8rem; font-weight: 700; margin: .25rem .75rem .25rem 0; }
.status.nothing, .status.partial, .status.annulled, .status.repeat_vote { border-style: dashed; color: var(--unknown); background: var(--unknown-soft); }
.status.complete, .status.preliminary { color: var(--link); background: var(--card); }
.status.final { color: var(--yes); background: var(--yes-soft); }
.measure { display: block; width: 100%; max-width: 30rem; height: 1rem; background: var(--rest); border-radius: .2rem; overflow: hidden; }
.measure i { display: block; height: 100%; background: var(--link); }
.scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
th small, td small { display: block; color: var(--soft); font-size: .875rem; font-weight: normal; }
td.chart { width: 45%; min-width: 8rem; vertical-align: middle; }
td.chart .measure { max-width: none; height: 1.25rem; }
svg.map { display: block; width: 100%; min-width: 46rem; height: auto; }
svg.outlines { position: absolute; }
svg.map a { outline: none; }
svg.map use { stroke: var(--card); stroke-width: 4; }
svg.map a:hover use, svg.map a:focus-visible use { stroke: var(--ink); stroke-width: 9; }
svg.map text { font-size: 50px; font-weight: 700; fill: var(--ink); stroke: var(--card); stroke-width: 10; stroke-linejoin: round; paint-order: stroke; pointer-events: none; }
svg .s0 { fill: var(--s0); } svg .s1 { fill: var(--s1); } svg .s2 { fill: var(--s2); } svg .s3 { fill: var(--s3); } svg .s4 { fill: var(--s4); }
svg .over-no { fill: url(#lines); pointer-events: none; } svg .over-unknown { fill: url(#dots); pointer-events: none; }
.map .yes, .map-key .yes { fill: var(--map-yes); } .map .no, .map-key .no { fill: var(--map-no); } .map .unknown, .map-key .unknown { fill: var(--rest); }
#lines path { stroke: var(--ink); stroke-width: 5; opacity: .45; } #dots circle { fill: var(--soft); }
.swatches { list-style: none; padding: 0; margin: .75rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.swatches svg { width: 2.2rem; height: 1.3rem; margin-right: .5rem; vertical-align: -.25rem; border: 1px solid var(--soft); }
:root { --own: #e9f1fa; --s0: #e4eef7; --s1: #bcd7ee; --s2: #8fbbe0; --s3: #5f9bcd; --s4: #3577b0; --map-yes: #7fc49a; --map-no: #e9a79f; }
@media (prefers-color-scheme: dark) {
  :root { --own: #1f2c3a; --s0: #22313f; --s1: #2b4862; --s2: #356188; --s3: #437cae; --s4: #5a9ad3; --map-yes: #2f7a4c; --map-no: #8d3f38; }
}
.laws, .wordings, .changes { list-style: none; padding: 0; margin: 0; }
.laws { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem; }
.laws .card { margin: 0; }
.laws .own { border: 3px solid var(--link); }
.asked { list-style: none; padding: 0; margin: .75rem 0 0; }
.asked li { margin: .4rem 0; padding-left: 2rem; text-indent: -2rem; }
.asked .mark { text-indent: 0; }
.over-time th, .over-time td { min-width: 8rem; }
.over-time td { border-left: 1px solid var(--line); padding-left: .7rem; }
.over-time b { display: block; }
.over-time .own { background: var(--own); }
.over-time .group th { padding-top: 1.5rem; color: var(--soft); font-weight: 600; }
.wordings { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; }
.wordings li { border-top: 3px solid var(--line); padding: .5rem .75rem; }
.wordings .own { border-color: var(--link); background: var(--own); }
.changes > li { border-top: 1px solid var(--line); padding: .5rem 0 1rem; }
h4 { font-size: 1rem; margin: .5rem 0 .25rem; }
dl.log { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dl.log dt { color: var(--soft); } dl.log dd { margin: 0; overflow-wrap: anywhere; font-family: ui-monospace, monospace; font-size: .9375rem; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; overflow-x: auto; font-size: .9375rem; margin: .4rem 0 1rem; }
.downloads { columns: 2 18rem; padding-left: 1.2rem; }
.downloads li { break-inside: avoid; }
.stations { font-size: .9375rem; }
.stations th, .stations td { padding: .3rem .6rem; white-space: nowrap; }
.stations td { text-align: right; }
.stations td:nth-child(2) { text-align: left; }
.stations thead th { white-space: normal; vertical-align: bottom; }
.stations tbody tr:target { background: var(--unknown-soft); }
.stations tr.aside { color: var(--soft); }
.hall { font-size: clamp(1.25rem, 2.4vw, 2.5rem); }
.hall .head, .hall main, .hall footer, .hall .topbar { max-width: none; padding-inline: 3vw; }
.hall h1 { font-size: 1.6em; } .hall .verdict { font-size: 1.4em; } .hall .measure { max-width: none; height: 1.2em; }
.hall p { max-width: none; } .hall td, .hall th { font-size: 1.1em; } .hall footer, .hall .topbar { font-size: 1rem; }
button { font: inherit; padding: .25rem 1rem; border: 2px solid var(--link); border-radius: .3rem; background: var(--card); color: var(--link); cursor: pointer; }
button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 40rem) { td.chart { min-width: 5rem; } .topbar { padding-inline: 1rem; } dl.log { grid-template-columns: 1fr; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --own: #eee; --s0: #e4eef7; --s1: #bcd7ee; --s2: #8fbbe0; --s3: #5f9bcd; --s4: #3577b0; --map-yes: #7fc49a; --map-no: #e9a79f; }
  .topbar, .contents, .skip, .pages, .to-top { display: none; }
  svg.map { min-width: 0; max-width: 16cm; }
  svg.map use, .measure, .measure i, .status { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; }
  .laws, .wordings { display: block; } .laws > li, .wordings > li, .changes > li { break-inside: avoid; }
  .stations { font-size: 7.5pt; } .stations th, .stations td { padding: .1rem .3rem; }
}
)css";

Markup language_links(const SiteFrame& frame, const std::string& name) {
  Markup items;
  for (const Language language : languages) {
    const std::string word = site_say(SiteWord::language_name, language);
    const std::string lang(code(language));
    const std::string there = fmt::format("../{}/{}", lang, name);
    items +=
        element("li", language == frame.language
                          ? element("span", {{"aria-current", "true"}, {"lang", lang}}, Markup::text(word))
                          : element("a", {{"href", there}, {"hreflang", lang}, {"lang", lang}}, Markup::text(word)));
  }
  return element("nav", {{"aria-label", site_say(SiteWord::languages, frame.language)}}, element("ul", items));
}

Markup bar_markup(const SiteFrame& frame, const SitePage& page) {
  const Markup home = page.name == "index.html" ? element("span", {{"aria-current", "page"}}, Markup::text(frame.home))
                                                : link_to("index.html", frame.home);
  return element("div", {{"class", "topbar"}}, home + language_links(frame, page.name));
}

Markup footer_markup(const SiteFrame& frame) {
  return element("footer", publish::paragraph_markup(publish::say(publish::Message::draft_notice, frame.language)) +
                               frame.sources +
                               publish::paragraph_markup(site_say(SiteWord::static_notice, frame.language)));
}

Markup head_markup(const SiteFrame& frame, const SitePage& page) {
  Markup head = empty_element("meta", {{"charset", "utf-8"}}) +
                empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                element("title", Markup::text(page.title)) +
                empty_element("link", {{"rel", "stylesheet"}, {"href", "../site.css"}});
  if (frame.feed) {
    head += empty_element("link", {{"rel", "alternate"},
                                   {"type", "application/atom+xml"},
                                   {"href", "feed.xml"},
                                   {"title", site_say(SiteWord::feed, frame.language)}});
  }
  return head;
}

Markup map_source(const SiteEdition& edition) {
  if (edition.map() == nullptr) {
    return {};
  }
  const area::MapAttribution& source = edition.map()->attribution;
  return element("p", Markup::text(edition.say(SiteWord::map_source) + " ") + link_to(source.href, source.title) +
                          Markup::text(", ") + link_to(source.licence_href, source.licence) +
                          Markup::text("; " + edition.say(SiteWord::map_changed)));
}

constexpr std::string_view language_script = R"js(
for (const wanted of navigator.languages || []) {
  const found = ["kk", "ru", "en"].find((code) => wanted.toLowerCase().split("-")[0] === code);
  if (found) { location.replace(found + "/index.html"); break; }
}
)js";

}  // namespace

SiteFile page_file(const SiteEdition& edition, const SitePage& page) {
  return page_file(SiteFrame{.language = edition.language(),
                             .home = edition.title(),
                             .synthetic = edition.view().count->synthetic,
                             .feed = true,
                             .sources = map_source(edition)},
                   page);
}

SiteFile page_file(const SiteFrame& frame, const SitePage& page) {
  Markup body =
      element("a", {{"class", "skip"}, {"href", "#content"}}, Markup::text(site_say(SiteWord::skip, frame.language)));
  Markup top;
  if (frame.synthetic) {
    top += element("p", {{"class", "synthetic"}, {"role", "note"}},
                   Markup::text(site_say(SiteWord::synthetic, frame.language)));
  }
  top += bar_markup(frame, page) + element("div", {{"class", "head"}}, page.top);
  body += element("header", top) + element("main", {{"id", "content"}, {"tabindex", "-1"}}, page.main) +
          footer_markup(frame);
  const std::string lang(code(frame.language));
  const std::string column = page.wide ? "wide" : "page";
  const std::string body_class = page.name == "screen.html" ? "hall" : column;
  const Markup document =
      element("html", {{"lang", lang}},
              element("head", head_markup(frame, page)) + element("body", {{"class", body_class}}, body));
  return {lang + "/" + page.name, "<!doctype html>\n" + document.html() + "\n"};
}

SiteFile choice_of_language(const std::function<std::string(Language)>& line, bool synthetic) {
  Markup items;
  std::string heading;
  for (const Language language : languages) {
    const std::string lang(code(language));
    items += element("li", {{"lang", lang}},
                     element("h2", link_to(lang + "/index.html", site_say(SiteWord::language_name, language))) +
                         publish::paragraph_markup(line(language)) +
                         (synthetic ? publish::paragraph_markup(site_say(SiteWord::synthetic, language)) : Markup()));
    heading += (heading.empty() ? "" : " · ") + site_say(SiteWord::choose_language, language);
  }
  const Markup head =
      empty_element("meta", {{"charset", "utf-8"}}) +
      empty_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
      element("title", Markup::text(heading)) + empty_element("link", {{"rel", "stylesheet"}, {"href", "site.css"}}) +
      element("script", Markup::trusted(language_script));
  const Markup body = element("main", {{"class", "choice"}},
                              element("h1", Markup::text(heading)) + element("ul", {{"class", "languages"}}, items));
  return {"index.html", "<!doctype html>\n" +
                            element("html", {{"lang", "kk"}}, element("head", head) + element("body", body)).html() +
                            "\n"};
}

std::string site_style_sheet() { return std::string(publish::style_sheet()) + std::string(site_styles); }

Markup status_badge(const SiteEdition& edition, record::CountStatus status) {
  return element("span", {{"class", "status " + std::string(record::word(status))}},
                 Markup::text(status_title(status, edition.language())));
}

Markup scrolling(const std::string& name, const Markup& table) {
  return element("div", {{"class", "scroll"}, {"role", "region"}, {"aria-label", name}, {"tabindex", "0"}}, table);
}

Markup scrolling_table(const publish::Table& table) { return scrolling(table.caption, publish::table_element(table)); }

Markup site_section(std::string_view id, const std::string& heading, const Markup& content) {
  return element("section", {{"id", std::string(id)}}, element("h2", Markup::text(heading)) + content);
}

Markup page_links(const SiteEdition& edition, std::size_t pages, std::size_t shown,
                  const std::function<std::string(std::size_t)>& name) {
  if (pages < 2) {
    return {};
  }
  Markup items;
  for (std::size_t i = 1; i <= pages; ++i) {
    const std::string text = edition.say(SiteWord::page_number, {{"number", edition.number(static_cast<Count64>(i))}});
    items += element(
        "li", i == shown ? element("span", {{"aria-current", "page"}}, Markup::text(text)) : link_to(name(i), text));
  }
  return element("nav", {{"class", "pages"}, {"aria-label", edition.say(SiteWord::pages)}}, element("ul", items));
}

Markup link_to(const std::string& href, const std::string& text) {
  return element("a", {{"href", href}}, Markup::text(text));
}

}  // namespace mandate::publication
