#include "publish/member_list_words.hpp"

#include <array>
#include <span>

namespace mandate::publish {
namespace {

constexpr std::array<TextEntry<ListMessage>, static_cast<std::size_t>(ListMessage::last)> list_texts = {{
    {ListMessage::heading_list, {"Тізім: {file}", "Список: {file}", "List: {file}"}},
    {ListMessage::heading_initiators,
     {"Бастамашы топ: {file}", "Инициативная группа: {file}", "Initiative group: {file}"}},
    {ListMessage::summary,
     {"Жолдар: {rows}. Есептелді: {counted}.", "Строк: {rows}. Засчитано: {counted}.",
      "Rows: {rows}. Counted: {counted}."}},
    {ListMessage::none_at_fault, {"Ешбір жолда қате жоқ.", "Ошибок в строках нет.", "No row is at fault."}},
    {ListMessage::some_at_fault,
     {"Қатесі бар жолдар: {faults}; оның ішінде есептелмегені: {not_counted}.",
      "Строк с ошибками: {faults}; из них не засчитано: {not_counted}.",
      "Rows at fault: {faults}; of these not counted: {not_counted}."}},
    {ListMessage::heading_regions, {"Өңірлер бойынша", "По регионам", "By region"}},
    {ListMessage::column_region, {"Өңір", "Регион", "Region"}},
    {ListMessage::column_counted, {"Есептелді", "Засчитано", "Counted"}},
    {ListMessage::column_needed, {"Қажет, {date}", "Нужно, {date}", "Needed, {date}"}},
    {ListMessage::column_missing, {"Жетпейді", "Не хватает", "Missing"}},
    {ListMessage::total, {"Барлығы", "Всего", "In all"}},
    {ListMessage::heading_rows, {"Жолдар бойынша", "По строкам", "Row by row"}},
    {ListMessage::row, {"{row}-жол", "Строка {row}", "Row {row}"}},
    {ListMessage::more_rows,
     {"Тағы {more} жолда қате бар: --full бәрін көрсетеді.", "Ещё строк с ошибками: {more}; все покажет --full.",
      "{more} more rows are at fault: --full shows all."}},
    {ListMessage::errors_no_ground,
     {"{date} күнгі заң бойынша: ең аз сан сақталса, тізімдегі қателер бас тартуға негіз емес ({reference}).",
      "По закону на {date}: пока минимум соблюдён, ошибки в списке — не основание для отказа ({reference}).",
      "By the law of {date}: while the minimum is met, errors in the list are no ground of refusal ({reference})."}},
    {ListMessage::errors_not_compared,
     {"{date} күнгі заң бойынша қателердің өзі бас тартуға негіз бе — мәтінмен салыстырылмаған.",
      "Являются ли ошибки сами по себе основанием для отказа по закону на {date}, с текстом не сверялось.",
      "Whether errors alone are a ground of refusal by the law of {date} was not compared with its text."}},
    {ListMessage::no_initiators,
     {"Бастамашы топ тексерілген жоқ: оның тізімін --initiators арқылы беріңіз.",
      "Инициативная группа не проверялась: её список передают через --initiators.",
      "The initiative group was not checked: give its list with --initiators."}},
    {ListMessage::age_unknown,
     {"Жасы тексерілген жоқ: {date} күнгі заңда ол туралы дерек жоқ.",
      "Возраст не проверялся: на {date} о нём нет данных закона.",
      "Ages were not checked: nothing is known of the age by the law of {date}."}},
    {ListMessage::number_unverified,
     {"{number} құрылымы түпнұсқамен салыстырылмаған ({reference}).",
      "Строение {number} не сверено с источником ({reference}).",
      "How an {number} is built was not compared with its source ({reference})."}},
    {ListMessage::encoding_guessed,
     {"{file}: кодтау болжанды: {encoding}. Әріптер дұрыс болмаса, --encoding беріңіз.",
      "{file}: кодировка угадана: {encoding}. Если буквы не те, укажите --encoding.",
      "{file}: the encoding is a guess: {encoding}. If letters are wrong, name it with --encoding."}},
    {ListMessage::columns_ignored,
     {"{file}: қаралмаған бағандар: {columns}.", "{file}: столбцы не рассматривались: {columns}.",
      "{file}: columns that were not looked at: {columns}."}},
}};
static_assert(table_is_complete<list_texts>());

constexpr std::array<Texts, declaration::list_fault_count> fault_sentences = {{
    {"{number} жазылмаған. Адамнан сұраңыз.", "Нет {number}. Спросите у человека.",
     "There is no {number}. Ask the person for it."},
    {"{number} қате.", "{number} с ошибкой.", "The {number} is faulty."},
    {"Аты-жөні жазылмаған. Толтырыңыз.", "Нет имени. Впишите его.", "There is no name. Fill it in."},
    {"Өңір жазылмаған. Толтырыңыз.", "Нет региона. Впишите его.", "There is no region. Fill it in."},
    {"«{region}» өңірі белгісіз. Кодын не ресми атауын жазыңыз.",
     "Неизвестный регион «{region}». Напишите код или официальное название.",
     "The region “{region}” is not known. Write its code or its official name."},
    {"{date} күні «{region}» өңірі жоқ. Тұратын жерін сол күнгі өңірмен жазыңыз.",
     "На {date} нет региона «{region}». Напишите регион на этот день.",
     "There is no region “{region}” on {date}. Write the region of that day."},
    {"Бұл адам {row}-жолда бар. Бір жолды сызып тастаңыз.",
     "Этот человек уже есть в строке {row}. Уберите одну из строк.",
     "The person stands in row {row} already. Strike out one of the rows."},
    {"Бұл адам «{list}» тізімінде де бар ({row}-жол): азамат бір ғана партияның мүшесі бола алады. Адамнан анықтаңыз.",
     "Этот человек есть и в списке «{list}» (строка {row}): состоять можно только в одной партии. Уточните у человека.",
     "The person is also in the list “{list}” (row {row}): one may be a member of one party only. Clear it up with the "
     "person."},
    {"{date} күні {age} жасқа толмаған. Жолды сызып тастаңыз.", "На {date} нет {age} лет. Уберите строку.",
     "Not {age} years old on {date}. Strike out the row."},
    {"Туған күні оқылмайды. КК.АА.ЖЖЖЖ түрінде жазыңыз.", "Дата рождения не читается. Напишите ДД.ММ.ГГГГ.",
     "The birth date cannot be read. Write DD.MM.YYYY."},
    {"Туған күні {number} бойынша басқа. Құжатпен салыстырыңыз.",
     "Дата рождения в {number} другая. Сверьте с документом.",
     "The birth date in the {number} is another. Compare both with the document."},
}};
static_assert(table_is_complete<fault_sentences>());

constexpr std::array<Texts, 6> number_sentences = {{
    {"{number} {length} таңбадан тұрады, {digits} болуы керек. Бастапқы нөлдер жоғалмады ма: бағанды мәтін етіп "
     "сақтаңыз.",
     "В {number} знаков: {length}, должно быть {digits}. Не потеряны ли нули в начале: храните столбец как текст.",
     "The {number} has {length} characters instead of {digits}. Leading zeros may be lost: keep the column as text."},
    {"{number}: {position}-таңба цифр емес. Құжатпен салыстырыңыз.",
     "В {number} знак {position} — не цифра. Сверьте с документом.",
     "Character {position} of the {number} is no digit. Compare it with the document."},
    {"{number}: {position}-цифрдың мағынасы жоқ. Құжатпен салыстырыңыз.",
     "В {number} цифра {position} ничего не значит. Сверьте с документом.",
     "Digit {position} of the {number} has no meaning. Compare it with the document."},
    {"{number} басындағы туған күн болуы мүмкін емес. Құжатпен салыстырыңыз.",
     "В {number} невозможная дата рождения. Сверьте с документом.",
     "The {number} begins with an impossible birth date. Compare it with the document."},
    {"Мұндай {number} берілмейді. Құжатпен салыстырыңыз.", "Такой {number} не выдаётся. Сверьте с документом.",
     "Such an {number} is never issued. Compare it with the document."},
    {"{number}: соңғы цифр {expected} болуы керек еді, бір цифр қате. Құжатпен салыстырыңыз.",
     "В {number} последней цифрой ожидалась {expected}: одна из цифр ошибочна. Сверьте с документом.",
     "The last digit of the {number} should be {expected}: one of its digits is wrong. Compare it with the document."},
}};
static_assert(table_is_complete<number_sentences>());

}  // namespace

std::string say(ListMessage message, Language language, std::initializer_list<Filling> fillings) {
  return filled_in(text_of(list_texts, message, language), std::span(fillings));
}

std::string_view sentence(declaration::ListFault fault, Language language) {
  return text_of(fault_sentences, fault, language);
}

std::string_view sentence(declaration::NumberFault fault, Language language) {
  return text_of(number_sentences, fault, language);
}

}  // namespace mandate::publish
