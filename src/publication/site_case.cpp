#include "publication/site_case.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "base/find.hpp"
#include "calendar/zone.hpp"
#include "publication/published_case.hpp"
#include "publication/site_case_words.hpp"
#include "publication/site_frame.hpp"
#include "publication/site_words.hpp"
#include "publish/case_calendar.hpp"
#include "publish/case_counts.hpp"
#include "publish/case_decisions.hpp"
#include "publish/case_doubts.hpp"
#include "publish/case_gaps.hpp"
#include "publish/case_letter.hpp"
#include "publish/case_report.hpp"
#include "publish/case_terms.hpp"
#include "publish/case_wording.hpp"
#include "publish/display.hpp"
#include "publish/event_names.hpp"
#include "publish/icalendar.hpp"
#include "publish/letter_sheet.hpp"
#include "publish/page.hpp"

namespace mandate::publication {
namespace {

using publish::CaseBlock;
using publish::element;
using publish::Markup;

struct LetterPage {
  publish::LetterKind kind;
  std::string_view name;
  CaseSiteWord title;
};
constexpr std::array<LetterPage, 3> letter_pages = {
    {{publish::LetterKind::decision, "letter-decision.html", CaseSiteWord::letter_decision},
     {publish::LetterKind::refusal, "letter-refusal.html", CaseSiteWord::letter_refusal},
     {publish::LetterKind::returned, "letter-return.html", CaseSiteWord::letter_return}}};

constexpr std::string_view calendar_name = "calendar.ics";

// Of an event whose persons are not told, by its word.
std::string_view name_of_counted(const std::string& word, Language language) {
  if (word == proceeding::word(proceeding::DeclarationWithdrawn{})) {
    return publish::event_name(proceeding::DeclarationWithdrawn{}, language);
  }
  return word == proceeding::word(proceeding::DeclarationsInvalidated{})
             ? publish::event_name(proceeding::DeclarationsInvalidated{}, language)
             : publish::event_name(proceeding::DeclarationsReceived{}, language);
}

class CaseEdition {
 public:
  CaseEdition(const CasePublicationView& view, Language language)
      : view_(view), language_(language), wording_(view.standing->standing(), view.standing->events(), language) {}

  std::vector<SiteFile> files() const {
    const std::vector<SiteFile> beside = view_.standing->is_whole() ? files_beside() : std::vector<SiteFile>();
    std::vector<SiteFile> files = {front_page(beside)};
    std::ranges::copy(beside, std::back_inserter(files));
    return files;
  }

 private:
  [[nodiscard]] std::string say(CaseSiteWord word, std::initializer_list<publish::Filling> fillings = {}) const {
    return case_site_say(word, language_, fillings);
  }
  [[nodiscard]] std::string say(SiteWord word) const { return site_say(word, language_); }
  [[nodiscard]] std::string in_folder(std::string_view name) const {
    return std::string(code(language_)) + "/" + std::string(name);
  }

  [[nodiscard]] SiteFile front_page(const std::vector<SiteFile>& beside) const {
    const publish::CaseReport head = publish::case_head(wording_);
    SitePage page;
    page.name = "index.html";
    page.title = head.title;
    page.top = element("h1", Markup::text(head.title));
    if (view_.standing->is_whole()) {
      page.top += element("p", {{"class", "verdict " + publish::class_of(head.tone)}}, Markup::text(head.place));
      for (const std::string& line : head.lines) {
        page.top += publish::paragraph_markup(line);
      }
      page.main = standing_blocks();
    } else {
      page.top += element("p", {{"class", "meaning"}}, Markup::text(say(CaseSiteWord::word_of_publisher)));
    }
    page.main += way_section() + declarations_section() + letters_section(beside) + events_section() +
                 downloads_section() + verify_section();
    return page_file(
        SiteFrame{.language = language_, .home = head.title, .synthetic = false, .feed = false, .sources = {}}, page);
  }

  // In the order in which people ask.
  [[nodiscard]] Markup standing_blocks() const {
    std::vector<CaseBlock> blocks = {publish::counts_block(wording_, true), publish::gaps_block(wording_),
                                     publish::next_block(wording_)};
    std::ranges::move(publish::term_blocks(wording_, true), std::back_inserter(blocks));
    blocks.push_back(publish::decisions_block(wording_));
    Markup content;
    for (const CaseBlock& block : blocks) {
      content += block_section(block);
    }
    if (const proceeding::StageStanding* const stage = publish::stage_in_question(wording_.standing())) {
      content += publish::reasons_markup(*stage, wording_);
    }
    for (const CaseBlock& block :
         {publish::readings_block(wording_), publish::conflicts_block(wording_), publish::doubts_block(wording_)}) {
      content += block_section(block);
    }
    return content;
  }

  [[nodiscard]] static Markup block_section(const CaseBlock& block) {
    Markup content;
    for (const std::string& line : block.lines) {
      content += publish::paragraph_markup(line);
    }
    Markup items;
    for (const std::string& item : block.items) {
      items += element("li", Markup::text(item));
    }
    content += items.empty() ? items : element("ul", items);
    for (publish::Table table : block.tables) {
      table.caption = table.caption.empty() ? block.heading : table.caption;
      content += scrolling_table(table);
    }
    return content.empty() ? content : publish::section_markup(block.heading, content);
  }

  [[nodiscard]] const procedure::CourseStage* stage_named(const std::string& id) const {
    const std::optional<Date> day = Date::parse(view_.standing->way().law_date);
    const procedure::CourseVersion* const version = day ? view_.records->course()->at(*day) : nullptr;
    return version == nullptr ? nullptr : version->stage(id);
  }
  [[nodiscard]] std::string name_of_stage(const std::string& id) const {
    const procedure::CourseStage* const stage = stage_named(id);
    return stage == nullptr ? publish::printable(id) : wording_.stage(*stage);
  }
  [[nodiscard]] std::string name_of_day(const std::string& iso) const {
    const std::optional<Date> day = Date::parse(iso);
    return day ? wording_.date(*day) : publish::printable(iso);
  }

  [[nodiscard]] Markup way_section() const {
    publish::Table table;
    table.caption = say(CaseSiteWord::heading_way);
    table.columns = {{.title = say(CaseSiteWord::column_stage)},
                     {.title = say(CaseSiteWord::column_began)},
                     {.title = say(CaseSiteWord::column_ended)},
                     {.title = say(CaseSiteWord::column_outcome)}};
    for (const StageWay& way : view_.standing->way().stages) {
      const procedure::CourseStage* const stage = stage_named(way.stage);
      const bool open = way.ended.empty();
      table.rows.push_back(
          {name_of_stage(way.stage), name_of_day(way.began),
           open ? say(CaseSiteWord::still_open) : name_of_day(way.ended),
           open || stage == nullptr ? std::string(publish::empty_cell) : wording_.outcome(*stage, way.outcome)});
    }
    return table.rows.empty() ? Markup() : site_section("way", table.caption, scrolling_table(table));
  }

  [[nodiscard]] Markup declarations_section() const {
    Markup tables;
    for (const StageWay& way : view_.standing->way().stages) {
      if (!way.counts.empty()) {
        tables += scrolling_table(declarations_table(way));
      }
    }
    return tables.empty() ? tables
                          : site_section("declarations", say(CaseSiteWord::heading_declarations),
                                         publish::paragraph_markup(say(CaseSiteWord::declarations_note)) + tables);
  }

  [[nodiscard]] publish::Table declarations_table(const StageWay& way) const {
    publish::Table table;
    table.caption = name_of_stage(way.stage) + ", " + name_of_day(way.began);
    table.columns = {{.title = say(CaseSiteWord::column_area)}};
    for (const CaseSiteWord word :
         {CaseSiteWord::column_submitted, CaseSiteWord::column_counted, CaseSiteWord::column_withdrawn,
          CaseSiteWord::column_struck_out, CaseSiteWord::column_refused}) {
      table.columns.push_back({.title = say(word), .numeric = true});
    }
    for (const AreaCounts& counts : way.counts) {
      Count64 refused = 0;
      for (const RefusedCount& one : counts.refused) {
        refused += one.number;
      }
      table.rows.push_back({counts.area.empty() ? say(CaseSiteWord::all_areas) : wording_.area(counts.area),
                            wording_.number(counts.submitted), wording_.number(counts.counted),
                            wording_.number(counts.withdrawn), wording_.number(counts.struck_out),
                            wording_.number(refused)});
    }
    return table;
  }

  [[nodiscard]] Markup letters_section(const std::vector<SiteFile>& beside) const {
    Markup items;
    for (const LetterPage& letter : letter_pages) {
      if (first_equal(beside, in_folder(letter.name), &SiteFile::name) != nullptr) {
        items += element("li", link_to(std::string(letter.name), say(letter.title)));
      }
    }
    if (first_equal(beside, in_folder(calendar_name), &SiteFile::name) != nullptr) {
      items += element("li", link_to(std::string(calendar_name), say(CaseSiteWord::calendar)));
    }
    return items.empty() ? items
                         : site_section("letters", say(CaseSiteWord::heading_letters),
                                        element("ul", {{"class", "downloads"}}, items));
  }

  [[nodiscard]] Markup events_section() const {
    std::map<std::uint64_t, std::vector<std::string>> rows;
    const std::string nothing(publish::empty_cell);
    for (const proceeding::PublicEvent& told : view_.records->events()) {
      const proceeding::Event& event = told.event();
      const std::string stage(proceeding::stage_of(event.happening));
      rows[event.sequence] = {publish::printable(event.legal_time),
                              publish::capitalised(publish::event_name(event.happening, language_)),
                              stage.empty() ? nothing : name_of_stage(stage), publish::printable(event.actor)};
    }
    for (const DeclarationsLeaf& leaf : view_.records->declarations()) {
      const std::string number = wording_.number(static_cast<Count64>(leaf.items));
      rows[leaf.sequence] = {leaf.day,
                             publish::capitalised(name_of_counted(leaf.kind, language_)) + ", " +
                                 say(CaseSiteWord::told_counted, {{"number", number}}),
                             name_of_stage(leaf.stage), nothing};
    }
    for (const std::uint64_t sequence : view_.records->sealed()) {
      rows[sequence] = {nothing, publish::capitalised(say(CaseSiteWord::told_sealed)), nothing, nothing};
    }
    publish::Table table;
    table.caption = say(CaseSiteWord::heading_events);
    table.columns = {{.title = say(CaseSiteWord::column_number)},
                     {.title = say(SiteWord::column_at)},
                     {.title = say(CaseSiteWord::column_what)},
                     {.title = say(CaseSiteWord::column_stage)},
                     {.title = say(CaseSiteWord::column_who)}};
    for (auto& [sequence, row] : rows) {
      row.insert(row.begin(), wording_.number(static_cast<Count64>(sequence)));
      table.rows.push_back(std::move(row));
    }
    return site_section("events", table.caption,
                        publish::paragraph_markup(say(CaseSiteWord::events_note)) + scrolling_table(table));
  }

  [[nodiscard]] Markup downloads_section() const {
    const std::array<std::pair<std::string_view, std::string>, 7> files = {
        {{case_standing_name, say(CaseSiteWord::download_standing)},
         {case_events_name, say(CaseSiteWord::download_events)},
         {case_declarations_name, say(CaseSiteWord::download_declarations)},
         {rules_name, say(SiteWord::download_rules)},
         {about_name, say(SiteWord::download_publication)},
         {manifest_name, say(SiteWord::download_manifest)},
         {checkpoint_name, say(SiteWord::download_checkpoint)}}};
    Markup items;
    for (const auto& [path, text] : files) {
      const bool always = path == manifest_name || path == checkpoint_name;
      if (always || std::ranges::find(view_.files, path) != view_.files.end()) {
        items += element("li", link_to("../" + std::string(path), text));
      }
    }
    return site_section("downloads", say(SiteWord::heading_downloads), element("ul", {{"class", "downloads"}}, items));
  }

  [[nodiscard]] Markup verify_section() const {
    const auto step = [&](const std::string& text, const std::string& command) {
      return element("li", publish::paragraph_markup(text) +
                               element("pre", {{"tabindex", "0"}}, element("code", Markup::text(command))));
    };
    const auto entry = [&](SiteWord word, const std::string& value) {
      return element("dt", Markup::text(say(word))) + element("dd", Markup::text(publish::printable(value)));
    };
    Markup steps = step(say(SiteWord::verify_whole), "mandate verify .");
    if (!view_.records->declarations().empty()) {
      steps += step(say(CaseSiteWord::verify_opening), "mandate verify . --opening OPENING.json");
    }
    steps += element("li", publish::paragraph_markup(say(SiteWord::verify_checkpoint)));
    const Markup log = element(
        "dl", {{"class", "log"}},
        entry(SiteWord::log_origin, view_.log.origin) + entry(SiteWord::log_size, std::to_string(view_.log.size)) +
            entry(SiteWord::log_root, view_.log.root) + entry(SiteWord::log_rules, view_.rules_digest));
    return site_section("verify", say(SiteWord::heading_verify),
                        publish::paragraph_markup(say(CaseSiteWord::verify_intro)) + element("ol", steps) + log);
  }

  // Letters and calendar, from the public standing.
  [[nodiscard]] std::vector<SiteFile> files_beside() const {
    std::vector<SiteFile> files;
    for (const LetterPage& letter : letter_pages) {
      auto text = publish::case_letter(letter.kind, view_.standing->standing(),
                                       {.language = language_, .received = {}, .events = view_.standing->events()});
      if (text) {
        files.push_back({in_folder(letter.name), std::move(*text)});
      }
    }
    // "2024-05-02T21:04:11.250Z"; a calendar knows no fractions.
    constexpr std::size_t to_seconds = 19;
    const auto stamp = calendar::Instant::parse(view_.records->recorded().substr(0, to_seconds) + "Z");
    const std::vector<publish::CalendarEvent> terms = publish::case_calendar(view_.standing->standing(), language_);
    if (stamp && !terms.empty()) {
      files.push_back({in_folder(calendar_name), publish::icalendar(terms, *stamp, language_)});
    }
    return files;
  }

  const CasePublicationView& view_;
  Language language_;
  publish::CaseWording wording_;
};

}  // namespace

std::vector<SiteFile> case_site(const CasePublicationView& view) {
  const auto line = [&](Language language) {
    const publish::CaseWording wording(view.standing->standing(), view.standing->events(), language);
    const publish::CaseReport head = publish::case_head(wording);
    return view.standing->is_whole() ? head.title + ". " + head.place : head.title;
  };
  std::vector<SiteFile> files = {choice_of_language(line, false), {"site.css", site_style_sheet()}};
  for (const Language language : languages) {
    std::ranges::move(CaseEdition(view, language).files(), std::back_inserter(files));
  }
  return files;
}

}  // namespace mandate::publication
