#include "publish/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/find.hpp"
#include "publish/display.hpp"
#include "publish/number.hpp"

namespace mandate::publish {
namespace {

// One text a language, and the forms that an English sentence needs.
struct FigureWords {
  record::Count count;
  std::string_view kk;
  std::string_view ru;
  std::string_view en;
  std::string_view en_phrase;
  std::string_view en_denominator;
  std::string_view en_one;  // behind the number 1
};

constexpr std::array<FigureWords, record::count_kinds> figure_words = {{
    {record::Count::electors, "тізімдегі сайлаушылар", "избиратели в списках", "electors", "electors", "electors",
     "elector"},
    {record::Count::ballots_received, "комиссия алған бюллетеньдер", "бюллетени, полученные комиссией",
     "ballots received by the commission", "ballots received", "ballots received", "ballot received"},
    {record::Count::issued, "берілген бюллетеньдер", "выданные бюллетени", "ballots issued", "ballots issued",
     "ballots issued", "ballot issued"},
    {record::Count::participants, "дауыс беруге қатысқандар", "принявшие участие в голосовании", "took part",
     "took part", "who took part", "took part"},
    {record::Count::in_box, "жәшіктердегі бюллетеньдер", "бюллетени в ящиках", "ballots found in the boxes",
     "ballots found in the boxes", "ballots found in the boxes", "ballot found in the boxes"},
    {record::Count::valid, "жарамды дауыстар", "действительные голоса", "valid votes", "valid votes", "valid votes",
     "valid vote"},
    {record::Count::invalid, "жарамсыз бюллетеньдер", "недействительные бюллетени", "invalid ballots",
     "invalid ballots", "invalid ballots", "invalid ballot"},
    {record::Count::both_marked, "барлық нұсқа белгіленген бюллетеньдер", "бюллетени, где отмечены все варианты",
     "ballots with all options marked", "ballots with all options marked", "ballots with all options marked",
     "ballot with all options marked"},
    {record::Count::in_favour, "жақтап берілген дауыстар", "голоса «за»", "yes", "voted yes", "who voted yes",
     "voted yes"},
    {record::Count::against, "қарсы берілген дауыстар", "голоса «против»", "no", "voted no", "who voted no",
     "voted no"},
    {record::Count::abstained, "қалыс қалғандар", "воздержавшиеся", "abstained", "abstained", "who abstained",
     "abstained"},
    {record::Count::against_all, "бәріне қарсы дауыстар", "голоса «против всех»", "against all", "against all",
     "against all", "against all"},
    {record::Count::for_plus_against, "жақтап және қарсы берілген дауыстар жиыны", "голоса «за» и «против» вместе",
     "yes and no together", "voted yes or no", "who voted yes or no", "voted yes or no"},
    {record::Count::votes, "тізімдер мен кандидаттарға берілген барлық дауыс", "голоса за все списки и кандидатов",
     "votes for all lists or candidates", "votes for all lists or candidates", "votes for all lists or candidates",
     "vote for all lists or candidates"},
    {record::Count::members, "заң бойынша мүшелердің жалпы саны", "общее число членов по закону", "members by law",
     "members", "members", "member"},
    {record::Count::members_in_office, "қызметтегі мүшелер", "члены, занимающие места", "members in office",
     "members in office", "members in office", "member in office"},
    {record::Count::present, "қатысып отырғандар", "присутствующие", "present", "present", "present", "present"},
    {record::Count::signatures, "жарамды қолтаңбалар", "действительные подписи", "valid signatures", "valid signatures",
     "valid signatures", "valid signature"},
    {record::Count::party_members, "партия мүшелері", "члены партии", "party members", "party members", "party members",
     "party member"},
    {record::Count::initiators, "бастамашыл топтың мүшелері", "члены инициативной группы", "initiators", "initiators",
     "initiators", "initiator"},
    {record::Count::residents, "тұрғындар", "жители", "residents", "residents", "residents", "resident"},
    {record::Count::candidates, "бюллетеньдегі нұсқалар", "варианты в бюллетене", "options on the ballot",
     "options on the ballot", "options on the ballot", "option on the ballot"},
    {record::Count::areas_for, "жақтаған аумақтар", "территории «за»", "areas in favour", "areas in favour",
     "areas in favour", "area in favour"},
    {record::Count::areas_against, "қарсы аумақтар", "территории «против»", "areas against", "areas against",
     "areas against", "area against"},
    {record::Count::seats_total, "барлық мандат", "все мандаты органа", "seats of the body", "seats of the body",
     "seats of the body", "seat of the body"},
    {record::Count::mandates, "алынған мандаттар", "полученные мандаты", "seats received", "seats received",
     "seats received", "seat received"},
    {record::Count::quota_mandates, "квота бойынша берілген мандаттар", "мандаты по квоте",
     "seats held by persons under the quota", "seats held by persons under the quota",
     "seats held by persons under the quota", "seat held by a person under the quota"},
}};

consteval bool figure_words_are_in_order() {
  for (std::size_t i = 0; i < figure_words.size(); ++i) {
    if (static_cast<std::size_t>(figure_words.at(i).count) != i) {
      return false;
    }
  }
  return true;
}
static_assert(figure_words_are_in_order(), "figure_words follows the order of record::Count");

const FigureWords& words_of(record::Count count) { return figure_words.at(static_cast<std::size_t>(count)); }

// English for one and for more, Russian for 1, 2 to 4 and 5; Kazakh has one form behind a number.
struct UnitWords {
  std::string_view unit;
  std::string_view kk;
  std::array<std::string_view, 3> ru;
  std::array<std::string_view, 2> en;
};

constexpr std::array<UnitWords, 18> unit_words = {{
    {"station", "учаске", {"участок", "участка", "участков"}, {"station", "stations"}},
    {"elector", "сайлаушы", {"избиратель", "избирателя", "избирателей"}, {"elector", "electors"}},
    {"vote", "дауыс", {"голос", "голоса", "голосов"}, {"vote", "votes"}},
    {"rank", "орын", {"место", "места", "мест"}, {"rank", "ranks"}},
    {"record", "жазба", {"запись", "записи", "записей"}, {"record", "records"}},
    {"person", "адам", {"человек", "человека", "человек"}, {"person", "persons"}},
    {"voter", "сайлаушы", {"избиратель", "избирателя", "избирателей"}, {"voter", "voters"}},
    {"seat", "мандат", {"мандат", "мандата", "мандатов"}, {"seat", "seats"}},
    {"member", "мүше", {"член", "члена", "членов"}, {"member", "members"}},
    {"judge", "судья", {"судья", "судьи", "судей"}, {"judge", "judges"}},
    {"region", "өңір", {"регион", "региона", "регионов"}, {"region", "regions"}},
    {"candidate", "кандидат", {"кандидат", "кандидата", "кандидатов"}, {"candidate", "candidates"}},
    {"day", "күн", {"день", "дня", "дней"}, {"day", "days"}},
    {"working_day", "жұмыс күні", {"рабочий день", "рабочих дня", "рабочих дней"}, {"working day", "working days"}},
    {"hour", "сағат", {"час", "часа", "часов"}, {"hour", "hours"}},
    {"month", "ай", {"месяц", "месяца", "месяцев"}, {"month", "months"}},
    {"year", "жыл", {"год", "года", "лет"}, {"year", "years"}},
    {"minimum_wage",
     "ең төменгі жалақы",
     {"минимальная зарплата", "минимальные зарплаты", "минимальных зарплат"},
     {"minimum wage", "minimum wages"}},
}};

// Whether the number ends as 1, 21, 101 do: "21 участок".
bool ends_in_one(Count64 value) { return value % 10 == 1 && value % 100 != 11; }

std::string_view russian_form(const std::array<std::string_view, 3>& forms, Count64 value) {
  const Count64 ten = value % 10;
  const Count64 hundred = value % 100;
  if (ends_in_one(value)) {
    return forms[0];
  }
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? forms[1] : forms[2];
}

std::string_view unit_form(const UnitWords& words, Count64 value, Language language) {
  switch (language) {
    case Language::kk:
      return words.kk;
    case Language::ru:
      return russian_form(words.ru, value);
    case Language::en:
      break;
  }
  return value == 1 ? words.en[0] : words.en[1];
}

struct DataWord {
  std::string_view name;
  std::array<std::string_view, 3> texts;  // in the order of `languages`
};

constexpr std::array<DataWord, 38> data_words = {{
    {"votes", {"дауыс беру", "проводит голосование", "votes"}},
    {"amends", {"өзгертеді", "изменяет", "amends"}},
    {"silent", {"мерзімінде жауап бермейді", "не отвечает в срок", "gives no answer in time"}},
    {"signs", {"қол қояды", "подписывает", "signs"}},
    {"returns", {"қарсылықтарымен қайтарады", "возвращает с возражениями", "returns with objections"}},
    {"whole", {"тұтас", "целиком", "as a whole"}},
    {"articles", {"жекелеген баптар", "отдельные статьи", "single articles"}},
    {"text_proposed", {"мәтін ұсынылды", "текст предложен", "a text is proposed"}},
    {"no_text", {"мәтін жоқ", "текста нет", "no text"}},
    {"to_parliament", {"Парламентке береді", "передаёт Парламенту", "sends it to Parliament"}},
    {"to_referendum", {"референдумға шығарады", "выносит на референдум", "puts it to a referendum"}},
    {"refuses_referendum", {"референдумнан бас тартады", "отказывает в референдуме", "refuses a referendum"}},
    {"called", {"тағайындады", "назначает", "calls it"}},
    {"met", {"орындалды", "выполнено", "met"}},
    {"not_met", {"орындалмады", "не выполнено", "not met"}},
    {"filed", {"өтініш берілді", "заявление подано", "filed"}},
    {"mandate_began", {"өкілеттік басталды", "полномочия начались", "mandate began"}},
    {"mandate_ends", {"өкілеттік аяқталады", "полномочия заканчиваются", "mandate ends"}},
    {"previous_recall_published",
     {"алдыңғы кері шақырудың қорытындысы жарияланды", "опубликован итог прежнего отзыва",
      "result of the previous recall published"}},
    {"previous_recall", {"бұрын кері шақыру болған", "отзыв уже проводился", "there was a previous recall"}},
    {"single_member_deputy",
     {"бір мандатты округтен сайланған депутат", "депутат избран по одномандатному округу",
      "the deputy was elected in a single-member district"}},
    {"cross_out_others",
     {"қалған нұсқалар сызылады", "остальные варианты вычёркиваются", "the others are crossed out"}},
    {"mark_in_square", {"шаршыға белгі қойылады", "отметка в квадрате", "a mark in the square"}},
    {"district", {"округке", "округу", "to the districts"}},
    {"districts_only", {"тек округтер", "только округа", "districts only"}},
    {"hare_largest_remainder",
     {"Хэр квотасы, ең үлкен қалдық", "квота Хэра, наибольший остаток", "Hare quota, largest remainder"}},
    {"invalid", {"жарамсыз", "недействительный", "invalid"}},
    {"valid_not_counted", {"жарамды, есепке алынбайды", "действительный, не учитывается", "valid, not counted"}},
    {"maslikhat", {"мәслихат депутаты", "депутаты маслихата", "deputies of a maslikhat"}},
    {"mazhilis_and_maslikhat",
     {"Мәжіліс пен мәслихат депутаттары", "депутаты Мажилиса и маслихата",
      "deputies of the Mazhilis and of a maslikhat"}},
    {"on_ballot", {"бюллетеньде бар", "есть в бюллетене", "on the ballot"}},
    {"once", {"бір рет", "один раз", "once"}},
    {"two_in_a_row", {"қатарынан екі рет", "два раза подряд", "twice in a row"}},
    {"plurality", {"ең көп дауыс", "больше всех голосов", "most votes"}},
    {"registered_earlier", {"бұрын тіркелген", "зарегистрированный раньше", "the one registered earlier"}},
    {"repeat_vote", {"қайта дауыс беру", "повторное голосование", "a repeat vote"}},
    {"signed", {"қол қойылды деп есептеледі", "считается подписанным", "counts as signed"}},
    {"unanimous", {"бірауыздан", "единогласно", "unanimous"}},
}};

template <std::size_t n, typename Enumeration>
std::string_view nth(const std::array<std::string_view, n>& words, Enumeration value) {
  return words.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view word(calendar::Unit unit) {
  static constexpr std::array<std::string_view, 3> words = {"day", "month", "year"};
  return nth(words, unit);
}

std::string_view word(law::ChangeKind kind) {
  static constexpr std::array<std::string_view, 3> words = {"began", "changed", "ended"};
  return nth(words, kind);
}

std::string_view word(law::Standing standing) {
  static constexpr std::array<std::string_view, 4> words = {"in_force", "ceased", "not_yet", "unknown"};
  return nth(words, standing);
}

std::string_view word(procedure::Agreement agreement) {
  static constexpr std::array<std::string_view, 4> words = {"none_announced", "same", "consistent", "differs"};
  return nth(words, agreement);
}

std::string_view word(procedure::Comparator comparator) {
  static constexpr std::array<std::string_view, 3> words = {"at_least", "more_than", "at_most"};
  return nth(words, comparator);
}

std::string_view word(procedure::Missing::Kind kind) {
  static constexpr std::array<std::string_view, 9> words = {"figure", "votes_of_option", "date",  "fact", "decision",
                                                            "seats",  "district_votes",  "areas", "lot"};
  return nth(words, kind);
}

std::string_view word(procedure::QuantifierKind kind) {
  static constexpr std::array<std::string_view, 4> words = {"all", "at_least_share", "more_than_share",
                                                            "at_least_number"};
  return nth(words, kind);
}

std::string_view word(procedure::TierMethod method) {
  static constexpr std::array<std::string_view, 3> words = {"largest_remainder", "plurality", "elected_elsewhere"};
  return nth(words, method);
}

std::string_view word(record::Provenance provenance) {
  static constexpr std::array<std::string_view, 6> words = {"absent",  "published", "summed",
                                                            "derived", "assumed",   "by_law"};
  return nth(words, provenance);
}

std::string_view word(seats::ListTierStatus status) {
  static constexpr std::array<std::string_view, 5> words = {"allocated", "no_list_admitted", "tie", "lots_do_not_fit",
                                                            "overflow"};
  return nth(words, status);
}

std::string_view word(seats::SeatBasis basis) {
  static constexpr std::array<std::string_view, 5> words = {"quota", "remainder", "remainder_tie", "single_list",
                                                            "rest"};
  return nth(words, basis);
}

std::string_view figure_name(record::Count count, Language language) {
  const FigureWords& words = words_of(count);
  switch (language) {
    case Language::kk:
      return words.kk;
    case Language::ru:
      return words.ru;
    case Language::en:
      break;
  }
  return words.en;
}

std::string_view figure_phrase(record::Count count, Language language, Count64 value) {
  const FigureWords& words = words_of(count);
  if (language != Language::en) {
    return figure_name(count, language);
  }
  return value == 1 ? words.en_one : words.en_phrase;
}

std::string_view denominator_phrase(record::Count count, Language language) {
  return language == Language::en ? words_of(count).en_denominator : figure_name(count, language);
}

std::string_view denominator_phrase(record::Count count, Language language, Count64 value) {
  const FigureWords& words = words_of(count);
  const bool is_clause = words.en_denominator != words.en_phrase;  // "who took part"
  return language == Language::en && value == 1 && !is_clause ? words.en_one : denominator_phrase(count, language);
}

std::string quantity_text(Count64 value, std::string_view unit, Language language) {
  const auto* const words = first_equal(unit_words, unit, &UnitWords::unit);
  const std::string number = number_text(value, language);
  return words == nullptr ? number : number + "\u00a0" + std::string(unit_form(*words, value, language));
}

std::string bound_text(Count64 value, std::string_view unit, Language language) {
  const auto* const words = first_equal(unit_words, unit, &UnitWords::unit);
  if (language != Language::ru || words == nullptr) {
    return quantity_text(value, unit, language);
  }
  return number_text(value, language) + "\u00a0" + std::string(ends_in_one(value) ? words->ru[1] : words->ru[2]);
}

std::string data_word(std::string_view name, Language language) {
  const auto* const known = first_equal(data_words, name, &DataWord::name);
  if (known != nullptr) {
    return std::string(known->texts.at(static_cast<std::size_t>(language)));
  }
  std::string plain = printable(name);
  std::ranges::replace(plain, '_', ' ');
  return plain;
}

}  // namespace mandate::publish
