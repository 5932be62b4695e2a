#include "publish/letter_words.hpp"

#include <array>
#include <cstddef>

#include "publish/case_letter.hpp"

namespace mandate::publish {
namespace {

constexpr std::array<TextEntry<LetterMessage>, static_cast<std::size_t>(LetterMessage::last)> letter_texts = {{
    {LetterMessage::title_receipt, {"Қабылданғаны туралы растама", "Подтверждение о приёме", "Receipt"}},
    {LetterMessage::title_returned,
     {"Жетіспейтіні көрсетілген қайтару", "Возврат с указанием недостающего", "Return, with what is missing"}},
    {LetterMessage::title_refusal, {"Бас тарту", "Отказ", "Refusal"}},
    {LetterMessage::title_decision, {"Шешім", "Решение", "Decision"}},
    {LetterMessage::draft,
     {"ЖОБА. Орган қол қойған жоқ.", "ПРОЕКТ. Органом не подписано.", "DRAFT. Not signed by the authority."}},
    {LetterMessage::case_number, {"Істің белгісі", "Обозначение дела", "Case"}},
    {LetterMessage::case_title, {"Істің атауы", "Название дела", "Title"}},
    {LetterMessage::procedure, {"Рәсім", "Процедура", "Procedure"}},
    {LetterMessage::place, {"Аумақ", "Территория", "Area"}},
    {LetterMessage::date, {"Хаттың күні", "Дата письма", "Date of this letter"}},
    {LetterMessage::received_what, {"Не қабылданды", "Что принято", "What was received"}},
    {LetterMessage::declarations, {"Ондағы өтінімдер", "Заявлений в нём", "Declarations in it"}},
    {LetterMessage::legal_day, {"Заң бойынша күні", "День по закону", "Legal day"}},
    {LetterMessage::recorded_at, {"Жазылған уақыты (UTC)", "Время записи (UTC)", "Recorded at (UTC)"}},
    {LetterMessage::recorded_by, {"Жазған", "Кем записано", "Recorded by"}},
    {LetterMessage::log_number, {"Журналдағы нөмірі", "Номер в журнале", "Number in the log"}},
    {LetterMessage::digest,
     {"Жазбаның дайджесі (SHA-256)", "Дайджест записи (SHA-256)", "Digest of the record (SHA-256)"}},
    {LetterMessage::has_no_effect,
     {"Бұл жазбаның салдары жоқ: {why}", "Эта запись последствий не имеет: {why}", "This record has no effect: {why}"}},
    {LetterMessage::heading_received, {"Не қабылданды", "Что принято", "What was received"}},
    {LetterMessage::heading_where, {"Іс қай сатыда", "Где находится дело", "Where the case stands"}},
    {LetterMessage::column_missing, {"Не жетіспейді", "Чего не хватает", "What is missing"}},
    {LetterMessage::column_to_do, {"Не істеу керек", "Что сделать", "What to do"}},
    {LetterMessage::column_rule, {"Норма", "Норма", "Rule"}},
    {LetterMessage::heading_outcome, {"Не шешілді", "Что решено", "What was decided"}},
    {LetterMessage::follows, {"Келесі: {target}.", "Далее: {target}.", "What follows: {target}."}},
    {LetterMessage::heading_figures, {"Сандар", "Числа", "Figures"}},
    {LetterMessage::heading_appeal, {"Шағымдану", "Обжалование", "How it can be disputed"}},
    {LetterMessage::heading_signature, {"Қол", "Подпись", "Signature"}},
    {LetterMessage::signature, {"Қолы", "Подпись", "Signature"}},
    {LetterMessage::name_and_office, {"Аты-жөні, лауазымы", "Имя, должность", "Name and office"}},
    {LetterMessage::day_of_signing, {"Күні", "Дата", "Date"}},
    {LetterMessage::unverified,
     {"Мұнда қолданылған кейбір ережелер ресми мәтінмен салыстырылмаған.",
      "Некоторые из применённых правил с официальным текстом не сверены.",
      "Some of the rules that were applied are not compared with the official text."}},
    {LetterMessage::made_from,
     {"Хат істің {date} күнгі жазбалары бойынша жасалды; қаралған жазбалар: {events}, соңғысының нөмірі: {last}.",
      "Письмо составлено по записям дела на {date}; учтено записей: {events}, номер последней: {last}.",
      "Made from the records of the case as of {date}; records looked at: {events}, number of the last: {last}."}},
}};
static_assert(table_is_complete<letter_texts>());

constexpr std::array<TextEntry<NoLetter>, 5> no_letter_texts = {{
    {NoLetter::not_opened, {"Іс ашылмаған.", "Дело не открыто.", "There is no case yet."}},
    {NoLetter::no_event,
     {"Растама берілетін жазба аталмаған.", "Не названа запись, о которой даётся подтверждение.",
      "No record is named for which to give a receipt."}},
    {NoLetter::not_returned,
     {"Ешқандай өтініш қайтарылған жоқ.", "Ни одно заявление не возвращено.", "No filing was returned."}},
    {NoLetter::not_refused, {"Бас тартылған жоқ.", "Отказа нет.", "Nothing was refused."}},
    {NoLetter::not_decided, {"Әлі ештеңе шешілген жоқ.", "Ещё ничего не решено.", "Nothing was decided yet."}},
}};
static_assert(table_is_complete<no_letter_texts>());
static_assert(no_letter_texts.size() == static_cast<std::size_t>(NoLetter::not_decided) + 1);

}  // namespace

std::string_view text(LetterMessage message, Language language) { return text_of(letter_texts, message, language); }

std::string say(LetterMessage message, Language language, std::initializer_list<Filling> fillings) {
  return filled_in(text(message, language), fillings);
}

std::string_view text(NoLetter why, Language language) { return text_of(no_letter_texts, why, language); }

}  // namespace mandate::publish
