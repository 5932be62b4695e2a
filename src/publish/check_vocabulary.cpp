#include "publish/check_vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mandate::publish {
namespace {

struct Entry {
  CheckMessage key;
  std::array<std::string_view, 3> texts;  // in the order of `languages`
};

constexpr std::size_t message_count = static_cast<std::size_t>(CheckMessage::last);

constexpr std::array<Entry, message_count> entries = {{
    {CheckMessage::checked,
     {"Тексерілген хаттамалар: {protocols}. Үлгісі: {form}.", "Проверено протоколов: {protocols}. Форма: {form}.",
      "Protocols checked: {protocols}. Form: {form}."}},
    {CheckMessage::none_failed, {"Ешбір тексеріс сәтсіз аяқталған жоқ.", "Все проверки пройдены.", "No check failed."}},
    {CheckMessage::some_failed,
     {"Қатесі барлары: {errors}; тек ескертуі барлары: {warnings}.",
      "С ошибками: {errors}; только с предупреждениями: {warnings}.",
      "With errors: {errors}; with warnings only: {warnings}."}},
    {CheckMessage::unverified,
     {"Бұл үлгі түпнұсқамен салыстырылмаған: {note}", "Эта форма не сверена с источником: {note}",
      "This form was not compared with its source: {note}"}},
    {CheckMessage::heading_by_code, {"Тексерістер бойынша", "По проверкам", "By check"}},
    {CheckMessage::heading_stations, {"Учаскелер бойынша", "По участкам", "By station"}},
    {CheckMessage::column_code, {"Белгі", "Код", "Code"}},
    {CheckMessage::column_level, {"Деңгейі", "Уровень", "Level"}},
    {CheckMessage::column_stations, {"Хаттама", "Протоколов", "Protocols"}},
    {CheckMessage::column_must_hold, {"Не сақталуға тиіс", "Что должно выполняться", "What must hold"}},
    {CheckMessage::level_error, {"қате", "ошибка", "error"}},
    {CheckMessage::level_warning, {"ескерту", "предупреждение", "warning"}},
    {CheckMessage::formula, {"Формула: {formula}", "Формула: {formula}", "Formula: {formula}"}},
    {CheckMessage::in_numbers, {"Сандармен: {numbers}", "В числах: {numbers}", "In numbers: {numbers}"}},
    {CheckMessage::difference, {"айырмасы {value}", "разность {value}", "difference {value}"}},
    {CheckMessage::tolerance, {"рұқсат етілген айырма {value}", "допуск {value}", "tolerance {value}"}},
    {CheckMessage::tolerance_of,
     {"рұқсат етілген айырма {value} ({share})", "допуск {value} ({share})", "tolerance {value} ({share})"}},
    {CheckMessage::condition,
     {"Сұралу шарты: {condition}", "Условие проверки: {condition}", "Asked because: {condition}"}},
    {CheckMessage::row, {"{field}, {row}-жол", "{field}, строка {row}", "{field}, row {row}"}},
    {CheckMessage::empty_cells, {"бос: {cells}", "не заполнено: {cells}", "empty: {cells}"}},
    {CheckMessage::filled_cells, {"толтырылған: {cells}", "заполнено: {cells}", "filled in: {cells}"}},
    {CheckMessage::no_value, {"бос", "пусто", "empty"}},
    {CheckMessage::rounded_up, {"жоғары дөңгелектенген", "округлено вверх", "rounded up"}},
    {CheckMessage::rounded_down, {"төмен дөңгелектенген", "округлено вниз", "rounded down"}},
    {CheckMessage::overflow,
     {"Сандар тым үлкен: формуланы есептеу мүмкін емес.", "Числа слишком велики: формулу вычислить нельзя.",
      "The numbers are too large: the formula cannot be worked out."}},
    {CheckMessage::typist, {"Енгізуші: {what}", "Вводящему: {what}", "Typist: {what}"}},
    {CheckMessage::coordinator, {"Үйлестіруші: {what}", "Координатору: {what}", "Coordinator: {what}"}},
    {CheckMessage::references, {"Негізі: {references}", "Основание: {references}", "Source: {references}"}},
    {CheckMessage::same_votes,
     {"Дәл осындай дауыстар (барлығы {sum}): {stations}", "Точно такие же голоса (всего {sum}): {stations}",
      "Exactly the same votes ({sum} in all): {stations}"}},
    {CheckMessage::nothing_blank,
     {"Бірде-бір сан жазылмаған.", "Не записано ни одного числа.", "No number is written at all."}},
    {CheckMessage::nothing_zeros,
     {"Нөлден өзге сан жазылмаған.", "Кроме нулей, не записано ничего.", "Nothing but zeros is written."}},
    {CheckMessage::fell,
     {"{cell}: № {report} хабарда {before}, енді {after}",
      "{cell}: в сообщении № {report} было {before}, теперь {after}",
      "{cell}: {before} in report no. {report}, now {after}"}},
    {CheckMessage::words_differ,
     {"{cell}: цифрмен {digits}, сөзбен «{words}», яғни {number}",
      "{cell}: цифрами {digits}, словами «{words}», то есть {number}",
      "{cell}: {digits} in digits, “{words}” in words, which is {number}"}},
    {CheckMessage::words_unread,
     {"{cell}: «{words}» қазақша, орысша не ағылшынша сан емес; цифрмен {digits}",
      "{cell}: «{words}» – не число по-казахски, по-русски или по-английски; цифрами {digits}",
      "{cell}: “{words}” is no number in Kazakh, Russian or English; {digits} in digits"}},
    {CheckMessage::figures_changed_places,
     {"{first} = {first_value} және {second} = {second_value} болса, қате қалмас еді.",
      "Если бы {first} = {first_value}, а {second} = {second_value}, ошибок не осталось бы.",
      "Were {first} = {first_value} and {second} = {second_value}, no error would be left."}},
    {CheckMessage::digits_changed_places,
     {"{cell}: {before} емес, {after} болса (көрші екі цифр орнын ауыстырса), қате қалмас еді.",
      "{cell}: будь вместо {before} число {after} (две соседние цифры поменялись местами), ошибок не осталось бы.",
      "{cell}: were it {after} and not {before} (two neighbouring digits changed places), no error would be left."}},
    {CheckMessage::several_would,
     {"Бірнеше болжам бар; қағаз шешеді.", "Возможностей несколько; решает бумага.",
      "There are several possibilities; the paper decides."}},
    {CheckMessage::draft_note,
     {"Айырма – қарауға себеп, одан артық емес.", "Расхождение – повод посмотреть, не более.",
      "A difference is a reason to look, nothing more."}},
    {CheckMessage::more_stations,
     {"… тағы {more}; барлығын --full көрсетеді.", "… и ещё {more}; все показывает --full.",
      "… and {more} more; --full shows all."}},
    {CheckMessage::form_station, {"Учаске №", "Участок №", "Station no."}},
    {CheckMessage::form_date, {"Күні, сағаты", "Дата, время", "Date, time"}},
    {CheckMessage::form_figure, {"Цифрмен", "Цифрами", "In digits"}},
    {CheckMessage::form_words, {"Сөзбен", "Словами", "In words"}},
    {CheckMessage::form_number, {"№", "№", "No."}},
    {CheckMessage::form_line, {"Жолы", "Строка", "Line"}},
    {CheckMessage::form_chair, {"Комиссия төрағасы", "Председатель комиссии", "Chair of the commission"}},
    {CheckMessage::form_secretary, {"Комиссия хатшысы", "Секретарь комиссии", "Secretary of the commission"}},
    {CheckMessage::form_member, {"Комиссия мүшесі", "Член комиссии", "Member of the commission"}},
    {CheckMessage::form_signature, {"аты-жөні, қолы", "имя, подпись", "name, signature"}},
    {CheckMessage::form_not_official,
     {"Жұмыс үлгісі; ресми бланк емес. {reference}", "Рабочая форма; не официальный бланк. {reference}",
      "A working form; not the official one. {reference}"}},
    {CheckMessage::form_option, {"{field}: {option}", "{field}: {option}", "{field}: {option}"}},
}};

constexpr std::string_view next_placeholder(std::string_view text, std::size_t from) {
  const std::size_t open = text.find('{', from);
  return open == std::string_view::npos ? std::string_view() : text.substr(open, text.find('}', open) - open + 1);
}

constexpr bool holds_placeholders_of(std::string_view text, std::string_view other) {
  std::size_t from = 0;
  for (std::string_view each = next_placeholder(other, from); !each.empty(); each = next_placeholder(other, from)) {
    if (text.find(each) == std::string_view::npos) {
      return false;
    }
    from = other.find('{', from) + each.size();
  }
  return true;
}

// Every message stands at its place, in three languages with the same placeholders.
consteval bool is_complete() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries.at(i);
    if (static_cast<std::size_t>(entry.key) != i) {
      return false;
    }
    for (const std::string_view one : entry.texts) {
      for (const std::string_view other : entry.texts) {
        if (one.empty() || !holds_placeholders_of(one, other)) {
          return false;
        }
      }
    }
  }
  return true;
}
static_assert(is_complete());

}  // namespace

std::string say(CheckMessage message, Language language, std::initializer_list<Filling> fillings) {
  const std::string_view pattern =
      entries.at(static_cast<std::size_t>(message)).texts.at(static_cast<std::size_t>(language));
  std::string result;
  std::size_t from = 0;
  for (std::string_view each = next_placeholder(pattern, from); !each.empty(); each = next_placeholder(pattern, from)) {
    const std::size_t open = pattern.find('{', from);
    result += pattern.substr(from, open - from);
    const auto filling = std::ranges::find(fillings, each.substr(1, each.size() - 2), &Filling::name);
    result += filling == fillings.end() ? each : filling->value;
    from = open + each.size();
  }
  result += pattern.substr(from);
  return result;
}

}  // namespace mandate::publish
