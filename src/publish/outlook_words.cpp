#include "publish/outlook_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::publish {
namespace {

constexpr std::array<TextEntry<OutlookWord>, 49> outlook_texts = {{
    {OutlookWord::settled,
     {"Шешілді: {outcome}. Әлі саналмағандар мұны өзгерте алмайды.",
      "Решено: {outcome}. Ещё не подсчитанное этого не изменит.",
      "Settled: {outcome}. Nothing still to come can change it."}},
    {OutlookWord::settled_since,
     {"Қай кезден бері шешілді: {since}.", "Решено с момента: {since}.", "Settled since: {since}."}},
    {OutlookWord::open,
     {"Ашық: саналмаған учаскелер — {stations} (барлығы {all}), ондағы сайлаушылар — {electors}; нәтиже өзгеруі "
      "мүмкін.",
      "Не решено: не подсчитано участков — {stations} из {all}, избирателей в них — {electors}; итог ещё может "
      "измениться.",
      "Open: stations that can still change it: {stations} of {all}; electors there: {electors}."}},
    {OutlookWord::open_without_stations,
     {"Ашық: барлық учаске саналды, бірақ нәтиже анықталмады.",
      "Не решено: все участки подсчитаны, но итог не определён.",
      "Open: every station is counted, and the result is still not determined."}},
    {OutlookWord::cannot_be_bounded,
     {"Ашық: өзгеруі мүмкін екені дәлелденген жоқ, жоққа да шығарылған жоқ; саналмаған учаскелер — {stations}.",
      "Не решено: возможность изменения не показана и не исключена; не подсчитано участков — {stations}.",
      "Open: a change is neither shown nor excluded; stations not counted: {stations}."}},
    {OutlookWord::now, {"Қазір: {outcome}.", "Сейчас: {outcome}.", "Now: {outcome}."}},
    {OutlookWord::outcome_cannot_tell, {"анықтау мүмкін емес", "установить нельзя", "cannot tell"}},
    {OutlookWord::heading_possible, {"Әлі мүмкін нәтижелер", "Что ещё возможно", "What is still possible"}},
    {OutlookWord::possible_if,
     {"{outcome} — мысалы, {witness}", "{outcome} — например, {witness}", "{outcome} — for example, {witness}"}},
    {OutlookWord::not_excluded,
     {"{outcome} — мысалы табылмады, бірақ жоққа шығарылмады", "{outcome} — примера не найдено, но и не исключено",
      "{outcome} — no example was found, and it is not excluded"}},
    {OutlookWord::heading_seats, {"Мандаттар", "Мандаты", "Seats"}},
    {OutlookWord::column_list, {"Тізім", "Список", "List"}},
    {OutlookWord::column_now, {"Қазір", "Сейчас", "Now"}},
    {OutlookWord::column_fewest, {"Ең азы", "Не меньше", "Fewest"}},
    {OutlookWord::column_most, {"Ең көбі", "Не больше", "Most"}},
    {OutlookWord::column_threshold, {"Шекті меже", "Порог", "Threshold"}},
    {OutlookWord::passes_in_any_case, {"қалай болғанда да өтеді", "пройдёт в любом случае", "passes in any case"}},
    {OutlookWord::passes_and_may_fail,
     {"өтіп тұр, өтпей қалуы мүмкін", "проходит, может не пройти", "passes, may still fail"}},
    {OutlookWord::fails_and_may_pass, {"өтпей тұр, өтуі мүмкін", "не проходит, может пройти", "fails, may still pass"}},
    {OutlookWord::fails_in_any_case, {"қалай болғанда да өтпейді", "не пройдёт в любом случае", "fails in any case"}},
    {OutlookWord::all_tiers, {"Барлығы", "Всего", "In all"}},
    {OutlookWord::not_exact,
     {"≥ және ≤: дәлелденген шек, оған жететін мысал табылмады.",
      "≥ и ≤: граница доказана, примера, где она достигается, не найдено.",
      "≥ and ≤: the bound is proven, no example that attains it was found."}},
    {OutlookWord::independent, {"өзін-өзі ұсынғандар", "самовыдвиженцы", "self-nominated"}},
    {OutlookWord::heading_tests,
     {"Екі жаққа да шешілуі мүмкін шарттар", "Условия, которые ещё могут решиться в обе стороны",
      "Tests that can still fall on either side"}},
    {OutlookWord::test_open, {"{test}; қазір: {now}", "{test}; сейчас: {now}", "{test}; now: {now}"}},
    {OutlookWord::test_open_in,
     {"{areas}: «{test}» талабы үшін бұл аумақ екі жаққа да шығуы мүмкін",
      "{areas}: для требования «{test}» может выйти и так и иначе", "{areas}: may still go either way for “{test}”"}},
    {OutlookWord::heading_winners, {"Кім сайлануы мүмкін", "Кто может быть избран", "Who may be elected"}},
    {OutlookWord::may_be_elected,
     {"Сайлануы мүмкін: {names}", "Могут быть избраны: {names}", "May be elected: {names}"}},
    {OutlookWord::may_go_on,
     {"Келесі дауыс беруге өтуі мүмкін: {names}", "Могут выйти в следующее голосование: {names}",
      "May go on to the next ballot: {names}"}},
    {OutlookWord::may_be_none,
     {"Ешкім қажетті көпшілікке жетпеуі мүмкін.", "Большинства может не набрать никто.",
      "Nobody may reach the majority."}},
    {OutlookWord::may_tie, {"Дауыс тең түсуі мүмкін.", "Возможно равенство голосов.", "A tie is possible."}},
    {OutlookWord::heading_districts,
     {"Нәтижесі ашық округтер", "Округа, где итог не решён", "Districts that are still open"}},
    {OutlookWord::district_open, {"{district}: {names}", "{district}: {names}", "{district}: {names}"}},
    {OutlookWord::district_tie,
     {"{district}: {names}; дауыс тең түсуі де мүмкін", "{district}: {names}; возможно и равенство",
      "{district}: {names}; a tie is possible too"}},
    {OutlookWord::heading_kinds,
     {"Жеке алғанда өзгерте ала ма", "Могут ли изменить сами по себе", "Whether they alone could change it"}},
    {OutlookWord::kind_line,
     {"{kind}: учаскелер — {stations}, сайлаушылар — {electors}; {could}",
      "{kind}: участков — {stations}, избирателей — {electors}; {could}",
      "{kind}: stations {stations}, electors {electors}; {could}"}},
    {OutlookWord::could, {"өзгерте алады", "могут изменить", "could change it"}},
    {OutlookWord::could_not, {"өзгерте алмайды", "не могут изменить", "could not change it"}},
    {OutlookWord::cannot_tell_whether, {"анықтау мүмкін емес", "установить нельзя", "cannot be told"}},
    {OutlookWord::heading_stations, {"Ең маңызды учаскелер", "Самые важные участки", "Stations that matter most"}},
    {OutlookWord::station_alone,
     {"{station}: сайлаушылар — {electors}; жалғыз өзі өзгерте алады",
      "{station}: избирателей — {electors}; один может изменить итог",
      "{station}: electors {electors}; alone could change it"}},
    {OutlookWord::none_alone,
     {"Ешбір учаске жалғыз өзі өзгерте алмайды.", "Ни один участок сам по себе не изменит итог.",
      "No station alone could change it."}},
    {OutlookWord::together_exact,
     {"Өзгерту үшін қажет учаскелер: ең азы {number}.", "Для изменения нужно участков: не меньше {number}.",
      "Stations needed to change it: at least {number}."}},
    {OutlookWord::together_between,
     {"Өзгерту үшін қажет учаскелер: {low} мен {high} аралығында.", "Для изменения нужно участков: от {low} до {high}.",
      "Stations needed to change it: between {low} and {high}."}},
    {OutlookWord::together_at_least,
     {"Өзгерту үшін қажет учаскелер: {low} аз емес; мысалы табылмады.",
      "Для изменения нужно участков: не меньше {low}; примера не найдено.",
      "Stations needed to change it: at least {low}; no example was found."}},
    {OutlookWord::together_which, {"Мысалы: {names}", "Например: {names}", "For example: {names}"}},
    {OutlookWord::and_more, {"тағы {number}", "ещё {number}", "{number} more"}},
    {OutlookWord::heading_not_bounded, {"Шектелмеген нәрселер", "Что не ограничено", "What is not bounded"}},
    {OutlookWord::same_suppositions,
     {"Дәл шектер, болжам емес: саналмаған учаскенің әр сайлаушысы келмеуі де, кез келгенге дауыс беруі де мүмкін.",
      "Точные границы, не прогноз: каждый избиратель неподсчитанного участка мог не прийти или проголосовать как "
      "угодно.",
      "Exact bounds, not a forecast: every elector of an uncounted station may have stayed away or voted in any way."}},
}};
static_assert(table_is_complete<outlook_texts>());

}  // namespace

std::string say(OutlookWord word, Language language, const Fillings& fillings) {
  std::vector<Filling> views;
  for (const auto& [name, value] : fillings) {
    views.push_back({name, value});
  }
  return filled_in(text_of(outlook_texts, word, language), views);
}

std::string_view kind_name(procedure::OutstandingKind kind, Language language) {
  static constexpr std::array<Texts, 4> names = {{{"Келмегендер", "Не поступившие", "Late"},
                                                  {"Бөлек қойылғандар", "Отложенные до проверки", "Quarantined"},
                                                  {"Даулылар", "Оспариваемые", "Disputed"},
                                                  {"Күші жойылғандар", "Признанные недействительными", "Annulled"}}};
  return text_of(names, kind, language);
}

std::string_view reason_text(procedure::NotBounded reason, Language language) {
  static constexpr std::array<Texts, 9> reasons = {
      {{"бұл күні рәсімнің нұсқасы күшінде емес", "в этот день нет действующей редакции", "no version is in force"},
       {"сандар тым үлкен", "числа слишком велики", "the figures are too large"},
       {"өңір есепке алынатындардың ішінде жоқ", "такого региона нет среди учитываемых",
        "the region is not among those that are counted over"},
       {"бұл кезең басқа дауыс беруге байланысты", "этап зависит от другого голосования",
        "the stage hangs on another ballot"},
       {"дауыс саны жарияланбаған", "голоса не опубликованы", "votes are missing"},
       {"мандат саны белгісіз", "число мандатов неизвестно", "the number of seats is not known"},
       {"шекті меженің негізі дауыстан өспейді", "основа порога не растёт от голосов",
        "votes do not add to the base of the threshold"},
       {"сандар бір-біріне қайшы", "числа противоречат друг другу", "the figures contradict each other"},
       {"учаскелердің округі белгісіз: олар әр округке толық қосылды",
        "округ участков не указан: они приписаны каждому округу целиком",
        "stations without a district: each district is given all of them"}}};
  return text_of(reasons, reason, language);
}

std::string witness_text(std::string_view witness, Language language) {
  static constexpr std::array<std::pair<std::string_view, Texts>, 9> witnesses = {
      {{"nobody_votes", {"ол жерде ешкім дауыс бермесе", "если там никто не голосовал", "if nobody voted there"}},
       {"all_for", {"ол жерде бәрі жақтаса", "если там все «за»", "if everybody there voted for"}},
       {"all_against", {"ол жерде бәрі қарсы болса", "если там все «против»", "if everybody there voted against"}},
       {"all_invalid",
        {"ол жердегі барлық бюллетень жарамсыз болса", "если там все бюллетени недействительны",
         "if every ballot there is invalid"}},
       {"all_against_all",
        {"ол жерде бәрі барлығына қарсы болса", "если там все против всех", "if everybody there voted against all"}},
       {"all_valid",
        {"ол жерде бәрі тізімсіз жарамды дауыс берсе", "если все голоса там действительны, но ни за кого",
         "if every vote there is valid and for nobody"}},
       {"leader_gains_nothing",
        {"көш бастаушы дауыс алмаса", "если лидер ничего не получит", "if the leader gains nothing"}},
       {"leaders_tie", {"көш бастаушылар теңессе", "если лидеры сравняются", "if the leaders draw level"}},
       {"mixed", {"ол жердегі дауыстар бөлінсе", "если голоса там разделятся", "if the votes there divide"}}}};
  for (const auto& [name, texts] : witnesses) {
    if (name == witness) {
      return std::string(in(texts, language));
    }
  }
  static constexpr Texts for_one = {
      "ол жерде бәрі мынаған дауыс берсе: ", "если там все за: ", "if everybody there voted for: "};
  constexpr std::string_view prefix = "all_for_one:";
  if (witness.starts_with(prefix)) {
    return std::string(in(for_one, language)) + std::string(witness.substr(prefix.size()));
  }
  return std::string(in(witnesses.back().second, language));
}

}  // namespace mandate::publish
