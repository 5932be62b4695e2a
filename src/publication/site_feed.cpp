#include "publication/site_feed.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "io/legal_time.hpp"
#include "ledger/digest.hpp"
#include "publish/determination_report.hpp"
#include "publish/display.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::empty_element;
using publish::Markup;

constexpr std::size_t most_entries = 200;  // the latest

// A UUID of version 8 (RFC 9562) from a digest of the words that name the thing.
std::string urn_of(const std::string& words) {
  std::string digits = ledger::hexadecimal(ledger::sha256(words)).substr(0, 32);
  digits[12] = '8';
  digits[16] = "89ab"[static_cast<unsigned char>(digits[16]) % 4];
  return "urn:uuid:" + digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-" + digits.substr(12, 4) + "-" +
         digits.substr(16, 4) + "-" + digits.substr(20);
}

struct FeedEntry {
  std::string id;
  std::string title;
  std::string href;
  std::string at;
  std::string summary;
};

Markup entry_markup(const FeedEntry& entry) {
  return element("entry", element("id", Markup::text(urn_of(entry.id))) + element("title", Markup::text(entry.title)) +
                              empty_element("link", {{"href", entry.href}}) +
                              element("updated", Markup::text(entry.at)) +
                              element("summary", Markup::text(entry.summary)));
}

std::string time_or(const std::string& time, const std::string& otherwise) {
  return io::is_legal_time(time) ? time : otherwise;
}

FeedEntry status_entry(const SiteEdition& edition, const std::string& updated) {
  const std::string answer = publish::answer_heading(edition.wording());
  return {.id = edition.view().log.origin + " " + edition.view().log.root + " " + std::string(code(edition.language())),
          .title = edition.say(SiteWord::feed_status, {{"status", edition.status()}, {"answer", answer}}),
          .href = "index.html",
          .at = updated,
          .summary = edition.has_stations() ? edition.progress_of(0) : edition.status()};
}

FeedEntry correction_entry(const SiteEdition& edition, std::size_t index, const std::string& updated) {
  const Correction& correction = edition.view().corrections[index];
  const std::string station = publish::printable(edition.view().count->units.at(correction.station).code);
  const std::string cell = publish::cell_text(*edition.view().count, correction.cell, edition.language());
  const auto value = [&](Count64 figure) {
    return figure == record::absent ? edition.say(SiteWord::empty_figure) : edition.number(figure);
  };
  return {
      .id = edition.view().count->id + " correction " + std::to_string(index) + " " +
            std::string(code(edition.language())),
      .title = edition.say(SiteWord::feed_correction, {{"station", station}, {"cell", cell}}),
      .href = edition.place_of(correction.station),
      .at = time_or(correction.at, updated),
      .summary = value(correction.from) + " → " + value(correction.to) + ". " + publish::printable(correction.reason)};
}

}  // namespace

SiteFile feed(const SiteEdition& edition) {
  const std::string lang(code(edition.language()));
  const std::string updated =
      time_or(edition.view().as_of, edition.view().determination->law_date.iso() + "T00:00:00Z");
  Markup content = element("id", Markup::text(urn_of(edition.view().count->id + " feed " + lang))) +
                   element("title", Markup::text(edition.title())) + element("updated", Markup::text(updated)) +
                   element("author", element("name", Markup::text(publish::printable(edition.view().log.origin)))) +
                   empty_element("link", {{"rel", "self"}, {"href", "feed.xml"}}) +
                   empty_element("link", {{"href", "index.html"}});
  if (edition.view().count->synthetic) {
    content += element("subtitle", Markup::text(edition.say(SiteWord::synthetic)));
  }
  content += entry_markup(status_entry(edition, updated));
  const std::size_t all = edition.view().corrections.size();
  for (std::size_t i = 0; i < std::min(most_entries, all); ++i) {
    content += entry_markup(correction_entry(edition, all - 1 - i, updated));
  }
  const Markup document = element("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", lang}}, content);
  return {lang + "/feed.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document.html() + "\n"};
}

}  // namespace mandate::publication
