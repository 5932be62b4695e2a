#include "publication/site_front.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "publication/publication_files.hpp"
#include "publication/site_figures.hpp"
#include "publication/site_frame.hpp"
#include "publication/site_map.hpp"
#include "publication/site_parts.hpp"
#include "publication/site_seats.hpp"
#include "publication/site_stations.hpp"
#include "publish/determination_parts.hpp"
#include "publish/determination_report.hpp"
#include "publish/display.hpp"
#include "publish/page.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::Markup;
using publish::Message;

Markup progress_markup(const SiteEdition& edition) {
  const tally::Progress progress = edition.view().aggregate->progress(0);
  const record::Figure counted{progress.of(tally::Standing::counted).stations, record::Provenance::summed};
  const record::Figure expected{progress.expected().stations, record::Provenance::summed};
  const Markup line = element("p", status_badge(edition, edition.view().status) + Markup::text(edition.progress_of(0)));
  if (!edition.has_stations()) {
    return line;
  }
  return line + measure(SiteEdition::hundredths(counted, expected).value_or(0));
}

// "By the records as of …", and what is reckoned on an incomplete count.
Markup notes_on_count(const SiteEdition& edition) {
  Markup notes;
  if (!edition.view().as_of.empty()) {
    notes += element("p", {{"class", "note"}},
                     Markup::text(edition.say(SiteWord::as_of, {{"time", publish::printable(edition.view().as_of)}})));
  }
  const bool is_open = edition.view().aggregate->progress(0).open().stations > 0;
  if (is_open && edition.view().so_far != nullptr) {
    const publish::Wording so_far(*edition.view().so_far, edition.language());
    notes += element("p", {{"class", "announced"}},
                     Markup::text(edition.say(SiteWord::decision_so_far,
                                              {{"outcome", so_far.outcome(edition.view().so_far->outcome)}})));
  }
  return notes;
}

Markup verdict_markup(const publish::Report& report) {
  return element("p", {{"class", "verdict " + publish::class_of(report.tone)}}, Markup::text(report.answer));
}

Markup front_top(const SiteEdition& edition, const publish::Report& report) {
  const publish::Wording& wording = edition.wording();
  const std::string eyebrow =
      wording.say(Message::page_law_of, {{"country", wording.in_language(wording.determination().country->law.label)},
                                         {"date", wording.date(wording.determination().law_date)}});
  Markup top = element("p", {{"class", "eyebrow"}}, Markup::text(eyebrow)) +
               element("h1", Markup::text(edition.title())) + verdict_markup(report);
  for (const std::string& sentence : report.meaning) {
    top += element("p", {{"class", "meaning"}}, Markup::text(sentence));
  }
  top += progress_markup(edition) + notes_on_count(edition) +
         element("p", {{"class", "announced"}}, Markup::text(report.announced));
  if (!report.note.empty()) {
    top += element("p", {{"class", "note"}}, Markup::text(report.note));
  }
  return top;
}

Markup contents_markup(const SiteEdition& edition) {
  const std::array<std::pair<std::string, std::string>, 9> entries = {{
      {"#regions", edition.say(SiteWord::heading_regions)},
      {"#why", edition.wording().say(Message::heading_why)},
      {"#missing", edition.say(SiteWord::heading_missing)},
      {"#corrections", edition.say(SiteWord::heading_corrections)},
      {"#law", edition.say(SiteWord::heading_law)},
      {"law.html", edition.say(SiteWord::law_over_time)},
      {"#downloads", edition.say(SiteWord::heading_downloads)},
      {"#verify", edition.say(SiteWord::heading_verify)},
      {"screen.html", edition.say(SiteWord::screen)},
  }};
  Markup items;
  for (const auto& [href, text] : entries) {
    items += element("li", link_to(href, text));
  }
  items += element("li", link_to("feed.xml", edition.say(SiteWord::feed)));
  return element("nav", {{"class", "contents"}, {"aria-label", edition.say(SiteWord::contents)}}, element("ul", items));
}

Markup regions_section(const SiteEdition& edition) {
  Markup content = figures_of_unit(edition, 0) + maps_markup(edition);
  if (!edition.parts_of(0).empty()) {
    content += element("div", {{"class", "card"}}, parts_table(edition, 0));
  }
  if (edition.has_page(0)) {
    content += element("p", link_to(edition.page_of(0) + "#stations", heading_of_stations(edition)));
  }
  if (const Markup chart = turnout_chart(edition); !chart.empty()) {
    content += element("div", {{"class", "card"}}, chart);
  }
  return site_section("regions", edition.say(SiteWord::heading_regions), content);
}

// Missing figures, readings, ties, differences, sources and doubts of the determination.
Markup law_section(const SiteEdition& edition, const publish::Report& report) {
  Markup content = element("p", link_to("law.html", edition.say(SiteWord::law_over_time)));
  for (const publish::ReportSection& section : report.sections) {
    Markup items;
    for (const publish::ReportItem& item : section.items) {
      const bool leads = item.href.starts_with("https://") || item.href.starts_with("http://");
      items += element("li", leads ? link_to(item.href, item.text) : Markup::text(item.text));
    }
    content += element("h3", Markup::text(section.heading)) + element("ul", items);
  }
  return site_section("law", edition.say(SiteWord::heading_law), content);
}

constexpr std::string_view screen_script = R"js(
(() => {
  const box = document.getElementById("reload"), button = box.querySelector("button");
  let timer = 0;
  const go = (on) => {
    clearTimeout(timer);
    timer = on ? setTimeout(() => location.reload(), 60000) : 0;
    location.replace(on ? "#" : "#paused");
    button.textContent = on ? box.dataset.pause : box.dataset.go;
    button.setAttribute("aria-pressed", on ? "false" : "true");
  };
  button.addEventListener("click", () => go(!timer));
  box.hidden = false;
  go(location.hash !== "#paused");
})();
)js";

Markup screen_reload(const SiteEdition& edition) {
  if (edition.view().status == record::CountStatus::final) {
    return {};
  }
  const Markup box = element(
      "div",
      {{"id", "reload"},
       {"hidden", "hidden"},
       {"data-pause", edition.say(SiteWord::screen_pause)},
       {"data-go", edition.say(SiteWord::screen_go_on)}},
      element("p", Markup::text(edition.say(SiteWord::screen_reload) + " ") +
                       element("button", {{"type", "button"}}, Markup::text(edition.say(SiteWord::screen_pause)))));
  return box + element("script", Markup::trusted(screen_script));
}

constexpr std::size_t corrections_a_page = 500;

std::string name_of_corrections(std::size_t page) {
  return page == 1 ? "corrections.html" : "corrections.page-" + std::to_string(page) + ".html";
}

SiteFile corrections_page(const SiteEdition& edition, std::size_t number, std::size_t pages) {
  const std::string heading = edition.say(SiteWord::corrections_all);
  SitePage page;
  page.name = name_of_corrections(number);
  page.title = heading + " — " + edition.title();
  page.top = element("h1", Markup::text(heading));
  const std::string all = edition.number(static_cast<Count64>(edition.view().corrections.size()));
  page.main =
      publish::paragraph_markup(edition.view().corrections.empty()
                                    ? edition.say(SiteWord::corrections_none)
                                    : edition.say(SiteWord::corrections_some, {{"number", all}})) +
      element("p", link_to("../" + std::string(corrections_name), edition.say(SiteWord::download_corrections))) +
      page_links(edition, pages, number, name_of_corrections) +
      corrections_table(edition, (number - 1) * corrections_a_page, corrections_a_page);
  page.wide = true;
  return page_file(edition, page);
}

}  // namespace

SiteFile front_page(const SiteEdition& edition) {
  const publish::Wording& wording = edition.wording();
  const publish::Report report = publish::determination_report(wording, false);
  SitePage page;
  page.name = "index.html";
  page.title = edition.status() + ": " + report.answer + " — " + edition.title();
  page.top = front_top(edition, report) + contents_markup(edition);
  const auto link = [&](std::string_view area) { return edition.place_of_area(area); };
  page.main = publish::at_a_glance(wording) + seats_section(edition, report) + regions_section(edition) +
              element("div", {{"id", "why"}}, publish::why_markup(report, wording, link)) + missing_section(edition) +
              corrections_section(edition) + law_section(edition, report) + downloads_section(edition) +
              verify_section(edition);
  return page_file(edition, page);
}

std::vector<SiteFile> corrections_pages(const SiteEdition& edition) {
  const std::size_t all = edition.view().corrections.size();
  const std::size_t pages = std::max<std::size_t>(1, (all + corrections_a_page - 1) / corrections_a_page);
  std::vector<SiteFile> files;
  for (std::size_t page = 1; page <= pages; ++page) {
    files.push_back(corrections_page(edition, page, pages));
  }
  return files;
}

SiteFile screen_page(const SiteEdition& edition) {
  const publish::Report report = publish::determination_report(edition.wording(), false);
  SitePage page;
  page.name = "screen.html";
  page.title = edition.status() + ": " + report.answer + " — " + edition.title();
  page.top = element("h1", Markup::text(edition.title())) + verdict_markup(report) + progress_markup(edition) +
             notes_on_count(edition);
  page.main = figures_of_unit(edition, 0) + screen_reload(edition) +
              element("p", link_to("index.html", edition.say(SiteWord::screen_back)));
  return page_file(edition, page);
}

SiteFile language_page(const PublicationView& view) {
  return choice_of_language(
      [&](Language language) {
        return publish::printable(view.count->input.title.in(language)) + ". " +
               std::string(status_title(view.status, language));
      },
      view.count->synthetic);
}

}  // namespace mandate::publication
