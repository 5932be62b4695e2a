#include "publication/site_parts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "publication/publication_files.hpp"
#include "publication/site_check.hpp"
#include "publication/site_frame.hpp"
#include "publish/display.hpp"
#include "publish/outlook_report.hpp"
#include "publish/page.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::Markup;

Markup outlook_markup(const SiteEdition& edition) {
  Markup content;
  for (const publish::OutlookBlock& block :
       publish::outlook_report(*edition.view().outlook, edition.language(), false)) {
    if (!block.text.empty()) {
      const bool strong = block.tone == publish::OutlookTone::strong || block.tone == publish::OutlookTone::open;
      content += element("p", {{"class", strong ? "meaning" : "note"}}, Markup::text(block.text));
    } else if (!block.section.items.empty()) {
      Markup items;
      for (const publish::ReportItem& item : block.section.items) {
        items += element("li", Markup::text(item.text));
      }
      content += element("h3", Markup::text(block.section.heading)) + element("ul", items);
    } else {
      content += scrolling_table(block.table);
    }
  }
  return content;
}

// How many stations stand where; those that nothing is said of are left out.
Markup standings_table(const SiteEdition& edition) {
  std::array<Count64, 6> numbers{};
  for (std::uint32_t unit = 0; unit < edition.view().count->units.size(); ++unit) {
    if (edition.view().aggregate->is_station(unit)) {
      ++numbers.at(static_cast<std::size_t>(edition.view().standings[unit]));
    }
  }
  publish::Table table;
  table.caption = edition.progress_of(0);
  table.columns = {{edition.say(SiteWord::column_standing)}, {edition.say(SiteWord::number_of_stations), true}};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers.at(i) > 0) {
      table.rows.push_back({publish::capitalised(standing_title(static_cast<StationStanding>(i), edition.language())),
                            edition.number(numbers.at(i))});
    }
  }
  return scrolling_table(table);
}

std::string value_or_none(const SiteEdition& edition, Count64 value) {
  return value == record::absent ? edition.say(SiteWord::empty_figure) : edition.number(value);
}

Markup correction_row(const SiteEdition& edition, const Correction& correction) {
  const auto cell = [](const std::string& text) { return element("td", Markup::text(text)); };
  const auto numeric = [](std::string_view tag, const std::string& text) {
    return element("td", {{"class", "numeric"}}, element(tag, Markup::text(text)));
  };
  const std::string station = edition.view().count->units.at(correction.station).code;
  return element(
      "tr",
      element("th", {{"scope", "row"}}, link_to(edition.place_of(correction.station), publish::printable(station))) +
          cell(edition.name_of_cell(correction.cell)) + numeric("del", value_or_none(edition, correction.from)) +
          numeric("ins", value_or_none(edition, correction.to)) + cell(publish::printable(correction.at)) +
          cell(publish::printable(correction.reason)));
}

Markup command(const std::string& text) {
  return element("pre", {{"tabindex", "0"}}, element("code", Markup::text(text)));
}

Markup log_list(const SiteEdition& edition) {
  const LogReference& log = edition.view().log;
  const auto entry = [&](SiteWord word, const std::string& value) {
    return element("dt", Markup::text(edition.say(word))) + element("dd", Markup::text(publish::printable(value)));
  };
  return element("dl", {{"class", "log"}},
                 entry(SiteWord::log_origin, log.origin) + entry(SiteWord::log_size, std::to_string(log.size)) +
                     entry(SiteWord::log_root, log.root) + entry(SiteWord::log_rules, edition.view().rules_digest));
}

}  // namespace

Markup missing_section(const SiteEdition& edition) {
  Markup content =
      element("p", {{"class", "meaning"}}, Markup::text(status_meaning(edition.view().status, edition.language())));
  if (edition.has_stations()) {
    content += standings_table(edition);
  }
  if (edition.view().outlook != nullptr) {
    content += outlook_markup(edition);
  } else if (edition.has_stations() && edition.view().aggregate->progress(0).open().stations == 0) {
    content += publish::paragraph_markup(edition.say(SiteWord::none_missing));
  }
  return site_section("missing", edition.say(SiteWord::heading_missing), element("div", {{"class", "card"}}, content));
}

Markup corrections_table(const SiteEdition& edition, std::size_t skipped, std::size_t corrections) {
  const std::array headings = {SiteWord::column_station, SiteWord::column_cell, SiteWord::column_from,
                               SiteWord::column_to,      SiteWord::column_at,   SiteWord::column_reason};
  Markup titles;
  for (const SiteWord word : headings) {
    const bool numeric = word == SiteWord::column_from || word == SiteWord::column_to;
    titles +=
        element("th", {{"scope", "col"}, {"class", numeric ? "numeric" : "text"}}, Markup::text(edition.say(word)));
  }
  const std::span<const Correction> all = edition.view().corrections;
  Markup rows;
  for (std::size_t i = skipped; i < std::min(skipped + corrections, all.size()); ++i) {
    rows += correction_row(edition, all[all.size() - 1 - i]);
  }
  const std::string name = edition.say(SiteWord::heading_corrections);
  return scrolling(name, element("table", element("caption", Markup::text(name)) +
                                              element("thead", element("tr", titles)) + element("tbody", rows)));
}

Markup corrections_section(const SiteEdition& edition) {
  constexpr std::size_t on_front_page = 10;
  const std::span<const Correction> all = edition.view().corrections;
  Markup content = publish::paragraph_markup(
      all.empty()
          ? edition.say(SiteWord::corrections_none)
          : edition.say(SiteWord::corrections_some, {{"number", edition.number(static_cast<Count64>(all.size()))}}));
  if (!all.empty()) {
    content += corrections_table(edition, 0, on_front_page);
  }
  if (all.size() > on_front_page) {
    content += element("p", link_to("corrections.html", edition.say(SiteWord::corrections_all)));
  }
  return site_section("corrections", edition.say(SiteWord::heading_corrections), content);
}

Markup downloads_section(const SiteEdition& edition) {
  constexpr std::string_view data_folder = "data/";
  constexpr std::array<std::pair<std::string_view, SiteWord>, 12> files = {{
      {results_name, SiteWord::download_results},
      {stations_name, SiteWord::download_stations},
      {corrections_name, SiteWord::download_corrections},
      {receipts_name, SiteWord::download_receipts},
      {results_json_name, SiteWord::download_json},
      {results_nist_name, SiteWord::download_nist},
      {results_eml_name, SiteWord::download_eml},
      {determination_name, SiteWord::download_determination},
      {rules_name, SiteWord::download_rules},
      {about_name, SiteWord::download_publication},
      {manifest_name, SiteWord::download_manifest},
      {checkpoint_name, SiteWord::download_checkpoint},
  }};
  const std::vector<std::string>& there = edition.view().files;
  Markup items;
  for (const auto& [path, word] : files) {
    if (path.starts_with(data_folder) && std::ranges::find(there, path) == there.end()) {
      continue;  // a format that cannot hold such results
    }
    items += element("li", link_to("../" + std::string(path), edition.say(word)));
  }
  return site_section("downloads", edition.say(SiteWord::heading_downloads),
                      element("ul", {{"class", "downloads"}}, items));
}

Markup verify_section(const SiteEdition& edition) {
  const auto step = [&](SiteWord word, const std::string& text) {
    return element("li", publish::paragraph_markup(edition.say(word)) + command(text));
  };
  const Markup steps =
      step(SiteWord::verify_whole, "mandate verify .") + step(SiteWord::verify_other, "python3 verifier/verify.py .") +
      (edition.has_stations() ? step(SiteWord::verify_station, "python3 verifier/verify.py receipt . STATION")
                              : Markup()) +
      element("li", publish::paragraph_markup(edition.say(SiteWord::verify_checkpoint))) +
      element("li", publish::paragraph_markup(edition.say(SiteWord::verify_paper)));
  return site_section("verify", edition.say(SiteWord::heading_verify),
                      publish::paragraph_markup(edition.say(SiteWord::verify_intro)) + check_markup(edition) +
                          element("ol", steps) + log_list(edition));
}

}  // namespace mandate::publication
