#include "publication/site_law.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "procedure/law_days.hpp"
#include "publication/site_articles.hpp"
#include "publication/site_frame.hpp"
#include "publication/site_laws_compared.hpp"
#include "publish/page.hpp"
#include "publish/wording.hpp"

namespace mandate::publication {
namespace {

using publish::element;
using publish::Markup;
using publish::Message;

procedure::Question question_of(const procedure::Determination& determination) {
  const procedure::Country* const areas =
      determination.areas_of == nullptr ? determination.country : determination.areas_of;
  return {determination.input, determination.country, determination.procedure, areas, determination.law_date};
}

std::vector<std::string> value_row(const procedure::ParameterUse& use, const publish::Wording& wording) {
  std::string source = wording.cite(use.value->references);
  if (!use.verified) {
    source += " (" + wording.say(Message::not_verified) + ")";
  }
  return {wording.in_language(use.parameter->label),
          publish::value_text(*use.parameter, *use.value, wording.language()),
          wording.date(law::origin(*use.parameter, *use.value).from), std::move(source)};
}

Markup values_table(const publish::Wording& wording, const std::string& caption) {
  publish::Table table;
  table.caption = caption;
  table.columns = {{wording.say(Message::column_name)},
                   {wording.say(Message::column_value)},
                   {wording.say(Message::column_since)},
                   {wording.say(Message::column_source)}};
  for (const procedure::ParameterUse& use : wording.determination().parameters) {
    if (use.value != nullptr) {
      table.rows.push_back(value_row(use, wording));
    }
  }
  return table.rows.empty() ? Markup() : scrolling_table(table);
}

// Version, act and articles of the procedure, and each value that was applied.
Markup law_of_day(const SiteEdition& edition) {
  const publish::Wording& wording = edition.wording();
  const procedure::Determination& determination = wording.determination();
  const std::string heading = edition.say(SiteWord::law_of_day, {{"date", wording.date(determination.law_date)}});
  Markup content =
      element("p", {{"class", "meaning"}}, Markup::text(wording.in_language(determination.procedure->label) + "."));
  if (const procedure::Version* const version = determination.version; version != nullptr) {
    const std::string to = version->to ? wording.date(*version->to) : wording.say(Message::until_now);
    content += publish::paragraph_markup(
        wording.say(Message::version_span, {{"from", wording.date(version->from)}, {"to", to}}));
    const std::string act = publish::act_title(determination.country->law, version->act, edition.language());
    content += publish::paragraph_markup(wording.say(Message::law_set_by, {{"act", act}})) +
               publish::paragraph_markup(
                   wording.say(Message::law_article, {{"references", wording.cite(version->references)}}));
  }
  return site_section("day", heading, element("div", {{"class", "card"}}, content + values_table(wording, heading)));
}

}  // namespace

LawsOfCount laws_of_count(const PublicationView& view) {
  constexpr std::size_t most_laws = 6;
  const procedure::Question question = question_of(*view.determination);
  const std::vector<Date> days = procedure::law_days(question, most_laws);
  std::vector<procedure::Question> questions;
  std::ranges::transform(days, std::back_inserter(questions), [&](Date day) {
    procedure::Question asked = question;
    asked.law_date = day;
    return asked;
  });
  LawsOfCount laws;
  laws.comparison = procedure::compare(questions);
  laws.own = static_cast<std::size_t>(std::ranges::find(days, question.law_date) - days.begin());
  return laws;
}

SiteFile law_page(const SiteEdition& edition, const LawsOfCount& laws) {
  SitePage page;
  page.name = "law.html";
  page.title = edition.say(SiteWord::law_over_time) + " — " + edition.title();
  page.top = element("h1", Markup::text(edition.say(SiteWord::law_over_time)));
  page.main = law_of_day(edition) + laws_compared(edition, laws) + changed_articles(edition, laws);
  page.wide = true;
  return page_file(edition, page);
}

}  // namespace mandate::publication
