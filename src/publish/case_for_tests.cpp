#include "publish/case_for_tests.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <utility>

#include "base/node_literal_for_tests.hpp"
#include "calendar/calendar_for_tests.hpp"
#include "declaration/declarations_for_tests.hpp"
#include "proceeding/fold.hpp"

namespace mandate::publish::testing {
namespace {

constexpr std::string_view country_text =
    R"({country: kz, label: {kk: Ел, ru: Страна, en: Country}, languages: [kk, ru, en], description: D})";

constexpr std::string_view act_text = R"({act: law,
 label: {kk: Сайлау туралы заң, ru: Закон о выборах, en: Elections law},
 citation: {kk: Сайлау туралы заң, ru: Закон о выборах, en: Elections law},
 adopted: 1995-09-28, reference: [{title: Elections law, href: /akn/kz/act/1995-09-28/2464}]})";

std::string area_of(std::string_view code, std::string_view kk, std::string_view ru, std::string_view en) {
  return "{area: " + std::string(code) + ", kind: oblast, within: kz, versions: [{label: {kk: " + std::string(kk) +
         ", ru: " + std::string(ru) + ", en: " + std::string(en) + "}}], reference: [{title: T}]}";
}

std::string number_of(std::string_view kk, std::string_view ru, std::string_view en, std::string_view unit,
                      std::string_view value) {
  return "{description: D, metadata: {label: {kk: " + std::string(kk) + ", ru: " + std::string(ru) +
         ", en: " + std::string(en) + "}, unit: " + std::string(unit) +
         ", complete_from: 2020-01-01}, values: {2020-01-01: {value: " + std::string(value) +
         ", metadata: {act: law, reference: [{title: T}]}}}}";
}

constexpr std::string_view procedure_text = R"yaml({procedure: recall, topic: recall, complete_from: 2020-01-01,
 label: {kk: Кері шақыру, ru: Отзыв, en: Recall}, versions: [{from: 2020-01-01, to: 2024-12-31, act: law,
 reference: [{title: T}],
 stages: [
  {id: collection, kind: collection, label: {kk: Қол жинау, ru: Сбор, en: Collection},
   requirement: {label: {kk: Жеткілікті қол, ru: Достаточно подписей, en: Enough signatures},
    alternatives: {question: {kk: Қалай, ru: Как, en: Is exactly a tenth enough?}, reference: [{title: T}], adopted: strict,
     readings: [
      {id: strict, label: {kk: Артық, ru: Более, en: More than a tenth}, reference: [{title: T}],
       requirement: {more_than: {count: signatures, share: $recall.share, of: electors}}},
      {id: inclusive, label: {kk: Кемінде, ru: Не менее, en: A tenth}, reference: [{title: T}],
       requirement: {at_least: {count: signatures, share: $recall.share, of: electors, rounding: exact}}}]}},
   on: {met: vote, not_met: few}},
  {id: vote, kind: tally, label: {kk: Дауыс, ru: Голосование, en: Vote},
   requirement: {label: {kk: Қатысу, ru: Явка, en: Turnout},
    at_least: {count: participants, share: $recall.turnout, of: electors, rounding: exact}},
   on: {met: recalled, not_met: kept}}],
 ends: {recalled: {answer: yes, label: {kk: Шақырылды, ru: Отозван, en: Recalled}},
  kept: {answer: no, label: {kk: Қалды, ru: Сохранён, en: Kept}},
  few: {answer: no, label: {kk: Аз, ru: Мало, en: Too few}}}}]})yaml";

constexpr std::string_view course_text = R"yaml({course: recall_course, procedure: recall,
 label: {kk: Депутатты кері шақыру, ru: Отзыв депутата, en: Recall of a deputy},
 versions: [{from: 2020-01-01, to: 2024-12-31, act: law, reference: [{title: T}], verified: true,
 law_of: filed,
 dates: {filed: {label: {kk: Өтініш күні, ru: День заявления, en: Day of the application}},
  vote_held: {label: {kk: Дауыс күні, ru: День голосования, en: Day of the vote}}},
 criteria: {
  ground: {label: {kk: Негізі көрсетілген, ru: Основание указано, en: The ground is named},
   advice: {kk: Негізін жазыңыз, ru: Укажите основание, en: Name the ground},
   reference: [{title: "Elections law, article 12(1)", href: /akn/kz/act/1995-09-28/2464/~art_12__para_1}]},
  voter: {label: {kk: Сайлаушы, ru: Избиратель, en: The applicant is a voter},
   advice: {kk: Сайлаушы береді, ru: Подаёт избиратель, en: A voter files}, reference: [{title: T}]}},
 ends: {recalled: {answer: yes, label: {kk: Депутат шақырылды, ru: Депутат отозван, en: The deputy is recalled}},
  kept: {answer: no, label: {kk: Мандат сақталды, ru: Мандат сохранён, en: The mandate is kept}},
  too_few: {answer: no, label: {kk: Қол жеткіліксіз, ru: Подписей недостаточно, en: Too few signatures}},
  not_registered: {answer: no, label: {kk: Тіркелмеді, ru: Не зарегистрировано, en: Not registered},
   appeal: {label: {kk: Сотқа он күнде, ru: В суд в течение десяти дней, en: To court within ten days},
    reference: [{title: "Elections law, article 13(2)", href: /akn/kz/act/1995-09-28/2464/~art_13__para_2}]}}},
 stages: [
  {id: filing, kind: admissibility, label: {kk: Тіркеу, ru: Регистрация, en: Registration},
   authority: {kk: Комиссия, ru: Комиссия, en: Commission}, signed: true, criteria: [ground, voter],
   reference: [{title: "Elections law, article 13", href: /akn/kz/act/1995-09-28/2464/~art_13}],
   on: {accepted: collection, returned: filing, refused: not_registered},
   deadlines: [{id: register, label: {kk: Комиссия тіркейді, ru: Комиссия регистрирует, en: The commission registers},
    from: filed, within: $recall.register, starts: next_day, if_non_working: stays, month_end: last_day,
    pauses: true, on_expiry: overdue, verified: false, reference: [{title: T}]}]},
  {id: collection, kind: collection, label: {kk: Қол жинау, ru: Сбор подписей, en: Collection of signatures},
   rule: collection, counts: signatures, identity: tagged, uniqueness: per_case, may_withdraw: true,
   on: {met: vote, not_met: too_few},
   deadlines: [{id: collect, label: {kk: Жинау мерзімі, ru: Срок сбора, en: Time for collecting}, from: begun,
    within: $recall.collect, starts: next_day, if_non_working: next_working_day, month_end: last_day,
    on_expiry: as_counted, reference: [{title: T}]}]},
  {id: vote, kind: tally, label: {kk: Дауыс беру, ru: Голосование, en: The vote},
   authority: {kk: Комиссия, ru: Комиссия, en: Commission}, rule: vote, signed: true,
   on: {met: recalled, not_met: kept},
   deadlines: [{id: announce, label: {kk: Жариялау, ru: Объявление, en: The result is announced}, from: vote_held,
    within: $recall.collect, starts: next_day, if_non_working: stays, month_end: last_day,
    on_expiry: overdue, reference: [{title: T}]}]}]}]})yaml";

Document document(std::string file, std::string_view text) {
  return {std::move(file), mandate::testing::literal(text).root};
}

std::vector<procedure::CountryDocuments> documents_with(const std::string& course) {
  return {
      {.country = "kz",
       .documents = {
           document("country.yaml", country_text), document("acts/law.yaml", act_text),
           document("areas/KZ-10.yaml", area_of("KZ-10", "Абай", "Абайская", "Abai")),
           document("areas/KZ-11.yaml", area_of("KZ-11", "Ақмола", "Акмолинская", "Akmola")),
           document("parameters/recall/share.yaml", number_of("Үлес", "Доля", "Share", "fraction", "\"1/10\"")),
           document("parameters/recall/turnout.yaml", number_of("Қатысу", "Явка", "Turnout", "fraction", "\"1/3\"")),
           document("parameters/recall/register.yaml",
                    number_of("Тіркеу", "Регистрация", "Registered", "working_day", "3")),
           document("parameters/recall/collect.yaml", number_of("Жинау", "Сбор", "Collected", "day", "10")),
           document("procedures/recall.yaml", procedure_text), document("courses/recall_course.yaml", course)}}};
}

procedure::RuleBook book_with(const std::string& course) {
  Problems problems;
  procedure::RuleBook book = procedure::read_rule_book(documents_with(course), problems);
  EXPECT_EQ(mandate::testing::all_of(problems), "");
  return book;
}

std::string course_with(const std::vector<Replacement>& replacements) {
  std::string text(course_text);
  for (const Replacement& one : replacements) {
    text = mandate::testing::with(std::move(text), one.part, one.by);
  }
  return text;
}

Date date_of(std::string_view iso) { return Date::parse(iso).value(); }

}  // namespace

std::vector<procedure::CountryDocuments> small_country() { return documents_with(std::string(course_text)); }

RunningCase::RunningCase(const std::vector<Replacement>& in_course) : book_(book_with(course_with(in_course))) {
  book_.countries.front().law.working_days = calendar::testing::small_calendar();
}

RunningCase& RunningCase::add(std::string_view on, proceeding::Happening happening, std::string actor) {
  events_.push_back({.sequence = events_.size() + 1,
                     .legal_time = std::string(on),
                     .legal_day = date_of(on),
                     .recorded = std::string(on) + "T09:00:00.000Z",
                     .actor = std::move(actor),
                     .happening = std::move(happening)});
  return *this;
}

RunningCase& RunningCase::filed() {
  LocalizedText title;
  title.texts = {"№ 7 округ <b>&", "Округ № 7 <b>&", "District No. 7 <b>&"};
  add("2023-05-04", proceeding::CaseOpened{.case_id = "recall-7",
                                           .jurisdiction = "kz",
                                           .course = "recall_course",
                                           .title = title,
                                           .area = "KZ-10",
                                           .subject_digest = {}});
  add("2023-05-04", proceeding::FiguresRecorded{.figures = {{record::Count::electors, 100}}});
  return add("2023-05-04", proceeding::DateRecorded{"filed", date_of("2023-05-04")});
}

RunningCase& RunningCase::registered() {
  for (const char* const criterion : {"ground", "voter"}) {
    add("2023-05-10", proceeding::FindingRecorded{"filing", criterion, Answer::yes, {}});
  }
  return add("2023-05-10", proceeding::DeterminationSigned{"filing", "accepted", "accepted", {}, {}});
}

RunningCase& RunningCase::signatures(std::string_view on, std::uint64_t first, std::uint64_t count) {
  declaration::Batch batch{.stage = "collection", .text = {}, .items = {}};
  for (std::uint64_t person = first; person < first + count; ++person) {
    declaration::Declaration one = declaration::for_tests::signed_by(person);
    one.day = date_of(on);
    batch.items.push_back(one);
  }
  return add(on, proceeding::DeclarationsReceived{std::move(batch)});
}

proceeding::Standing RunningCase::as_of(std::string_view day) const {
  return proceeding::stand(book_, events_, {.as_of = date_of(day), .known_on = {}});
}

}  // namespace mandate::publish::testing
