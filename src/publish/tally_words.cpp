#include "publish/tally_words.hpp"

#include <array>
#include <cstddef>

namespace mandate::publish {
namespace {

constexpr std::array<TextEntry<TallyMessage>, 51> tally_texts = {{
    {TallyMessage::preliminary, {"АЛДЫН АЛА", "ПРЕДВАРИТЕЛЬНО", "PRELIMINARY"}},
    {TallyMessage::synthetic,
     {"Жасанды деректер: нақты санақ емес.", "Вымышленные данные: это не настоящий подсчёт.",
      "Synthetic data: no real count."}},
    {TallyMessage::other_source,
     {"Дереккөз: {name} ({kind}). Комиссияның санағы емес.", "Источник: {name} ({kind}). Это не подсчёт комиссии.",
      "Source: {name} ({kind}). Not the count of the commission."}},
    {TallyMessage::progress,
     {"{status}. Саналған учаскелер: {counted} / {expected} ({share}).",
      "{status}. Подсчитано участков: {counted} из {expected} ({share}).",
      "{status}. Stations counted: {counted} of {expected} ({share})."}},
    {TallyMessage::electors_covered,
     {"Олардың тізіміндегі сайлаушылар: {counted} / {expected} ({share}).",
      "Избирателей в их списках: {counted} из {expected} ({share}).",
      "Electors registered there: {counted} of {expected} ({share})."}},
    {TallyMessage::electors_unknown,
     {"Сайлаушыларының саны белгісіз учаскелер: {stations}.", "Участков без известного числа избирателей: {stations}.",
      "Stations whose number of electors is not known: {stations}."}},
    {TallyMessage::not_counted, {"Саналмаған: {list}.", "Не подсчитаны: {list}.", "Not counted: {list}."}},
    {TallyMessage::annulled_electors,
     {"Нәтижесі жойылған учаскелердегі {electors} сайлаушы ешбір көрсеткішке кірмейді.",
      "Избиратели участков с отменёнными итогами ({electors}) не входят ни в один показатель.",
      "Electors of annulled stations, who are in no figure: {electors}."}},
    {TallyMessage::area_without_station,
     {"Тізілімде учаскесі жоқ аумақтар: {areas}. Оларсыз есеп толық емес.",
      "Территории, участков которых нет в реестре: {areas}. Без них ничего не полно.",
      "Areas without a station in the register: {areas}. Without them nothing is complete."}},
    {TallyMessage::moved,
     {"Алдыңғы тізілімде басқа өңірде болған учаскелер: {list}.",
      "Участки, которые в прежнем реестре были в другом регионе: {list}.",
      "Stations that were in another region in the register before: {list}."}},
    {TallyMessage::envelopes,
     {"Конверттер: күтілген {expected}, түскен {received}, ашылған {opened}, енгізілген {entered}.",
      "Конверты: ожидается {expected}, получено {received}, вскрыто {opened}, введено {entered}.",
      "Envelopes: {expected} expected, {received} received, {opened} opened, {entered} entered."}},
    {TallyMessage::heading_units, {"{unit}: бөліктері бойынша", "{unit}: по частям", "{unit}: by part"}},
    {TallyMessage::heading_votes, {"{unit}: дауыстар", "{unit}: голоса", "{unit}: votes"}},
    {TallyMessage::heading_protocol, {"Хаттама: {unit}", "Протокол: {unit}", "Protocol: {unit}"}},
    {TallyMessage::heading_waiting,
     {"Әлі саналмаған учаскелер", "Участки, которые ещё не подсчитаны", "Stations that wait"}},
    {TallyMessage::heading_set_aside,
     {"Есептен шығарылған учаскелер", "Участки, исключённые из подсчёта", "Stations set aside"}},
    {TallyMessage::heading_decision_so_far,
     {"АЛДЫН АЛА: саналғаны бойынша", "ПРЕДВАРИТЕЛЬНО: по тому, что подсчитано", "PRELIMINARY: on what is counted"}},
    {TallyMessage::heading_decision, {"Шешім", "Решение", "Decision"}},
    {TallyMessage::so_far_means,
     {"Дауыс беру тек саналған учаскелерде өткендей есептелді. Бұл болжам да, нәтиже де емес: {stations} "
      "({electors}) жоқ.",
      "Посчитано так, как если бы голосование шло только на подсчитанных участках. Это не прогноз и не итог: "
      "ещё нет: {stations} ({electors}).",
      "Reckoned as if the vote had been held at the counted stations alone. No forecast and no result; still "
      "missing: {stations} ({electors})."}},
    {TallyMessage::complete_only_says,
     {"Тек толық аумақтар бойынша: {outcome}.", "Только по полным территориям: {outcome}.",
      "From complete areas alone: {outcome}."}},
    {TallyMessage::nothing_counted,
     {"Әлі ештеңе саналған жоқ.", "Ещё ничего не подсчитано.", "Nothing is counted yet."}},
    {TallyMessage::column_unit, {"Аумақ", "Территория", "Unit"}},
    {TallyMessage::column_status, {"Күйі", "Состояние", "Status"}},
    {TallyMessage::column_stations, {"Учаскелер", "Участки", "Stations"}},
    {TallyMessage::column_electors_covered, {"Тізімдегілердің үлесі", "Доля избирателей", "Electors covered"}},
    {TallyMessage::column_share_of, {"% ({of})", "% ({of})", "% of {of}"}},
    {TallyMessage::column_option, {"Тізім немесе кандидат", "Список или кандидат", "List or candidate"}},
    {TallyMessage::column_votes, {"Дауыс", "Голоса", "Votes"}},
    {TallyMessage::column_figure, {"Көрсеткіш", "Показатель", "Figure"}},
    {TallyMessage::folded,
     {"… тағы {number}: {status}. Барлығы: --full", "… и ещё {number}: {status}. Все: --full",
      "… and {number} more: {status}. All of them: --full"}},
    {TallyMessage::waiting_in,
     {"{unit}: {stations}, {electors}: {list}", "{unit}: {stations}, {electors}: {list}",
      "{unit}: {stations}, {electors}: {list}"}},
    {TallyMessage::failed_error,
     {"{check} тексерісі орындалмады (қате)", "Не выполнена проверка {check} (ошибка)", "Check {check} fails (error)"}},
    {TallyMessage::failed_warning,
     {"{check} тексерісі орындалмады (ескерту)", "Не выполнена проверка {check} (предупреждение)",
      "Check {check} fails (warning)"}},
    {TallyMessage::explained,
     {"{check} түсіндірмесі: {text} ({actor}, {at})", "Объяснение к {check}: {text} ({actor}, {at})",
      "Explanation of {check}: {text} ({actor}, {at})"}},
    {TallyMessage::corrected,
     {"{cell}: {from} → {to}. {reason} ({actor}, {at})", "{cell}: {from} → {to}. {reason} ({actor}, {at})",
      "{cell}: {from} → {to}. {reason} ({actor}, {at})"}},
    {TallyMessage::compare_heading, {"{other} және {base}", "{other} и {base}", "{other} beside {base}"}},
    {TallyMessage::compare_summary,
     {"Екеуінде де бар учаскелер: {both}; айырмасы барлары: {differing}.",
      "Участков, которые есть в обоих: {both}; с расхождениями: {differing}.",
      "Stations in both: {both}; with differences: {differing}."}},
    {TallyMessage::compare_none, {"Айырма жоқ.", "Расхождений нет.", "No difference."}},
    {TallyMessage::compare_coverage,
     {"Көшірмесі бар учаскелер: {stations} / {all} ({share}); сайлаушылар: {electors} / {all_electors} "
      "({electors_share}).",
      "Участков с копией: {stations} из {all} ({share}); избирателей: {electors} из {all_electors} ({electors_share}).",
      "Stations with a copy: {stations} of {all} ({share}); electors: {electors} of {all_electors} "
      "({electors_share})."}},
    {TallyMessage::compare_differs,
     {"{cell}: {base} және {other}", "{cell}: {base} и {other}", "{cell}: {base} differs from {other}"}},
    {TallyMessage::compare_moves,
     {"айырымның өзгеруі: ең көбі {votes}", "отрыв меняется не более чем на {votes}",
      "moves a lead by at most {votes}"}},
    {TallyMessage::compare_not_counted, {"учаске саналмаған", "участок не подсчитан", "the station is not counted"}},
    {TallyMessage::compare_alone_changes,
     {"жалғыз өзі нәтижені өзгертеді: {outcome}", "сам по себе меняет итог: {outcome}",
      "alone makes another result: {outcome}"}},
    {TallyMessage::compare_all_same,
     {"Барлық айырма қойылса да нәтиже сол: {outcome}.", "Если подставить все расхождения, итог тот же: {outcome}.",
      "With every difference put in the result is the same: {outcome}."}},
    {TallyMessage::compare_all_changes,
     {"Барлық айырма қойылса, нәтиже басқа: {other}; саналғаны бойынша: {outcome}.",
      "Если подставить все расхождения, итог другой: {other}; по подсчёту: {outcome}.",
      "With every difference put in the result is another: {other}; as counted: {outcome}."}},
    {TallyMessage::compare_totals,
     {"Екеуінде де бар учаскелердің қосындысы", "Суммы по участкам, которые есть в обоих",
      "Sums of the stations that are in both"}},
    {TallyMessage::compare_without_copy,
     {"Көшірмесі жоқ учаскелер: {number}", "Участков без копии: {number}", "Stations without a copy: {number}"}},
    {TallyMessage::compare_only_other,
     {"Тек «{other}» дереккөзінде: {number}", "Только в источнике «{other}»: {number}", "Only in {other}: {number}"}},
    {TallyMessage::column_base, {"{name}", "{name}", "{name}"}},
    {TallyMessage::column_other, {"{name}", "{name}", "{name}"}},
    {TallyMessage::column_difference, {"Айырма", "Разность", "Difference"}},
}};
static_assert(table_is_complete<tally_texts>());

constexpr std::array<Texts, 7> status_words = {{
    {"ештеңе жоқ", "ничего", "nothing"},
    {"ішінара", "частично", "partial"},
    {"толық", "полностью", "complete"},
    {"алдын ала", "предварительно", "preliminary"},
    {"түпкілікті", "окончательно", "final"},
    {"жойылған", "отменено", "annulled"},
    {"қайта дауыс беру", "повторное голосование", "repeat vote"},
}};

constexpr std::array<Texts, 5> standing_words = {{
    {"күтілуде", "ожидается", "outstanding"},
    {"саналған", "подсчитан", "counted"},
    {"тексерісте", "отложен до проверки", "quarantined"},
    {"жойылған", "отменён", "annulled"},
    {"қайта дауыс беру", "повторное голосование", "repeat vote"},
}};

constexpr std::array<Texts, 5> source_words = {{
    {"комиссия", "комиссия", "commission"},
    {"ілінген көшірме", "вывешенная копия", "posted copy"},
    {"фотосурет", "фотография", "photograph"},
    {"файл", "файл", "file"},
    {"жарияланған кесте", "опубликованная таблица", "published table"},
}};

}  // namespace

std::string tally_say(TallyMessage message, Language language, std::initializer_list<Filling> fillings) {
  return filled_in(text_of(tally_texts, message, language), fillings);
}

std::string_view status_word(record::CountStatus status, Language language) {
  return text_of(status_words, status, language);
}

std::string_view standing_word(tally::Standing standing, Language language) {
  return text_of(standing_words, standing, language);
}

std::string_view source_word(record::SourceKind kind, Language language) {
  return text_of(source_words, kind, language);
}

std::string_view word(tally::Standing standing) {
  static constexpr std::array<std::string_view, 5> words = {"outstanding", "counted", "quarantined", "annulled",
                                                            "repeat_vote"};
  return words.at(static_cast<std::size_t>(standing));
}

std::string_view word(tally::Publication publication) {
  static constexpr std::array<std::string_view, 3> words = {"none", "preliminary", "final"};
  return words.at(static_cast<std::size_t>(publication));
}

}  // namespace mandate::publish
