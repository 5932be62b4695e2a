#include "publish/outlook_words.hpp"

#include <array>

namespace mandate::publish {
namespace {

using Texts = std::array<std::string_view, 3>;  // in the order of `languages`

std::string_view in(const Texts& texts, Language language) { return texts.at(static_cast<std::size_t>(language)); }

const Texts& texts_of_result(OutlookWord word) {
  switch (word) {
    case OutlookWord::settled:
      static constexpr Texts settled = {"Шешілді: {outcome}. Әлі саналмағандар мұны өзгерте алмайды.",
                                        "Решено: {outcome}. Ещё не подсчитанное этого не изменит.",
                                        "Settled: {outcome}. Nothing still to come can change it."};
      return settled;
    case OutlookWord::settled_since:
      static constexpr Texts since = {"Қай кезден бері шешілді: {since}.", "Решено с момента: {since}.",
                                      "Settled since: {since}."};
      return since;
    case OutlookWord::open:
      static constexpr Texts open = {
          "Ашық: саналмаған учаскелер — {stations} (барлығы {all}), ондағы сайлаушылар — {electors}; нәтиже өзгеруі "
          "мүмкін.",
          "Не решено: не подсчитано участков — {stations} из {all}, избирателей в них — {electors}; итог ещё может "
          "измениться.",
          "Open: {stations} of {all} stations can still change it; electors there: {electors}."};
      return open;
    case OutlookWord::open_without_stations:
      static constexpr Texts without = {"Ашық: барлық учаске саналды, бірақ нәтиже анықталмады.",
                                        "Не решено: все участки подсчитаны, но итог не определён.",
                                        "Open: every station is counted, and the result is still not determined."};
      return without;
    case OutlookWord::cannot_be_bounded:
      static constexpr Texts unbounded = {
          "Ашық: өзгеруі мүмкін екені дәлелденген жоқ, жоққа да шығарылған жоқ; саналмаған учаскелер — {stations}.",
          "Не решено: возможность изменения не показана и не исключена; не подсчитано участков — {stations}.",
          "Open: a change is neither shown nor excluded; stations not counted: {stations}."};
      return unbounded;
    case OutlookWord::now:
      static constexpr Texts now = {"Қазір: {outcome}.", "Сейчас: {outcome}.", "Now: {outcome}."};
      return now;
    case OutlookWord::outcome_cannot_tell:
      static constexpr Texts unknown = {"анықтау мүмкін емес", "установить нельзя", "cannot tell"};
      return unknown;
    case OutlookWord::heading_possible:
      static constexpr Texts possible = {"Әлі мүмкін нәтижелер", "Что ещё возможно", "What is still possible"};
      return possible;
    case OutlookWord::possible_if:
      static constexpr Texts condition = {"{outcome} — мысалы, {witness}", "{outcome} — например, {witness}",
                                          "{outcome} — for example, {witness}"};
      return condition;
    case OutlookWord::not_excluded:
      static constexpr Texts excluded = {"{outcome} — мысалы табылмады, бірақ жоққа шығарылмады",
                                         "{outcome} — примера не найдено, но и не исключено",
                                         "{outcome} — no example was found, and it is not excluded"};
      return excluded;
    default:
      break;
  }
  static constexpr Texts suppositions = {
      "Дәл шектер, болжам емес: саналмаған учаскенің әр сайлаушысы келмеуі де, кез келгенге дауыс беруі де мүмкін.",
      "Точные границы, не прогноз: каждый избиратель неподсчитанного участка мог не прийти или проголосовать как "
      "угодно.",
      "Exact bounds, not a forecast: every elector of an uncounted station may have stayed away or voted in any way."};
  return suppositions;
}

const Texts& texts_of_seats(OutlookWord word) {
  switch (word) {
    case OutlookWord::heading_seats:
      static constexpr Texts seats = {"Мандаттар", "Мандаты", "Seats"};
      return seats;
    case OutlookWord::column_list:
      static constexpr Texts list = {"Тізім", "Список", "List"};
      return list;
    case OutlookWord::column_now:
      static constexpr Texts now = {"Қазір", "Сейчас", "Now"};
      return now;
    case OutlookWord::column_fewest:
      static constexpr Texts fewest = {"Ең азы", "Не меньше", "Fewest"};
      return fewest;
    case OutlookWord::column_most:
      static constexpr Texts most = {"Ең көбі", "Не больше", "Most"};
      return most;
    case OutlookWord::column_threshold:
      static constexpr Texts threshold = {"Шекті меже", "Порог", "Threshold"};
      return threshold;
    case OutlookWord::passes_in_any_case:
      static constexpr Texts passes = {"қалай болғанда да өтеді", "пройдёт в любом случае", "passes in any case"};
      return passes;
    case OutlookWord::passes_and_may_fail:
      static constexpr Texts may_fail = {"өтіп тұр, өтпей қалуы мүмкін", "проходит, может не пройти",
                                         "passes, may still fail"};
      return may_fail;
    case OutlookWord::fails_and_may_pass:
      static constexpr Texts may_pass = {"өтпей тұр, өтуі мүмкін", "не проходит, может пройти",
                                         "fails, may still pass"};
      return may_pass;
    case OutlookWord::fails_in_any_case:
      static constexpr Texts fails = {"қалай болғанда да өтпейді", "не пройдёт в любом случае", "fails in any case"};
      return fails;
    case OutlookWord::all_tiers:
      static constexpr Texts all = {"Барлығы", "Всего", "In all"};
      return all;
    case OutlookWord::independent:
      static constexpr Texts independent = {"өзін-өзі ұсынғандар", "самовыдвиженцы", "self-nominated"};
      return independent;
    default:
      break;
  }
  static constexpr Texts inexact = {"≥ және ≤: дәлелденген шек, оған жететін мысал табылмады.",
                                    "≥ и ≤: граница доказана, примера, где она достигается, не найдено.",
                                    "≥ and ≤: the bound is proven, no example that attains it was found."};
  return inexact;
}

const Texts& texts_of_places(OutlookWord word) {
  switch (word) {
    case OutlookWord::heading_tests:
      static constexpr Texts tests = {"Екі жаққа да шешілуі мүмкін шарттар",
                                      "Условия, которые ещё могут решиться в обе стороны",
                                      "Tests that can still fall on either side"};
      return tests;
    case OutlookWord::test_open:
      static constexpr Texts open = {"{test}; қазір: {now}", "{test}; сейчас: {now}", "{test}; now: {now}"};
      return open;
    case OutlookWord::test_open_in:
      static constexpr Texts open_in = {"{areas}: «{test}» талабы үшін бұл аумақ екі жаққа да шығуы мүмкін",
                                        "{areas}: для требования «{test}» может выйти и так и иначе",
                                        "{areas}: may still go either way for “{test}”"};
      return open_in;
    case OutlookWord::heading_winners:
      static constexpr Texts winners = {"Кім сайлануы мүмкін", "Кто может быть избран", "Who may be elected"};
      return winners;
    case OutlookWord::may_be_elected:
      static constexpr Texts elected = {"Сайлануы мүмкін: {names}", "Могут быть избраны: {names}",
                                        "May be elected: {names}"};
      return elected;
    case OutlookWord::may_go_on:
      static constexpr Texts go_on = {"Келесі дауыс беруге өтуі мүмкін: {names}",
                                      "Могут выйти в следующее голосование: {names}",
                                      "May go on to the next ballot: {names}"};
      return go_on;
    case OutlookWord::may_be_none:
      static constexpr Texts none = {"Ешкім қажетті көпшілікке жетпеуі мүмкін.", "Большинства может не набрать никто.",
                                     "Nobody may reach the majority."};
      return none;
    case OutlookWord::may_tie:
      static constexpr Texts tie = {"Дауыс тең түсуі мүмкін.", "Возможно равенство голосов.", "A tie is possible."};
      return tie;
    case OutlookWord::heading_districts:
      static constexpr Texts districts = {"Нәтижесі ашық округтер", "Округа, где итог не решён",
                                          "Districts that are still open"};
      return districts;
    case OutlookWord::district_open:
      static constexpr Texts district = {"{district}: {names}", "{district}: {names}", "{district}: {names}"};
      return district;
    default:
      break;
  }
  static constexpr Texts district_tie = {"{district}: {names}; дауыс тең түсуі де мүмкін",
                                         "{district}: {names}; возможно и равенство",
                                         "{district}: {names}; a tie is possible too"};
  return district_tie;
}

const Texts& texts_of_stations(OutlookWord word) {
  switch (word) {
    case OutlookWord::heading_kinds:
      static constexpr Texts kinds = {"Жеке алғанда өзгерте ала ма", "Могут ли изменить сами по себе",
                                      "Whether they alone could change it"};
      return kinds;
    case OutlookWord::kind_line:
      static constexpr Texts line = {"{kind}: учаскелер — {stations}, сайлаушылар — {electors}; {could}",
                                     "{kind}: участков — {stations}, избирателей — {electors}; {could}",
                                     "{kind}: stations {stations}, electors {electors}; {could}"};
      return line;
    case OutlookWord::could:
      static constexpr Texts could = {"өзгерте алады", "могут изменить", "could change it"};
      return could;
    case OutlookWord::could_not:
      static constexpr Texts could_not = {"өзгерте алмайды", "не могут изменить", "could not change it"};
      return could_not;
    case OutlookWord::cannot_tell_whether:
      static constexpr Texts unknown = {"анықтау мүмкін емес", "установить нельзя", "cannot be told"};
      return unknown;
    case OutlookWord::heading_stations:
      static constexpr Texts stations = {"Ең маңызды учаскелер", "Самые важные участки", "Stations that matter most"};
      return stations;
    case OutlookWord::station_alone:
      static constexpr Texts alone = {"{station}: сайлаушылар — {electors}; жалғыз өзі өзгерте алады",
                                      "{station}: избирателей — {electors}; один может изменить итог",
                                      "{station}: electors {electors}; alone could change it"};
      return alone;
    case OutlookWord::none_alone:
      static constexpr Texts none = {"Ешбір учаске жалғыз өзі өзгерте алмайды.",
                                     "Ни один участок сам по себе не изменит итог.",
                                     "No station alone could change it."};
      return none;
    case OutlookWord::together_exact:
      static constexpr Texts exact = {"Өзгерту үшін қажет учаскелер: ең азы {number}.",
                                      "Для изменения нужно участков: не меньше {number}.",
                                      "Stations needed to change it: at least {number}."};
      return exact;
    case OutlookWord::together_between:
      static constexpr Texts between = {"Өзгерту үшін қажет учаскелер: {low} мен {high} аралығында.",
                                        "Для изменения нужно участков: от {low} до {high}.",
                                        "Stations needed to change it: between {low} and {high}."};
      return between;
    case OutlookWord::together_at_least:
      static constexpr Texts at_least = {"Өзгерту үшін қажет учаскелер: {low} аз емес; мысалы табылмады.",
                                         "Для изменения нужно участков: не меньше {low}; примера не найдено.",
                                         "Stations needed to change it: at least {low}; no example was found."};
      return at_least;
    case OutlookWord::together_which:
      static constexpr Texts which = {"Мысалы: {names}", "Например: {names}", "For example: {names}"};
      return which;
    case OutlookWord::and_more:
      static constexpr Texts more = {"тағы {number}", "ещё {number}", "{number} more"};
      return more;
    default:
      break;
  }
  static constexpr Texts not_bounded = {"Шектелмеген нәрселер", "Что не ограничено", "What is not bounded"};
  return not_bounded;
}

const Texts& texts_of(OutlookWord word) {
  if (word < OutlookWord::heading_seats || word == OutlookWord::same_suppositions) {
    return texts_of_result(word);
  }
  if (word < OutlookWord::heading_tests) {
    return texts_of_seats(word);
  }
  return word < OutlookWord::heading_kinds ? texts_of_places(word) : texts_of_stations(word);
}

}  // namespace

std::string say(OutlookWord word, Language language, const Fillings& fillings) {
  const std::string_view text = in(texts_of(word), language);
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      made += text[at++];
      continue;
    }
    for (const auto& [name, value] : fillings) {
      if (name == text.substr(at + 1, end - at - 1)) {
        made += value;
      }
    }
    at = end + 1;
  }
  return made;
}

std::string_view kind_name(procedure::OutstandingKind kind, Language language) {
  static constexpr std::array<Texts, 4> names = {{{"Келмегендер", "Не поступившие", "Late"},
                                                  {"Бөлек қойылғандар", "Отложенные до проверки", "Quarantined"},
                                                  {"Даулылар", "Оспариваемые", "Disputed"},
                                                  {"Күші жойылғандар", "Признанные недействительными", "Annulled"}}};
  return in(names.at(static_cast<std::size_t>(kind)), language);
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
  return in(reasons.at(static_cast<std::size_t>(reason)), language);
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
