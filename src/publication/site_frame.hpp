// The frame of every page of a site: head, skip link, languages, "synthetic", footer; and parts that pages share.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "publication/site_edition.hpp"
#include "publish/markup.hpp"
#include "publish/report.hpp"

namespace mandate::publication {

struct SitePage {
  std::string name;     // "index.html", the same in each language
  std::string title;    // of the document
  publish::Markup top;  // within the header: where the page stands, its heading
  publish::Markup main;
  bool wide = false;  // tables of many columns
};

// What the frame says of the site, in one language.
struct SiteFrame {
  Language language = Language::en;
  std::string home;  // the name of the front page
  bool synthetic = false;
  bool feed = false;
  publish::Markup sources;  // in the footer
};

[[nodiscard]] SiteFile page_file(const SiteFrame& frame, const SitePage& page);
[[nodiscard]] SiteFile page_file(const SiteEdition& edition, const SitePage& page);

// The page on which the language is chosen; `line`: what stands below a language, in it.
[[nodiscard]] SiteFile choice_of_language(const std::function<std::string(Language)>& line, bool synthetic);

// What the pages add to publish::style_sheet().
[[nodiscard]] std::string site_style_sheet();

// A label in a frame: "Partial count".
[[nodiscard]] publish::Markup status_badge(const SiteEdition& edition, record::CountStatus status);
// A table that can be scrolled by itself with the keyboard; `name` is that of its region.
[[nodiscard]] publish::Markup scrolling(const std::string& name, const publish::Markup& table);
[[nodiscard]] publish::Markup scrolling_table(const publish::Table& table);
// <section id><h2>…
[[nodiscard]] publish::Markup site_section(std::string_view id, const std::string& heading,
                                           const publish::Markup& content);
// Links to pages 1 to `pages`, of which `shown` is this one; empty where there is one. `name`: of each of them.
[[nodiscard]] publish::Markup page_links(const SiteEdition& edition, std::size_t pages, std::size_t shown,
                                         const std::function<std::string(std::size_t)>& name);
[[nodiscard]] publish::Markup link_to(const std::string& href, const std::string& text);

}  // namespace mandate::publication
