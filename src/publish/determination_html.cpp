#include "publish/determination_html.hpp"

#include <string>

#include "publish/determination_parts.hpp"
#include "publish/determination_report.hpp"
#include "publish/markup.hpp"
#include "publish/page.hpp"
#include "publish/report.hpp"
#include "publish/wording.hpp"

namespace mandate::publish {
namespace {

Markup header_markup(const Report& report, const Wording& wording) {
  const procedure::Determination& determination = wording.determination();
  const std::string law =
      wording.say(Message::page_law_of, {{"country", wording.in_language(determination.country->law.label)},
                                         {"date", wording.date(determination.law_date)}});
  const std::string eyebrow = wording.say(Message::page_case) + " " + determination.input->id + " · " + law;
  Markup content = element("p", {{"class", "eyebrow"}}, Markup::text(eyebrow)) +
                   element("p", {{"class", "verdict " + class_of(report.tone)}}, Markup::text(report.answer)) +
                   element("h1", Markup::text(report.title));
  for (const std::string& sentence : report.meaning) {
    content += element("p", {{"class", "meaning"}}, Markup::text(sentence));
  }
  content += element("p", {{"class", "announced"}}, Markup::text(report.announced));
  if (!report.note.empty()) {
    content += element("p", {{"class", "note"}}, Markup::text(report.note));
  }
  return element("header", content);
}

}  // namespace

std::string determination_html(const procedure::Determination& determination, Language language) {
  const Wording wording(determination, language);
  const Report report = determination_report(wording, false);
  Markup main = at_a_glance(wording) + tables_markup(report) + why_markup(report, wording, {});
  for (const ReportSection& section : report.sections) {
    main += section_markup(section);
  }
  const Markup footer = element("footer", paragraph_markup(wording.say(Message::draft_notice)));
  return page(language, report.answer + " — " + report.title,
              header_markup(report, wording) + element("main", main) + footer);
}

}  // namespace mandate::publish
