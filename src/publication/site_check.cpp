#include "publication/site_check.hpp"

#include <array>
#include <string>

#include "publication/site_check_words.hpp"
#include "publication/site_frame.hpp"
#include "publication/verification_words.hpp"
#include "publish/display.hpp"
#include "publish/page.hpp"
#include "publish/tally_words.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::Markup;

class CheckPart {
 public:
  explicit CheckPart(const SiteEdition& edition) : edition_(edition) {}

  [[nodiscard]] Markup markup() const {
    const Markup content =
        element("h3", Markup::text(say(CheckWord::heading))) + publish::paragraph_markup(say(CheckWord::intro)) +
        element("noscript", publish::paragraph_markup(say(CheckWord::needs_script))) + controls() + result();
    return element("div",
                   {{"id", "recompute"},
                    {"class", "card"},
                    {"data-reading", say(CheckWord::reading)},
                    {"data-computing", say(CheckWord::computing)},
                    {"data-agrees", say(CheckWord::agrees)},
                    {"data-differs", say(CheckWord::differs)},
                    {"data-signed", say(CheckWord::signatures_verified)},
                    {"data-unsigned", say(CheckWord::signatures_not_verified)},
                    {"data-same", say(CheckWord::same)},
                    {"data-other", say(CheckWord::other)},
                    {"data-holds", say(CheckWord::holds)},
                    {"data-fails", say(CheckWord::fails)},
                    {"data-left-out", say(CheckWord::left_out)},
                    {"data-nothing", say(CheckWord::nothing)},
                    {"data-expected", say(CheckWord::expected)},
                    {"data-stopped", say(CheckWord::stopped)},
                    {"data-unable", say(CheckWord::unable)},
                    {"data-no-manifest", say(CheckWord::no_manifest)}},
                   content) +
           element("script", {{"src", "../" + std::string(check_script_name)}, {"defer", "defer"}}, Markup());
  }

 private:
  [[nodiscard]] std::string say(CheckWord word) const { return std::string(check_say(word, edition_.language())); }

  // Shown by the script: a button where the page was served, the choice of a folder where it was opened from one.
  [[nodiscard]] Markup controls() const {
    const Markup served =
        element("p", {{"data-part", "served"}, {"hidden", "hidden"}},
                element("button", {{"type", "button"}, {"data-part", "start"}}, Markup::text(say(CheckWord::start))));
    const Markup folder =
        element("p", {{"data-part", "folder"}, {"hidden", "hidden"}},
                element("label", {{"for", "publication-folder"}}, Markup::text(say(CheckWord::choose_folder))) +
                    publish::empty_element("br", {}) +
                    publish::empty_element("input", {{"type", "file"},
                                                     {"id", "publication-folder"},
                                                     {"data-part", "choose"},
                                                     {"webkitdirectory", "webkitdirectory"},
                                                     {"multiple", "multiple"}}));
    const Markup bar = element("progress",
                               {{"data-part", "progress"},
                                {"max", "100"},
                                {"value", "0"},
                                {"aria-label", say(CheckWord::heading)},
                                {"hidden", "hidden"}},
                               Markup());
    const Markup status = element("p", {{"role", "status"}, {"data-part", "status"}}, Markup());
    return element("div", {{"data-part", "controls"}, {"hidden", "hidden"}}, served + folder + bar + status);
  }

  [[nodiscard]] Markup result() const {
    return element("div", {{"data-part", "result"}, {"hidden", "hidden"}},
                   element("p", {{"class", "verdict"}, {"data-part", "verdict"}}, Markup()) + figures() + checks() +
                       element("ul",
                               {{"data-part", "differences"},
                                {"lang", "en"},
                                {"style", "overflow-wrap:anywhere"},
                                {"hidden", "hidden"}},
                               Markup()) +
                       element("p", {{"class", "note"}, {"data-part", "signatures"}}, Markup()) +
                       publish::paragraph_markup(say(CheckWord::not_covered)));
  }

  [[nodiscard]] static Markup empty_cell(bool numeric) {
    return numeric ? element("td", {{"class", "numeric"}}, Markup()) : element("td", Markup());
  }

  // One row: what it is, as published, and room for what the browser finds.
  [[nodiscard]] static Markup figure_row(const std::string& kind, const std::string& key, const std::string& value,
                                         const std::string& name, const std::string& shown) {
    return element("tr", {{"data-kind", kind}, {"data-key", key}, {"data-value", value}},
                   element("th", {{"scope", "row"}}, Markup::text(name)) +
                       element("td", {{"class", "numeric"}}, Markup::text(shown)) + empty_cell(true) +
                       empty_cell(false));
  }

  [[nodiscard]] Markup count_row(const std::string& kind, const std::string& key, Count64 value,
                                 const std::string& name) const {
    return figure_row(kind, key, std::to_string(value), name, edition_.number(value));
  }

  [[nodiscard]] Markup figure_rows() const {
    const PublicationView& view = edition_.view();
    const publish::Wording& wording = edition_.wording();
    const procedure::Determination& determination = *view.determination;
    Markup rows = figure_row("fact", "outcome", determination.outcome, say(CheckWord::decision),
                             wording.outcome(determination.outcome));
    rows += count_row("fact", "counted", view.aggregate->progress(0).of(tally::Standing::counted).stations,
                      say(CheckWord::stations_counted));
    const record::Layout& layout = view.count->layout;
    for (std::size_t cell = 0; cell < layout.size(); ++cell) {
      if (const std::optional<Count64> figure = view.aggregate->figure(0, cell)) {
        rows += count_row("cells", layout.cells[cell].name, *figure,
                          publish::capitalised(publish::cell_text(*view.count, cell, edition_.language())));
      }
    }
    for (const procedure::SeatLine& line : determination.seats) {
      rows += count_row("seats", line.list, line.seats, say(CheckWord::seats_of) + " " + wording.option(line.list));
    }
    return rows;
  }

  [[nodiscard]] Markup heading_of(CheckWord word, bool numeric) const {
    return numeric ? element("th", {{"scope", "col"}, {"class", "numeric"}}, Markup::text(say(word)))
                   : element("th", {{"scope", "col"}}, Markup::text(say(word)));
  }

  [[nodiscard]] Markup figures() const {
    const std::string name = say(CheckWord::caption_figures);
    const Markup headings = heading_of(CheckWord::column_what, false) + heading_of(CheckWord::column_published, true) +
                            heading_of(CheckWord::column_recomputed, true) +
                            heading_of(CheckWord::column_verdict, false);
    return scrolling(name, element("table", {{"data-part", "figures"}},
                                   element("caption", Markup::text(name)) + element("thead", element("tr", headings)) +
                                       element("tbody", figure_rows())));
  }

  [[nodiscard]] Markup checks() const {
    const std::string caption = say(CheckWord::caption_checks);
    const Markup headings = heading_of(CheckWord::column_check, false) + heading_of(CheckWord::column_looked_at, true) +
                            heading_of(CheckWord::column_verdict, false);
    Markup rows;
    for (std::size_t i = 0; i < verify_checks; ++i) {
      const std::string text(name(static_cast<VerifyCheck>(i), edition_.language()));
      rows += element("tr", {{"data-check", std::to_string(i + 1)}},
                      element("th", {{"scope", "row"}}, Markup::text(publish::capitalised(text))) + empty_cell(true) +
                          empty_cell(false));
    }
    return scrolling(caption, element("table", {{"data-part", "checks"}},
                                      element("caption", Markup::text(caption)) +
                                          element("thead", element("tr", headings)) + element("tbody", rows)));
  }

  const SiteEdition& edition_;
};

}  // namespace

Markup check_markup(const SiteEdition& edition) {
  return edition.view().check.empty() ? Markup() : CheckPart(edition).markup();
}

}  // namespace mandate::publication
