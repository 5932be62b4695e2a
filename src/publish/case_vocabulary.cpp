#include "publish/case_vocabulary.hpp"

#include <array>
#include <cstddef>

#include "base/find.hpp"
#include "publish/text_table.hpp"
#include "publish/vocabulary.hpp"

namespace mandate::publish {
namespace {

using calendar::Treatment;
using declaration::Refusal;
using proceeding::DeadlineState;
using proceeding::EndedBy;
using proceeding::Gap;

constexpr std::array<TextEntry<Refusal>, declaration::refusal_count> refusal_texts = {{
    {Refusal::number_faulty, {"жеке нөмір қате", "ошибка в личном номере", "faulty personal number"}},
    {Refusal::signature_faulty, {"қолтаңба дұрыс емес", "подпись неверна", "faulty signature"}},
    {Refusal::signature_not_checked,
     {"қолтаңбаны тексеру мүмкін болмады", "подпись не удалось проверить", "signature could not be checked"}},
    {Refusal::too_young, {"жасы толмаған", "не достиг возраста", "too young"}},
    {Refusal::not_a_citizen, {"азамат емес", "не гражданин", "not a citizen"}},
    {Refusal::area_unknown, {"белгісіз аумақ", "неизвестная территория", "unknown area"}},
    {Refusal::channel_closed, {"бұл түрде қабылданбайды", "в такой форме не принимается", "not accepted in that form"}},
    {Refusal::before_window, {"мерзімнен бұрын", "раньше срока", "before the term"}},
    {Refusal::after_window, {"мерзімнен кейін", "после срока", "after the term"}},
    {Refusal::text_differs, {"басқа мәтінге қол қойылған", "подписан другой текст", "another text was signed"}},
    {Refusal::not_in_register, {"тізімде жоқ", "нет в списке", "not in the register"}},
    {Refusal::area_differs, {"тізімде басқа аумақта", "в списке другой территории", "registered in another area"}},
    {Refusal::declared_here,
     {"осы іс бойынша бұрын берілген", "уже подано по этому делу", "declared before in this case"}},
    {Refusal::declared_elsewhere, {"басқа іс бойынша берілген", "подано по другому делу", "declared in another case"}},
    {Refusal::withdrawn_before, {"бұрын кері алынған", "раньше отозвано", "withdrawn before"}},
}};
static_assert(table_is_complete<refusal_texts>());

constexpr std::array<TextEntry<EndedBy>, 6> ended_by_texts = {{
    {EndedBy::still_open, {"аяқталған жоқ", "не завершён", "still open"}},
    {EndedBy::figures, {"сандар бойынша", "по числам", "by its figures"}},
    {EndedBy::act, {"әрекетпен", "действием", "by the act"}},
    {EndedBy::signature, {"қол қоюмен", "подписью", "by signature"}},
    {EndedBy::overruled,
     {"сандардан өзгеше шешіммен", "решением, отличным от чисел", "decided otherwise than the figures"}},
    {EndedBy::silence, {"мерзімнің өтуімен", "истечением срока", "by the end of the term"}},
}};
static_assert(table_is_complete<ended_by_texts>());
static_assert(ended_by_texts.size() == static_cast<std::size_t>(EndedBy::silence) + 1);

constexpr std::array<TextEntry<DeadlineState>, 10> deadline_state_texts = {{
    {DeadlineState::waiting, {"басталған жоқ", "не начался", "not begun"}},
    {DeadlineState::running, {"өтіп жатыр", "идёт", "running"}},
    {DeadlineState::kept, {"сақталды", "соблюдён", "kept"}},
    {DeadlineState::late, {"кешікті", "с опозданием", "late"}},
    {DeadlineState::missed, {"өтіп кетті", "пропущен", "missed"}},
    {DeadlineState::reached, {"келді", "наступил", "reached"}},
    {DeadlineState::paused, {"тоқтап тұр", "стоит", "stands still"}},
    {DeadlineState::expired, {"өтті", "истёк", "ran out"}},
    {DeadlineState::moot, {"мәнін жойды", "отпал", "without object"}},
    {DeadlineState::over, {"уақыты өтті", "время прошло", "over"}},
}};
static_assert(table_is_complete<deadline_state_texts>());
static_assert(deadline_state_texts.size() == static_cast<std::size_t>(DeadlineState::over) + 1);

constexpr std::array<TextEntry<Gap::Kind>, 10> gap_texts = {{
    {Gap::Kind::criterion_open, {"әлі тексерілмеген", "ещё не проверено", "not looked at yet"}},
    {Gap::Kind::criterion_unmet, {"орындалмаған", "не выполнено", "not met"}},
    {Gap::Kind::contribution, {"ұсынысқа жауап жоқ", "на предложение нет ответа", "contribution without an answer"}},
    {Gap::Kind::act, {"органның актісі жоқ", "нет акта органа", "no act of the authority yet"}},
    {Gap::Kind::notice, {"хабарлама жарияланған жоқ", "сообщение не опубликовано", "no notice published yet"}},
    {Gap::Kind::answer, {"жауап берілген жоқ", "ответа нет", "no answer yet"}},
    {Gap::Kind::figures, {"сандар жазылған жоқ", "числа не записаны", "no figures yet"}},
    {Gap::Kind::signature, {"органның қолы жоқ", "нет подписи органа", "not signed by the authority yet"}},
    {Gap::Kind::register_missing,
     {"осы хэштегі тізім қолда жоқ: саны белгісіз", "списка с этим хешем нет: число установить нельзя",
      "the register of this SHA-256 is not at hand: the count cannot be told"}},
    {Gap::Kind::elsewhere_missing,
     {"осы хэштегі басқа істердің тізімі қолда жоқ: саны белгісіз",
      "списка из других дел с этим хешем нет: число установить нельзя",
      "the list from other cases of this SHA-256 is not at hand: the count cannot be told"}},
}};
static_assert(table_is_complete<gap_texts>());
static_assert(gap_texts.size() == static_cast<std::size_t>(Gap::Kind::elsewhere_missing) + 1);

constexpr std::array<TextEntry<Treatment>, 4> treatment_texts = {{
    {Treatment::counted, {"саналады", "считается", "counted"}},
    {Treatment::not_working, {"саналмайды", "не считается", "not counted"}},
    {Treatment::paused, {"мерзім тоқтап тұр", "срок приостановлен", "the term stands still"}},
    {Treatment::put_off, {"соңғы күн кейінге жылжиды", "последний день переносится", "last day put off"}},
}};
static_assert(table_is_complete<treatment_texts>());
static_assert(treatment_texts.size() == static_cast<std::size_t>(Treatment::put_off) + 1);

struct OutcomeWords {
  std::string_view outcome;
  Texts texts;
};

constexpr std::array<OutcomeWords, 22> outcome_texts = {{
    {"accepted", {"қабылданды", "принято", "accepted"}},
    {"returned", {"қайтарылды", "возвращено", "returned"}},
    {"refused", {"бас тартылды", "отказано", "refused"}},
    {"done", {"орындалды", "сделано", "done"}},
    {"met", {"талап орындалды", "требование выполнено", "requirement met"}},
    {"not_met", {"талап орындалмады", "требование не выполнено", "requirement not met"}},
    {"withdrawn", {"бастамадан бас тартылды", "инициатор отказался", "given up"}},
    {"confirmed", {"расталды", "подтверждено", "confirmed"}},
    {"failed", {"расталмады", "не подтверждено", "not confirmed"}},
    {"full_check_needed", {"толық тексеру қажет", "нужна полная проверка", "full check needed"}},
    {"not_held", {"дауыс беру өтпеді", "голосование не состоялось", "vote not held"}},
    {"annulled", {"жарамсыз деп танылды", "признано недействительным", "annulled"}},
    {"passed", {"қабылданды", "принято", "passed"}},
    {"rejected", {"қабылданбады", "отклонено", "rejected"}},
    {"no_quorum", {"кворум жоқ", "нет кворума", "no quorum"}},
    {"concluded", {"аяқталды", "завершено", "concluded"}},
    {"answered", {"жауап берілді", "ответ дан", "answered"}},
    {"overdue", {"мерзімі өтті", "просрочено", "overdue"}},
    {"allocated", {"бөлінді", "распределено", "allocated"}},
    {"none", {"ешкім", "никому", "none"}},
    {"tie", {"тең түсу", "равенство", "tie"}},
    {"in_force", {"күшіне енді", "вступило в силу", "in force"}},
}};

constexpr std::array<std::string_view, 10> gap_words = {
    "criterion_open", "criterion_unmet",  "contribution",     "act", "notice", "answer", "figures",
    "signature",      "register_missing", "elsewhere_missing"};

}  // namespace

std::string_view text(declaration::Refusal refusal, Language language) {
  return text_of(refusal_texts, refusal, language);
}

std::string_view text(proceeding::EndedBy how, Language language) { return text_of(ended_by_texts, how, language); }

std::string_view text(proceeding::DeadlineState state, Language language) {
  return text_of(deadline_state_texts, state, language);
}

std::string_view text(proceeding::Gap::Kind kind, Language language) { return text_of(gap_texts, kind, language); }

std::string_view text(calendar::Treatment treatment, Language language) {
  return text_of(treatment_texts, treatment, language);
}

std::string outcome_name(procedure::CourseStageKind kind, std::string_view outcome, Language language) {
  const auto* const known = first_equal(outcome_texts, outcome, &OutcomeWords::outcome);
  if (known == nullptr || kind == procedure::CourseStageKind::decision) {
    return data_word(outcome, language);
  }
  return std::string(in(known->texts, language));
}

std::string_view word(proceeding::Gap::Kind kind) { return gap_words.at(static_cast<std::size_t>(kind)); }

}  // namespace mandate::publish
