#include "publication/site_case_words.hpp"

#include <array>
#include <span>

namespace mandate::publication {
namespace {

using publish::TextEntry;

constexpr std::array<TextEntry<CaseSiteWord>, 33> case_site_texts = {{
    {CaseSiteWord::word_of_publisher,
     {"Істің бір бөлігі жабық, сондықтан осы жолды тек жариялаған орган растайды: жария бөліктен оны қайта есептеу "
      "мүмкін емес.",
      "Часть дела закрыта, поэтому за этот путь ручается только опубликовавший орган: по открытой части его не "
      "пересчитать.",
      "Part of the case is sealed, so that the publishing authority alone vouches for this way: it cannot be computed "
      "again from what is public."}},
    {CaseSiteWord::heading_way, {"Істің жолы", "Путь дела", "The way of the case"}},
    {CaseSiteWord::column_stage, {"Кезең", "Этап", "Stage"}},
    {CaseSiteWord::column_began, {"Басталды", "Начало", "Began"}},
    {CaseSiteWord::column_ended, {"Аяқталды", "Конец", "Ended"}},
    {CaseSiteWord::column_outcome, {"Нәтиже", "Исход", "Outcome"}},
    {CaseSiteWord::still_open, {"жүріп жатыр", "идёт", "still open"}},
    {CaseSiteWord::heading_declarations, {"Берілген қолдар мен өтініштер", "Подписи и заявления", "Declarations"}},
    {CaseSiteWord::declarations_note,
     {"Тек сандар жарияланады: кімнің қолы екені де, оның белгісі де жарияланбайды.",
      "Публикуются только числа: ни чья это подпись, ни её метка не публикуются.",
      "Numbers alone are published: neither whose a declaration is nor the tag in its place."}},
    {CaseSiteWord::all_areas, {"Барлығы", "Всего", "All"}},
    {CaseSiteWord::column_area, {"Аумақ", "Территория", "Area"}},
    {CaseSiteWord::column_submitted, {"Берілді", "Подано", "Submitted"}},
    {CaseSiteWord::column_counted, {"Есепке алынды", "Засчитано", "Counted"}},
    {CaseSiteWord::column_withdrawn, {"Қайтарып алынды", "Отозвано", "Withdrawn"}},
    {CaseSiteWord::column_struck_out, {"Жарамсыз деп танылды", "Признано недействительными", "Struck out"}},
    {CaseSiteWord::column_refused, {"Қабылданбады", "Не принято", "Refused"}},
    {CaseSiteWord::heading_events,
     {"Не болды: оқиғалар бойынша", "Что было: по событиям", "What happened, event by event"}},
    {CaseSiteWord::events_note,
     {"Әр оқиға — қол қойылған журналдағы жазба. Жабық оқиғаның тек нөмірі мен SHA-256 мәні жарияланады.",
      "Каждое событие — запись подписанного журнала. Закрытое событие публикуется только номером и SHA-256.",
      "Each event is an entry of the signed log. Of a sealed one its number and SHA-256 alone are published."}},
    {CaseSiteWord::column_number, {"Нөмірі", "Номер", "Number"}},
    {CaseSiteWord::column_what, {"Не", "Что", "What"}},
    {CaseSiteWord::column_who, {"Кім жазды", "Кто записал", "Recorded by"}},
    {CaseSiteWord::told_counted, {"саны: {number}", "число: {number}", "number: {number}"}},
    {CaseSiteWord::told_sealed, {"жабық оқиға", "закрытое событие", "a sealed event"}},
    {CaseSiteWord::heading_letters, {"Хаттар", "Письма", "Letters"}},
    {CaseSiteWord::letter_decision, {"Шешім туралы хат", "Письмо о решении", "Letter on the decision"}},
    {CaseSiteWord::letter_refusal, {"Бас тарту туралы хат", "Письмо об отказе", "Letter of refusal"}},
    {CaseSiteWord::letter_return, {"Қайтару туралы хат", "Письмо о возврате", "Letter of return"}},
    {CaseSiteWord::calendar,
     {"Мерзімдер күнтізбе бағдарламасына (iCalendar)", "Сроки для программы-календаря (iCalendar)",
      "The terms for a calendar program (iCalendar)"}},
    {CaseSiteWord::download_standing,
     {"Істің қазіргі жағдайы (JSON)", "Где находится дело (JSON)", "Where the case stands (JSON)"}},
    {CaseSiteWord::download_events, {"Оқиғалар тізімі (CSV)", "Список событий (CSV)", "The list of events (CSV)"}},
    {CaseSiteWord::download_declarations,
     {"Қолдар мен өтініштердің саны (CSV)", "Числа подписей и заявлений (CSV)", "Numbers of declarations (CSV)"}},
    {CaseSiteWord::verify_intro,
     {"Сенудің қажеті жоқ: осы қалтаны түгел жүктеп алып, кез келген адам істің жолын жария оқиғалар мен қолдардың "
      "жарияланған саны бойынша қайта есептей алады. Қолдардың кімдікі екені жарияланбайтындықтан, санның өзі "
      "тексерілмейді. Интернет қажет емес.",
      "Верить на слово не нужно: скачав эту папку целиком, каждый может пересчитать путь дела по открытым событиям и "
      "по опубликованным числам подписей. Сами эти числа не проверить: чьи подписи — не публикуется. Сеть не нужна.",
      "Nobody has to be believed: with the whole folder anyone can compute the way of the case again, from the public "
      "events and the published numbers of declarations. These numbers themselves cannot be checked, for whose the "
      "declarations are is not published. No network is needed."}},
    {CaseSiteWord::verify_opening,
     {"Өз қолыңыздың журналда тұрғанын растау (үзінді оны қабылдаған органнан алынады):",
      "Убедиться, что ваша подпись стоит в журнале (раскрытие выдаёт тот, кто её принял):",
      "See that your own declaration stands in the log (whoever took it in gives you its opening):"}},
}};
static_assert(publish::table_is_complete<case_site_texts>());

}  // namespace

std::string case_site_say(CaseSiteWord word, Language language, std::initializer_list<publish::Filling> fillings) {
  return publish::filled_in(publish::text_of(case_site_texts, word, language), std::span(fillings));
}

}  // namespace mandate::publication
