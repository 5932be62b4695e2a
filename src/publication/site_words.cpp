#include "publication/site_words.hpp"

#include <array>

namespace mandate::publication {
namespace {

using publish::TextEntry;
using publish::Texts;

constexpr std::array<TextEntry<SiteWord>, 84> site_texts = {{
    {SiteWord::language_name, {"Қазақша", "Русский", "English"}},
    {SiteWord::choose_language, {"Тілді таңдаңыз", "Выберите язык", "Choose a language"}},
    {SiteWord::skip, {"Мазмұнға өту", "Перейти к содержанию", "Skip to the content"}},
    {SiteWord::languages, {"Тілдер", "Языки", "Languages"}},
    {SiteWord::contents, {"Осы бетте", "На этой странице", "On this page"}},
    {SiteWord::breadcrumbs, {"Қай жерде", "Где вы", "Where you are"}},
    {SiteWord::synthetic,
     {"Жасанды деректер: бұл нақты санақ емес, барлық сандар ойдан шығарылған.",
      "Вымышленные данные: это не настоящий подсчёт, все цифры выдуманы.",
      "Synthetic data: this is no real count, its figures are made up."}},
    {SiteWord::as_of, {"Жазбалар уақыты: {time}", "По записям на {time}", "By the records as of {time}"}},
    {SiteWord::stations_counted,
     {"Саналған учаскелер: {counted} / {expected} ({share})", "Подсчитано участков: {counted} из {expected} ({share})",
      "Stations counted: {counted} of {expected} ({share})"}},
    {SiteWord::nothing_counted, {"Әлі ештеңе саналған жоқ.", "Пока ничего не подсчитано.", "Nothing is counted yet."}},
    {SiteWord::decision_so_far,
     {"Саналғаны бойынша (бұл нәтиже емес): {outcome}", "По тому, что подсчитано (это не итог): {outcome}",
      "On what is counted so far (no result): {outcome}"}},
    {SiteWord::heading_regions, {"Аумақтар бойынша", "По регионам", "By region"}},
    {SiteWord::map_answers,
     {"Карта: әр аумақтағы жауап", "Карта: ответ в каждом регионе", "Map: the answer in each region"}},
    {SiteWord::map_turnout, {"Карта: қатысу, %", "Карта: явка, %", "Map: turnout, %"}},
    {SiteWord::legend_range, {"{from}–{to} %", "{from}–{to} %", "{from}–{to} %"}},
    {SiteWord::map_text,
     {"Картадағы сан — пайыз, бүтінге дейін дөңгелектелген. Дәл сандар төмендегі кестеде.",
      "Число на карте — проценты, округлённые до целого. Точные цифры — в таблице ниже.",
      "The number on the map is a percentage, rounded to a whole one. The exact figures stand in the table below."}},
    {SiteWord::answer_holds, {"шарт орындалды", "условие выполнено", "the requirement holds"}},
    {SiteWord::answer_fails, {"шарт орындалмады", "условие не выполнено", "the requirement does not hold"}},
    {SiteWord::answer_open, {"анықтау мүмкін емес", "установить нельзя", "cannot be told"}},
    {SiteWord::heading_turnout, {"Аумақтар бойынша қатысу", "Явка по регионам", "Turnout by region"}},
    {SiteWord::turnout_of, {"{of} санынан пайызбен", "В процентах от: {of}", "In percent of {of}"}},
    {SiteWord::heading_shares, {"Дауыстар", "Голоса", "Votes"}},
    {SiteWord::heading_missing,
     {"Не саналды, не жетіспейді, бұл маңызды ма", "Что подсчитано, чего нет и важно ли это",
      "What is counted, what is missing, and whether it matters"}},
    {SiteWord::none_missing,
     {"Барлық учаске саналған немесе нәтижесі жойылған: ештеңе күтілмейді.",
      "Все участки подсчитаны или их итоги отменены: ждать больше нечего.",
      "Every station is counted, or annulled for good: nothing is still to come."}},
    {SiteWord::column_standing, {"Күйі", "Состояние", "Standing"}},
    {SiteWord::number_of_stations, {"Учаскелер", "Участков", "Stations"}},
    {SiteWord::heading_corrections, {"Түзетулер", "Исправления", "Corrections"}},
    {SiteWord::corrections_none,
     {"Журналға түскен бірде-бір сан кейін өзгертілген жоқ.", "Ни одна цифра из журнала потом не менялась.",
      "No figure was changed after the log had it."}},
    {SiteWord::corrections_some,
     {"Түзетілген сандар: {number}. Ескі мән жаңасының жанында қалады.",
      "Исправлено цифр: {number}. Старое значение остаётся рядом с новым.",
      "Figures corrected: {number}. The old value stays beside the new one."}},
    {SiteWord::corrections_all, {"Барлық түзетулер", "Все исправления", "All corrections"}},
    {SiteWord::column_station, {"Учаске", "Участок", "Station"}},
    {SiteWord::column_cell, {"Көрсеткіш", "Показатель", "Figure"}},
    {SiteWord::column_from, {"Бұрын", "Было", "Was"}},
    {SiteWord::column_to, {"Енді", "Стало", "Is"}},
    {SiteWord::column_at, {"Қашан", "Когда", "When"}},
    {SiteWord::column_reason, {"Себебі", "Причина", "Reason"}},
    {SiteWord::column_receipt, {"Журналдағы жазба", "Запись журнала", "Entry in the log"}},
    {SiteWord::column_figure, {"Көрсеткіш", "Показатель", "Figure"}},
    {SiteWord::column_value, {"Саны", "Число", "Number"}},
    {SiteWord::column_share, {"Үлесі", "Доля", "Share"}},
    {SiteWord::empty_figure, {"жоқ", "нет", "none"}},
    {SiteWord::heading_stations, {"Учаскелер", "Участки", "Stations"}},
    {SiteWord::heading_parts, {"Бөліктері", "По частям", "Its parts"}},
    {SiteWord::heading_answer_here, {"Осы аумақтағы талаптар", "Требования в этом регионе", "Requirements here"}},
    {SiteWord::stations_page,
     {"Учаскелер: {from}–{to}, барлығы {all}", "Участки {from}–{to} из {all}", "Stations {from} to {to} of {all}"}},
    {SiteWord::pages, {"Беттер", "Страницы", "Pages"}},
    {SiteWord::page_number, {"{number}-бет", "Страница {number}", "Page {number}"}},
    {SiteWord::note_cells,
     {"Сандар хаттамадағыдай. «—» — сан жарияланбаған.", "Цифры — как в протоколе. «—» — цифра не опубликована.",
      "Figures as in the protocol. “—”: not published."}},
    {SiteWord::heading_downloads, {"Жүктеп алу", "Скачать", "Downloads"}},
    {SiteWord::download_results,
     {"Әр аумақтың әр көрсеткіші (CSV)", "Каждый показатель каждой территории (CSV)",
      "Every figure of every unit (CSV)"}},
    {SiteWord::download_stations,
     {"Учаскелердің хаттамалары (CSV)", "Протоколы участков (CSV)", "Protocols of the stations (CSV)"}},
    {SiteWord::download_corrections, {"Түзетулер (CSV)", "Исправления (CSV)", "Corrections (CSV)"}},
    {SiteWord::download_receipts,
     {"Әр учаскенің журналдағы жазбасы (CSV)", "Записи журнала по участкам (CSV)",
      "Entries in the log by station (CSV)"}},
    {SiteWord::download_json, {"Барлық нәтижелер (JSON)", "Все результаты (JSON)", "All results (JSON)"}},
    {SiteWord::download_nist,
     {"NIST SP 1500-100 пішімінде (JSON)", "В формате NIST SP 1500-100 (JSON)", "As NIST SP 1500-100 (JSON)"}},
    {SiteWord::download_eml, {"EML 510 пішімінде (XML)", "В формате EML 510 (XML)", "As EML 510 (XML)"}},
    {SiteWord::download_determination,
     {"Негіздері бар шешім (JSON)", "Решение с обоснованием (JSON)", "The determination with its reasons (JSON)"}},
    {SiteWord::download_rules,
     {"Қолданылған құқық деректері (JSON)", "Применённые правила (JSON)", "The rules that were applied (JSON)"}},
    {SiteWord::download_manifest,
     {"Барлық файл және олардың SHA-256 мәндері (CSV)", "Все файлы и их SHA-256 (CSV)",
      "Every file with its SHA-256 (CSV)"}},
    {SiteWord::download_checkpoint,
     {"Журналдың қол қойылған мәні", "Подписанное состояние журнала", "The signed checkpoint of the log"}},
    {SiteWord::download_publication,
     {"Бұл не: жарияланым туралы (JSON)", "Что это: о публикации (JSON)",
      "What this is: about the publication (JSON)"}},
    {SiteWord::heading_verify, {"Өзіңіз тексеріңіз", "Проверьте сами", "Check this yourself"}},
    {SiteWord::verify_intro,
     {"Сенудің қажеті жоқ: осы қалтаны түгел жүктеп алып, кез келген адам хаттамалардан бастап бәрін қайта есептей "
      "алады. Интернет қажет емес.",
      "Верить на слово не нужно: скачав эту папку целиком, каждый может пересчитать всё, начиная с протоколов. Сеть не "
      "нужна.",
      "Nobody has to take this on trust: with a copy of this whole folder anyone can recompute everything from the "
      "protocols on. No network is needed."}},
    {SiteWord::verify_whole,
     {"Бәрін сол бағдарламамен қайта есептеу:", "Пересчитать всё той же программой:",
      "Recompute everything with the same program:"}},
    {SiteWord::verify_other,
     {"Бәрін басқа бағдарламамен тексеру (Python, ортақ коды жоқ):",
      "Проверить всё другой программой (Python, общего кода нет):",
      "Check everything with another program (Python, no shared code):"}},
    {SiteWord::verify_station,
     {"Бір учаскенің жазбасы журналда тұрғанын тексеру:", "Проверить, что запись участка стоит в журнале:",
      "Check that the entry of one station stands in the log:"}},
    {SiteWord::verify_checkpoint,
     {"Журналдың мәнін сақтап қойыңыз: кейінгі жарияланым осы журналды жалғастыруы тиіс.",
      "Сохраните состояние журнала: более поздняя публикация должна его продолжать.",
      "Keep the checkpoint of the log: a later publication must continue it."}},
    {SiteWord::verify_paper,
     {"Қағаз хаттаманы немесе оның фотосуретін учаскенің осындағы сандарымен салыстырыңыз: мұны ешбір бағдарлама "
      "сіздің орныңызға жасай алмайды.",
      "Сравните бумажный протокол или его фотографию с цифрами участка здесь: этого не сделает за вас ни одна "
      "программа.",
      "Compare the paper protocol, or a photograph of it, with the figures of the station here: no program can do that "
      "for you."}},
    {SiteWord::log_origin, {"Журнал", "Журнал", "Log"}},
    {SiteWord::log_size, {"Жазбалар саны", "Записей", "Entries"}},
    {SiteWord::log_root, {"Түбір мәні", "Корень", "Root"}},
    {SiteWord::log_rules, {"Құқық деректерінің SHA-256 мәні", "SHA-256 правил", "SHA-256 of the rules"}},
    {SiteWord::heading_law, {"Күшіндегі құқық", "Действующее право", "The law in force"}},
    {SiteWord::screen, {"Залдағы экран", "Экран для зала", "Screen for a hall"}},
    {SiteWord::screen_back, {"Толық бетке", "К полной странице", "To the full page"}},
    {SiteWord::screen_reload,
     {"Бет минут сайын өзі жаңарады.", "Страница сама обновляется каждую минуту.",
      "The page reloads itself every minute."}},
    {SiteWord::screen_pause, {"Тоқтату", "Остановить", "Pause"}},
    {SiteWord::screen_go_on, {"Жалғастыру", "Продолжить", "Go on"}},
    {SiteWord::feed, {"Жаңалықтар таспасы (Atom)", "Лента изменений (Atom)", "Feed of changes (Atom)"}},
    {SiteWord::feed_correction,
     {"Түзету: {station}, {cell}", "Исправление: {station}, {cell}", "Correction: {station}, {cell}"}},
    {SiteWord::feed_status, {"{status}: {answer}", "{status}: {answer}", "{status}: {answer}"}},
    {SiteWord::map_source, {"Карта:", "Карта:", "Map:"}},
    {SiteWord::map_changed,
     {"жеңілдетілген және түрлендірілген; шекаралар тек көрсету үшін.",
      "упрощено и перепроецировано; границы — только для показа.",
      "simplified and projected; boundaries for display only."}},
    {SiteWord::static_notice,
     {"Бұл беттер желіден ештеңе жүктемейді және файлдан да ашылады.",
      "Эти страницы ничего не загружают из сети и открываются прямо из папки.",
      "These pages fetch nothing and open from a folder as well."}},
}};
static_assert(publish::table_is_complete<site_texts>());

constexpr std::array<Texts, 7> status_titles = {{
    {"Санақ басталған жоқ", "Подсчёт не начат", "Count not begun"},
    {"Ішінара санақ", "Частичный подсчёт", "Partial count"},
    {"Бәрі саналды", "Всё подсчитано", "Everything counted"},
    {"Алдын ала нәтиже", "Предварительный итог", "Preliminary result"},
    {"Түпкілікті нәтиже", "Окончательный итог", "Final result"},
    {"Нәтижесі жойылған", "Итоги отменены", "Annulled"},
    {"Қайта дауыс беру", "Повторное голосование", "Repeat vote"},
}};

constexpr std::array<Texts, 7> status_meanings = {{
    {"Ешбір учаске әлі саналған жоқ.", "Ни один участок ещё не подсчитан.", "No station is counted yet."},
    {"Учаскелердің бір бөлігі әлі саналмаған: сандар өзгереді.", "Часть участков ещё не подсчитана: цифры изменятся.",
     "Some stations are not counted yet: the figures will change."},
    {"Барлық учаске саналды; комиссия нәтижені әлі жариялаған жоқ.",
     "Все участки подсчитаны; комиссия ещё не объявила итог.",
     "Every station is counted; the commission has not published a result yet."},
    {"Комиссия алдын ала жариялады: түзетулер болуы мүмкін.",
     "Опубликовано комиссией предварительно: возможны исправления.",
     "Published by the commission as preliminary: corrections may follow."},
    {"Комиссия түпкілікті деп жариялады.", "Опубликовано комиссией как окончательное.",
     "Published by the commission as final."},
    {"Барлық учаскенің нәтижесі жойылған.", "Итоги всех участков отменены.", "Every station is annulled."},
    {"Дауыс беру қайта өтеді.", "Голосование будет проведено снова.", "The vote is held again."},
}};

constexpr std::array<Texts, 6> standing_titles = {{
    {"күтілуде", "ожидается", "awaited"},
    {"саналған", "подсчитан", "counted"},
    {"қайта қаралуда", "пересматривается", "reopened"},
    {"тексерісте", "отложен до проверки", "set aside"},
    {"жойылған", "отменён", "annulled"},
    {"қайта дауыс беру", "повторное голосование", "repeat vote"},
}};

}  // namespace

std::string site_say(SiteWord word, Language language, std::initializer_list<publish::Filling> fillings) {
  return publish::filled_in(publish::text_of(site_texts, word, language), fillings);
}

std::string_view status_title(record::CountStatus status, Language language) {
  return publish::text_of(status_titles, status, language);
}

std::string_view status_meaning(record::CountStatus status, Language language) {
  return publish::text_of(status_meanings, status, language);
}

std::string_view standing_title(StationStanding standing, Language language) {
  return publish::text_of(standing_titles, standing, language);
}

}  // namespace mandate::publication
