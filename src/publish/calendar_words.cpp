#include "publish/calendar_words.hpp"

#include <array>
#include <span>
#include <vector>

#include "base/find.hpp"
#include "publish/citation.hpp"
#include "publish/number.hpp"

namespace mandate::publish {
namespace {

using calendar::Day;
using calendar::DayKind;
using calendar::Entry;
using calendar::MovedDay;

constexpr std::array<TextEntry<CalendarWord>, 21> calendar_texts = {{
    {CalendarWord::last_day, {"Соңғы күн: {day}", "Последний день: {day}", "Last day: {day}"}},
    {CalendarWord::counted_from,
     {"{unit}: {count}. Санау басы: {start}; {first}.", "{unit}: {count}. Отсчёт от: {start}; {first}.",
      "{unit}: {count}. Counted from: {start}; {first}."}},
    {CalendarWord::counted_back_from,
     {"{unit}: {count}. Кері санау басы: {start}; {first}.", "{unit}: {count}. Отсчёт назад от: {start}; {first}.",
      "{unit}: {count}. Counted back from: {start}; {first}."}},
    {CalendarWord::first_is_next,
     {"бірінші күн — келесі күн", "первый день — следующий за ним", "the first day is the day after it"}},
    {CalendarWord::first_is_before,
     {"бірінші күн — оның алдындағы күн", "первый день — предыдущий", "the first day is the day before it"}},
    {CalendarWord::first_is_same, {"бұл күннің өзі де саналады", "этот день входит в счёт", "this day itself counts"}},
    {CalendarWord::if_non_working,
     {"Соңғы күн жұмыс күні болмаса: {then}.", "Если последний день нерабочий: {then}.",
      "Where the last day is no working day: {then}."}},
    {CalendarWord::column_day, {"Күн", "День", "Day"}},
    {CalendarWord::column_number, {"№", "№", "No."}},
    {CalendarWord::column_kind, {"Түрі", "Вид", "Kind"}},
    {CalendarWord::column_reason, {"Себебі", "Причина", "Reason"}},
    {CalendarWord::paused, {"мерзім тоқтатылған", "течение срока приостановлено", "the period stands still"}},
    {CalendarWord::put_off_to,
     {"мерзім осы күнге ауысады", "срок переносится на этот день", "the deadline is put off to this day"}},
    {CalendarWord::moved_rest,
     {"{label}: {other} күнінің орнына", "{label}: вместо дня {other}", "{label}: in place of {other}"}},
    {CalendarWord::moved_working,
     {"Жұмыс күні: {other} күнінің орнына", "Рабочий день: вместо дня {other}", "Working day: in place of {other}"}},
    {CalendarWord::carried, {"{label}: {holiday}", "{label}: {holiday}", "{label}: {holiday}"}},
    {CalendarWord::not_known,
     {"Бұл күндердің кейбірі үшін демалыс күндері ауыстырыла ма, әлі белгісіз: соңғы күн өзгеруі мүмкін.",
      "Для части этих дней ещё не известно, будут ли перенесены выходные: последний день может измениться.",
      "For some of these days it is not known yet whether days of rest will be moved: the last day can still change."}},
    {CalendarWord::unverified,
     {"Күнтізбенің ресми мәтінмен салыстырылмаған жазбаларына сүйенеді.",
      "Опирается на записи календаря, не сверенные с официальным текстом.",
      "Rests on entries of the calendar that were not compared with the official text."}},
    {CalendarWord::not_complete,
     {"Күнтізбе мына күндердің бәрі үшін толық емес.", "Календарь известен не для всех этих дней.",
      "The calendar is not known for all of these days."}},
    {CalendarWord::working_of_days,
     {"Жұмыс күндері: {working} / {all}.", "Рабочих дней: {working} из {all}.", "Working days: {working} of {all}."}},
    {CalendarWord::deadline, {"Мерзім", "Срок", "Deadline"}},
}};
static_assert(table_is_complete<calendar_texts>());

constexpr std::array<Texts, 7> kind_texts = {{
    {"жұмыс күні", "рабочий день", "working day"},
    {"демалыс күні", "выходной", "weekend"},
    {"мереке", "праздник", "holiday"},
    {"демалыс күні", "день отдыха", "day of rest"},
    {"ауысқан демалыс", "перенос праздника", "carried over"},
    {"ауыстырылған демалыс", "перенесённый выходной", "moved day of rest"},
    {"жұмыс күні", "рабочий выходной", "worked weekend"},
}};
static_assert(table_is_complete<kind_texts>());

constexpr std::array<Texts, 4> unit_texts = {{
    {"Күнтізбелік күндер", "Календарных дней", "Calendar days"},
    {"Жұмыс күндері", "Рабочих дней", "Working days"},
    {"Айлар", "Месяцев", "Months"},
    {"Жылдар", "Лет", "Years"},
}};
static_assert(table_is_complete<unit_texts>());

constexpr std::array<Texts, 3> non_working_texts = {{
    {"ол сол күйінде қалады", "он остаётся последним", "it stays the last"},
    {"келесі жұмыс күні", "следующий рабочий день", "the next working day"},
    {"алдыңғы жұмыс күні", "предыдущий рабочий день", "the working day before"},
}};
static_assert(table_is_complete<non_working_texts>());

constexpr std::array<Texts, 7> weekday_texts = {{
    {"дүйсенбі", "понедельник", "Monday"},
    {"сейсенбі", "вторник", "Tuesday"},
    {"сәрсенбі", "среда", "Wednesday"},
    {"бейсенбі", "четверг", "Thursday"},
    {"жұма", "пятница", "Friday"},
    {"сенбі", "суббота", "Saturday"},
    {"жексенбі", "воскресенье", "Sunday"},
}};
static_assert(table_is_complete<weekday_texts>());

constexpr std::array<Texts, 3> fault_texts = {{
    {"санайтын ештеңе жоқ: саны 0", "считать нечего: число 0", "nothing to count: the number is 0"},
    {"айда ондай күн жоқ, ал ереже мұны қате дейді", "в месяце нет такого дня, а правило считает это ошибкой",
     "the month has no such day, and the rule calls that an error"},
    {"жүз жылдан артық", "больше ста лет", "more than a hundred years"},
}};
static_assert(table_is_complete<fault_texts>());

// The other day of the exchange.
std::string other_day(const law::Law& law, const Day& day, Language language) {
  const MovedDay* const moved = first_where(law.working_days.moved_days,
                                            [&](const MovedDay& candidate) { return &candidate.entry == day.reason; });
  if (moved == nullptr) {
    return {};
  }
  return date_text(day.kind == DayKind::moved_rest ? moved->works : moved->rests, language);
}

std::string reason_name(const law::Law& law, const Day& day, Language language) {
  const std::string& label = day.reason->label.in(language);
  if (day.kind == DayKind::carried_rest) {
    return say(CalendarWord::carried, language, {{"label", label}, {"holiday", day.holiday->label.in(language)}});
  }
  if (day.kind == DayKind::moved_rest) {
    return say(CalendarWord::moved_rest, language, {{"label", label}, {"other", other_day(law, day, language)}});
  }
  if (day.kind == DayKind::moved_working) {
    return say(CalendarWord::moved_working, language, {{"other", other_day(law, day, language)}});
  }
  return label;
}

}  // namespace

std::string say(CalendarWord word, Language language, std::initializer_list<Filling> fillings) {
  return filled_in(text_of(calendar_texts, word, language), {fillings.begin(), fillings.size()});
}

std::string_view words(DayKind kind, Language language) { return text_of(kind_texts, kind, language); }
std::string_view words(calendar::DayUnit unit, Language language) { return text_of(unit_texts, unit, language); }
std::string_view words(calendar::NonWorking non_working, Language language) {
  return text_of(non_working_texts, non_working, language);
}
std::string_view words(calendar::Weekday weekday, Language language) {
  return text_of(weekday_texts, weekday, language);
}
std::string_view words(calendar::DeadlineFault fault, Language language) {
  return text_of(fault_texts, fault, language);
}

std::string day_words(Date day, Language language) {
  return date_text(day, language) + ", " + std::string(words(calendar::weekday_of(day), language));
}

std::string reason_words(const law::Law& law, const Day& day, Language language) {
  if (day.reason == nullptr) {
    return {};
  }
  return reason_name(law, day, language) + " (" + citations(law, day.reason->references, language) + ')';
}

}  // namespace mandate::publish
