#include "publish/guide_words.hpp"

#include <array>
#include <cstddef>

namespace mandate::publish {
namespace {

constexpr std::array<TextEntry<GuideMessage>, static_cast<std::size_t>(GuideMessage::last)> guide_texts = {{
    {GuideMessage::law_of_day,
     {"{date} күнгі заң бойынша; редакциясы {from} күнінен бастап.",
      "По закону на {date}; редакция действует с {from}.",
      "By the law of {date}; its version is in force since {from}."}},
    {GuideMessage::succeeded_by,
     {"Оның орнына: {procedure}.", "Вместо неё: {procedure}.", "In its place: {procedure}."}},
    {GuideMessage::stage_heading, {"{number}. {stage}", "{number}. {stage}", "{number}. {stage}"}},
    {GuideMessage::takes_effect_signed,
     {"Уәкілетті орган қол қойғанда ғана күшіне енеді.", "Вступает в силу, когда уполномоченный орган подписал.",
      "It takes effect once the authority has signed."}},
    {GuideMessage::what_it_must_have,
     {"Не болуы керек: {what}.", "Что должно быть: {what}.", "What it must have: {what}."}},
    {GuideMessage::what_is_needed, {"Не қажет: {what}.", "Что нужно: {what}.", "What is needed: {what}."}},
    {GuideMessage::one_is_enough,
     {"мыналардың бірі жеткілікті: {what}", "достаточно одного из следующего: {what}",
      "one of these is enough: {what}"}},
    {GuideMessage::must_not_hold, {"болмауы керек: {what}", "не должно быть: {what}", "must not be: {what}"}},
    {GuideMessage::in_each_area,
     {"{needed}; әрқайсысында: {what}", "{needed}; в каждой из них: {what}", "{needed}; in each of them: {what}"}},
    {GuideMessage::period_between,
     {"{label}: кемінде {period} («{from}» – «{to}»)", "{label}: не менее {period} («{from}» – «{to}»)",
      "{label}: at least {period} (“{from}” – “{to}”)"}},
    {GuideMessage::persons_once,
     {"Әр адам бір рет есептеледі.", "Каждый учитывается один раз.", "Each person counts once."}},
    {GuideMessage::may_withdraw,
     {"Берілген қолды осы кезең аяқталғанға дейін қайтарып алуға болады.",
      "Подпись можно отозвать до конца этого этапа.", "A declaration can be taken back until the stage ends."}},
    {GuideMessage::may_not_withdraw,
     {"Оқылған заңда берілген қолды қайтарып алу көзделмеген.", "Прочитанный закон отзыва подписи не предусматривает.",
      "The law that was read does not know of taking a declaration back."}},
    {GuideMessage::term_within,
     {"{label}: {length}, бастапқы күні — «{from}». {first}", "{label}: {length}, отсчёт — «{from}». {first}",
      "{label}: within {length}, counted from: “{from}”. {first}"}},
    {GuideMessage::term_not_before,
     {"{label}: {length} өткенге дейін емес, бастапқы күні — «{from}». {first}",
      "{label}: не раньше чем через {length}, отсчёт — «{from}». {first}",
      "{label}: not before {length} have passed, counted from: “{from}”. {first}"}},
    {GuideMessage::term_back,
     {"{label}: кері қарай {length}, бастапқы күні — «{from}». {first}",
      "{label}: {length} назад, отсчёт — «{from}». {first}",
      "{label}: {length} back, counted from: “{from}”. {first}"}},
    {GuideMessage::silence_outcome,
     {"Ештеңе болмаса: кезең «{outcome}» нәтижесімен аяқталады; келесі: {target}.",
      "Если ничего не произойдёт: этап завершится итогом «{outcome}»; далее: {target}.",
      "And if nothing happens: the stage ends as “{outcome}”; then: {target}."}},
    {GuideMessage::silence_as_counted,
     {"Мерзім өткенде кезең сол уақытқа дейін есептелгенмен аяқталады.",
      "По окончании срока этап завершится тем, что сосчитано к этому дню.",
      "When the term is over, the stage ends with what is counted by then."}},
    {GuideMessage::silence_overdue,
     {"Ештеңе болмаса: міндет сақталады және мерзімі өткен болып есептеледі.",
      "Если ничего не произойдёт: обязанность остаётся и считается просроченной.",
      "And if nothing happens: the duty stands, and is overdue."}},
    {GuideMessage::silence_right,
     {"Бұл — құқық: оны жасау міндетті емес.", "Это право: делать это не обязательно.",
      "This is a right: nobody has to do it."}},
    {GuideMessage::silence_nothing,
     {"Ештеңе болмаса: оқылған заңда бұған салдар белгіленбеген.",
      "Если ничего не произойдёт: прочитанный закон последствий с этим не связывает.",
      "And if nothing happens: the law that was read attaches nothing to it."}},
    {GuideMessage::heading_ends, {"Немен аяқталуы мүмкін", "Чем это может закончиться", "How it can end"}},
    {GuideMessage::end_answer, {"{end} ({answer})", "{end} ({answer})", "{end} ({answer})"}},
    {GuideMessage::no_courses,
     {"Мұндай рәсім жазылмаған.", "Таких процедур не записано.", "There are no such procedures on record."}},
    {GuideMessage::column_name, {"Атауы", "Имя", "Name"}},
    {GuideMessage::column_procedure, {"Рәсім", "Процедура", "Procedure"}},
    {GuideMessage::column_in_force, {"{date} күні", "На {date}", "On {date}"}},
    {GuideMessage::since, {"{date} күнінен бастап", "с {date}", "since {date}"}},
    {GuideMessage::until, {"{date} күніне дейін", "до {date}", "until {date}"}},
    {GuideMessage::not_in_force, {"қолданылмайды", "не действует", "not in force"}},
}};
static_assert(table_is_complete<guide_texts>());

}  // namespace

std::string say(GuideMessage message, Language language, std::initializer_list<Filling> fillings) {
  return filled_in(text_of(guide_texts, message, language), fillings);
}

}  // namespace mandate::publish
