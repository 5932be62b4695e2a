#include "entry/phrases.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mandate::entry {
namespace {

struct Entry {
  Phrase key = Phrase{};
  std::array<std::string_view, 3> texts;  // in the order of `languages`
};

constexpr std::size_t phrase_count = static_cast<std::size_t>(Phrase::too_small) + 1;

constexpr std::array<Entry, phrase_count> entries = {{
    {Phrase::first_entry, {"Бірінші енгізу", "Первый ввод", "First entry"}},
    {Phrase::second_entry, {"Екінші енгізу", "Второй ввод", "Second entry"}},
    {Phrase::station_of, {"Учаске {station}", "Участок {station}", "Station {station}"}},
    {Phrase::in_words, {"сөзбен", "прописью", "in words"}},
    {Phrase::not_typed, {"бос", "пусто", "empty"}},
    {Phrase::digits_only,
     {"Мұнда тек цифрлар теріледі. Нөлді де теру керек.", "Здесь вводятся только цифры. Ноль тоже нужно ввести.",
      "Digits only here. Zero must be typed too."}},
    {Phrase::too_long,
     {"Санда цифр тым көп.", "Слишком много цифр для одного числа.", "More digits than a count can have."}},
    {Phrase::differs,
     {"«{field}» бірінші енгізуден өзгеше. Қағаздан қайта оқыңыз.",
      "«{field}» отличается от первого ввода. Прочтите бумагу ещё раз.",
      "“{field}” differs from the first entry. Read the paper again."}},
    {Phrase::box_needs_space,
     {"Белгіні бос орын пернесі қояды.", "Отметку ставит клавиша «пробел».", "The space bar ticks the box."}},
    {Phrase::help_keys,
     {"Ctrl-S = F2 сақтау, Ctrl-D = F10 тапсыру, Ctrl-C = Esc. Бос жол нөл емес.",
      "Ctrl-S = F2 сохранить, Ctrl-D = F10 сдать, Ctrl-C = Esc. Пустая строка не ноль.",
      "Ctrl-S = F2 save, Ctrl-D = F10 hand in, Ctrl-C = Esc. An empty line is not zero."}},
    {Phrase::keys_form,
     {"Enter келесі · ↑ алдыңғы · F10 тапсыру · F2 сақтау · Esc шығу",
      "Enter дальше · ↑ назад · F10 сдать · F2 сохранить · Esc выйти",
      "Enter next · ↑ back · F10 hand in · F2 save · Esc leave"}},
    {Phrase::keys_finder,
     {"Нөмірін теріңіз · ↑ ↓ таңдау · Enter ашу · Esc аяқтау",
      "Наберите номер · ↑ ↓ выбор · Enter открыть · Esc закончить",
      "Type the number · ↑ ↓ choose · Enter open · Esc finish"}},
    {Phrase::keys_review,
     {"Enter тапсыру · Esc бланкіге қайту", "Enter сдать · Esc вернуться к бланку",
      "Enter hand in · Esc back to the form"}},
    {Phrase::keys_compare,
     {"← бірінші · → екінші · немесе санды теріңіз · Enter растау · Esc шығу",
      "← первый · → второй · или наберите число · Enter подтвердить · Esc выйти",
      "← first · → second · or type the number · Enter confirm · Esc leave"}},
    {Phrase::keys_choice, {"Enter растау · Esc шығу", "Enter подтвердить · Esc выйти", "Enter confirm · Esc leave"}},
    {Phrase::keys_explain,
     {"Enter жазу · ↑ ↓ таңдау · Esc шығу", "Enter записать · ↑ ↓ выбор · Esc выйти",
      "Enter write it down · ↑ ↓ choose · Esc leave"}},
    {Phrase::keys_explained,
     {"F10 хаттаманы бекіту · Enter жазу · ↑ ↓ таңдау · Esc шығу",
      "F10 утвердить протокол · Enter записать · ↑ ↓ выбор · Esc выйти",
      "F10 make the protocol final · Enter write it down · ↑ ↓ choose · Esc leave"}},
    {Phrase::find_station, {"Учаске: {typed}", "Участок: {typed}", "Station: {typed}"}},
    {Phrase::no_station_called,
     {"Мұндай учаске жоқ: {typed}", "Такого участка нет: {typed}", "No such station: {typed}"}},
    {Phrase::entered_of,
     {"Хаттамасы бекітілген учаскелер: {done} / {all}", "Участков с утверждённым протоколом: {done} из {all}",
      "Stations whose protocol is final: {done} of {all}"}},
    {Phrase::state_nothing, {"енгізілмеген", "не введён", "not entered"}},
    {Phrase::state_first_in_progress, {"бірінші енгізу жүріп жатыр", "идёт первый ввод", "first entry going on"}},
    {Phrase::state_first_done, {"екінші енгізуді күтуде", "ждёт второго ввода", "waits for the second entry"}},
    {Phrase::state_second_in_progress, {"екінші енгізу жүріп жатыр", "идёт второй ввод", "second entry going on"}},
    {Phrase::state_differ, {"енгізулер өзгеше", "вводы различаются", "entries differ"}},
    {Phrase::state_failures, {"түсіндіру керек", "нужны пояснения", "needs explaining"}},
    {Phrase::state_ready, {"бекітуге дайын", "готов к утверждению", "ready to be final"}},
    {Phrase::state_final, {"бекітілді", "утверждён", "final"}},
    {Phrase::state_quarantined, {"кейінге қалдырылды", "отложен", "set aside"}},
    {Phrase::state_annulled, {"жарамсыз деп танылды", "признан недействительным", "annulled"}},
    {Phrase::state_reopened, {"қайта ашылды", "открыт заново", "re-opened"}},
    {Phrase::taken_by,
     {"Бұл хаттаманы {actor} енгізіп жатыр.", "Этот протокол вводит {actor}.", "{actor} is entering this protocol."}},
    {Phrase::review_heading, {"Тапсыру алдындағы тексеру", "Проверка перед сдачей", "Before handing in"}},
    {Phrase::review_clean, {"Барлық тексеру орындалды.", "Все проверки выполнены.", "Every check holds."}},
    {Phrase::review_failures,
     {"Қағазды қараңыз. Қағазда дәл осылай тұрса, Enter басыңыз.",
      "Посмотрите на бумагу. Если там стоит именно так, нажмите Enter.",
      "Look at the paper. If it says exactly this, press Enter."}},
    {Phrase::compare_heading,
     {"Енгізулер өзгеше: әр жолды қағаздан шешіңіз", "Вводы различаются: решите по бумаге каждую строку",
      "The entries differ: settle each line from the paper"}},
    {Phrase::first_value, {"бірінші", "первый", "first"}},
    {Phrase::second_value, {"екінші", "второй", "second"}},
    {Phrase::choose, {"шешім", "решение", "settled"}},
    {Phrase::reason_wanted,
     {"Себебін жазыңыз: ол хаттамада сақталады.", "Напишите причину: она останется в записи.",
      "Write the reason: it stays on the record."}},
    {Phrase::reason, {"Себебі: {typed}", "Причина: {typed}", "Reason: {typed}"}},
    {Phrase::explain_heading,
     {"Орындалмаған тексерулер: бекіту үшін әрқайсысын түсіндіріңіз",
      "Невыполненные проверки: для утверждения поясните каждую",
      "Checks that fail: explain each one to make the protocol final"}},
    {Phrase::explanation, {"Түсіндірме: {typed}", "Пояснение: {typed}", "Explanation: {typed}"}},
    {Phrase::explanation_wanted,
     {"Түсіндірмені жазыңыз: ол хаттамада басылады.", "Напишите пояснение: оно печатается в записи.",
      "Write the explanation: it prints on the record."}},
    {Phrase::finalised,
     {"{station} учаскесінің хаттамасы бекітілді.", "Протокол участка {station} утверждён.",
      "The protocol of station {station} is final."}},
    {Phrase::leave_question,
     {"Терілген мәліметтер әлі тапсырылған жоқ.", "Набранное ещё не сдано.", "What was typed is not handed in yet."}},
    {Phrase::keep_draft,
     {"F2 сақтап қою, кейін жалғастыру", "F2 сохранить и продолжить позже", "F2 keep it and go on later"}},
    {Phrase::discard, {"Delete тастау", "Delete отбросить", "Delete give it up"}},
    {Phrase::stay, {"Esc бланкіге қайту", "Esc вернуться к бланку", "Esc back to the form"}},
    {Phrase::entry_taken,
     {"{station}: енгізу қабылданды.", "{station}: ввод принят.", "{station}: the entry is taken."}},
    {Phrase::draft_kept,
     {"{station}: сақталды, кейін жалғастырасыз.", "{station}: сохранено, продолжите позже.",
      "{station}: kept, to go on later."}},
    {Phrase::refused, {"Қабылданбады: {why}", "Не принято: {why}", "Refused: {why}"}},
    {Phrase::too_small,
     {"Терезе тым кішкентай: кемінде 60 баған, 12 жол керек.",
      "Окно слишком мало: нужно не меньше 60 столбцов и 12 строк.",
      "The window is too small: at least 60 columns and 12 rows are needed."}},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool complete = std::ranges::none_of(entries.at(i).texts, [](std::string_view text) { return text.empty(); });
    if (entries.at(i).key != static_cast<Phrase>(i) || !complete) {
      return false;
    }
  }
  return true;
}
static_assert(in_order(), "every phrase stands once, at its own place, in three languages");

}  // namespace

std::string_view phrase(Phrase phrase, Language language) {
  return entries.at(static_cast<std::size_t>(phrase)).texts.at(static_cast<std::size_t>(language));
}

std::string phrase(Phrase wanted, Language language,
                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string out;
  std::string_view rest = phrase(wanted, language);
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    out += rest.substr(0, open);
    const auto* const value = std::ranges::find(values, name, [](const auto& pair) { return pair.first; });
    out += value == values.end() ? std::string_view() : value->second;
    rest.remove_prefix(close + 1);
  }
  out += rest;
  return out;
}

}  // namespace mandate::entry
