#include "publish/count_words.hpp"

#include <array>
#include <cstddef>
#include <variant>

#include "publish/text_table.hpp"

namespace mandate::publish {
namespace {

constexpr std::size_t transition_errors = static_cast<std::size_t>(tally::TransitionError::nothing_to_publish) + 1;

// In the order of TransitionError.
constexpr std::array<Texts, transition_errors> transition_texts = {{
    {"Мұны кім істегені көрсетілмеген; атын беріңіз", "Не сказано, кто это сделал; укажите имя",
     "Nobody is named who did it; give a name"},
    {"Бұрынғы мәлімет өзгергенде себебі керек; себебін беріңіз", "Изменению нужна причина; укажите её",
     "A change of what stood needs a reason; give one"},
    {"Бірінші енгізуді басқа біреу бастаған; аяқталғанын күтіңіз не себебін көрсетіп босатыңыз",
     "Первый ввод уже начат; дождитесь его или освободите с указанием причины",
     "Somebody has the paper for the first entry; wait for the entry, or release it with a reason"},
    {"Екінші енгізуді басқа біреу бастаған; аяқталғанын күтіңіз не себебін көрсетіп босатыңыз",
     "Второй ввод уже начат; дождитесь его или освободите с указанием причины",
     "Somebody has the paper for the second entry; wait for the entry, or release it with a reason"},
    {"Бірінші енгізу әлі жасалмаған; алдымен соны жасаңыз", "Первый ввод ещё не сделан; сначала сделайте его",
     "The first entry is not made yet; make it before the second"},
    {"Бірінші енгізу жасалған; екіншісін жасаңыз не себебін көрсетіп енгізілгенді алып тастаңыз",
     "Первый ввод сделан; сделайте второй или отмените ввод с указанием причины",
     "The first entry is made; make the second, or discard the entries with a reason"},
    {"Екі енгізу де жасалған; қайта енгізу үшін себебін көрсетіп алып тастаңыз",
     "Оба ввода сделаны; чтобы ввести заново, отмените их с указанием причины",
     "Both entries are made; to enter anew, discard them with a reason"},
    {"Бірінші енгізуді дәл осы адам жасаған; екіншісін басқа адам жасайды",
     "Первый ввод сделал тот же человек; второй делает другой",
     "The first entry was made by the same person; somebody else makes the second"},
    {"Бұл енгізуді басқа адам бастаған; оны сол адам аяқтайды не себебін көрсетіп босатылады",
     "Этот ввод начал другой человек; он его и заканчивает, или ввод освобождают с указанием причины",
     "Somebody else has begun this entry; it is finished by the same person, or released with a reason"},
    {"Бұл енгізуді ешкім бастаған жоқ; алдымен бастаңыз", "Этот ввод никто не начинал; сначала начните его",
     "Nobody has begun this entry; claim it first"},
    {"Екі енгізу әлі жоқ; алдымен оларды жасаңыз", "Двух вводов ещё нет; сначала сделайте их",
     "There are no two entries yet; make them first"},
    {"Біреу енгізіп жатыр; алдымен аяқтаңыз не босатыңыз",
     "Кто-то вводит протокол; сначала завершите или освободите ввод",
     "Somebody is typing an entry; submit or release it first"},
    {"Екі енгізу бір-бірінен өзгеше; әр жолды қағаз бойынша шешіңіз не екеуін де алып тастаңыз",
     "Два ввода различаются; решите каждую строку по бумаге или отмените оба ввода",
     "The two entries differ; settle each cell from the paper, or discard both entries"},
    {"Тексерулер қате көрсетіп тұр; сандарды қағаз бойынша түзетіңіз не әр қатені түсіндіріңіз",
     "Проверки не выполнены; исправьте числа по бумаге или объясните каждую ошибку",
     "Checks fail as errors; correct the figures from the paper, or explain each error"},
    {"Бұл жолда екі енгізу де бірдей; өзгерту үшін енгізілгенді алып тастаңыз не хаттаманы қайта ашыңыз",
     "В этой строке оба ввода одинаковы; чтобы изменить её, отмените ввод или откройте протокол заново",
     "Both entries have the same figure in this cell; to change it, discard the entries, or re-open the protocol"},
    {"Нысанда мұндай жол жоқ; жолдардың атауларын қараңыз", "В форме нет такой строки; посмотрите названия строк",
     "The form has no such cell; look at the names of its cells"},
    {"Енгізілгені нысанның әр жолына бір саннан емес; басқа нысан емес пе?",
     "Во вводе не по одному числу на каждую строку формы; не другая ли это форма?",
     "The entry does not have one value for each cell of the form; was it made for another form?"},
    {"Сан нөлден кем; 0-ден басталатын сан жазыңыз не бос қалдырыңыз",
     "Число меньше нуля; напишите число от 0 или оставьте пустым",
     "A figure is below zero; write a number from 0, or leave it empty"},
    {"Бұл тексеру орындалған; түсіндіретін ештеңе жоқ", "Эта проверка выполнена; объяснять нечего",
     "This check did not fail; there is nothing to explain"},
    {"Түзетілетін саннан басқа сан тұр; жазбаны қайта қараңыз",
     "Стоит другое число, не то, которое исправляют; посмотрите запись ещё раз",
     "Another figure stands than the one to be corrected; look at the record again"},
    {"Түзету аталған әр жолды өзгертеді және әрқайсысын бір рет атайды",
     "Исправление меняет каждую названную строку и называет её один раз",
     "A correction changes each cell that it names, and names it once"},
    {"Хаттама бекітілмеген; айырмашылықтарды шешіп не енгізілгенді алып тастап өзгертіңіз",
     "Протокол не утверждён; меняйте его решением расхождений или отменой ввода",
     "The protocol is not finalised; change it by resolving or discarding"},
    {"Хаттама бекітілген; алдымен себебін көрсетіп қайта ашыңыз",
     "Протокол утверждён; сначала откройте его заново с указанием причины",
     "The protocol is finalised; re-open it with a reason first"},
    {"Сандар жарияланбаған; түзетудің орнына хаттаманы қайта ашыңыз",
     "Числа не опубликованы; вместо исправления откройте протокол заново",
     "The figures are not published; re-open the protocol in place of correcting it"},
    {"Сандар жарияланған; ескісі жаңасының жанында қалатындай етіп түзетіңіз",
     "Числа опубликованы; исправьте их, чтобы старые остались рядом с новыми",
     "The figures are published; correct them, so that the old ones stay beside the new"},
    {"Учаске бұрын-ақ бөлек қойылған", "Участок уже отложен", "The station is set aside already"},
    {"Учаске бөлек қойылмаған", "Участок не отложен", "The station is not set aside"},
    {"Учаске бөлек қойылған; алдымен себебін көрсетіп қайтарыңыз",
     "Участок отложен; сначала верните его с указанием причины",
     "The station is set aside; release it with a reason first"},
    {"Бұл учаскедегі дауыс беру жарамсыз деп танылған; ол бойынша ештеңе енгізілмейді",
     "Голосование на этом участке признано недействительным; по нему ничего не вводят",
     "The vote at this station is annulled; nothing is entered for it"},
    {"Түпкілікті нәтиже жарияланған; енді тек сандар түзетіледі және дауыс беру жарамсыз деп танылады",
     "Окончательный результат опубликован; теперь только исправляют числа и признают голосование недействительным",
     "The final result is published; from now on figures are corrected and votes annulled, nothing else"},
    {"Бұл оқиға учаскенің хаттамасына қатысты емес", "Это событие не касается протокола участка",
     "The event concerns no protocol of a station"},
    {"Санау ашылмаған; оны бірінші оқиға ашады", "Подсчёт не открыт; его открывает первое событие",
     "The count is not opened; its first event opens it"},
    {"Санау бұрын-ақ ашылған", "Подсчёт уже открыт", "The count is opened already"},
    {"Тізімде мұндай учаске жоқ; кодын қараңыз", "В списке нет такого участка; посмотрите его код",
     "The register has no such station; look at its code"},
    {"Бұл учаскенің конверті бұрын қабылданған", "Конверт этого участка уже принят",
     "The envelope of this station was received before"},
    {"Конверт қабылданбаған; алдымен келгенін жазыңыз", "Конверт не принят; сначала запишите, что он поступил",
     "The envelope is not received; record that it came in first"},
    {"Бұл учаскенің конверті бұрын ашылған", "Конверт этого участка уже вскрыт",
     "The envelope of this station was opened before"},
    {"Учаскенің осындай атты көшірмесі бар; басқа ат беріңіз", "Копия с таким названием уже есть; дайте другое",
     "There is a copy of this name for the station; give it another name"},
    {"Бекітілген хаттама жоқ; жариялайтын ештеңе жоқ", "Ни один протокол не утверждён; публиковать нечего",
     "No protocol is finalised; there is nothing to publish"},
}};
static_assert(table_is_complete<transition_texts>());

// In the order of StationStatus.
constexpr std::array<Texts, tally::station_statuses> status_texts = {{
    {"күтілуде", "ожидается", "expected"},
    {"конверт қабылданды", "конверт принят", "envelope received"},
    {"конверт ашылды", "конверт вскрыт", "envelope opened"},
    {"бірінші енгізу жүріп жатыр", "идёт первый ввод", "first entry in progress"},
    {"бірінші енгізу жасалды", "первый ввод сделан", "first entry done"},
    {"екінші енгізу жүріп жатыр", "идёт второй ввод", "second entry in progress"},
    {"енгізулер өзгеше", "вводы различаются", "entries differ"},
    {"қате түсіндірілмеген", "ошибка не объяснена", "error not explained"},
    {"бекітуге дайын", "можно утверждать", "ready to be finalised"},
    {"бекітілді", "утверждён", "finalised"},
    {"қайта ашылды", "открыт заново", "re-opened"},
    {"бөлек қойылды", "отложен", "set aside"},
    {"жарамсыз деп танылды", "признан недействительным", "annulled"},
    {"қайта дауыс беру", "повторное голосование", "repeat vote"},
}};
static_assert(table_is_complete<status_texts>());

// In the order of the variant.
constexpr std::array<Texts, std::variant_size_v<record::CountHappening>> happening_texts = {{
    {"санау ашылды", "подсчёт открыт", "count opened"},
    {"конверт", "конверт", "envelope"},
    {"енгізу басталды", "ввод начат", "entry begun"},
    {"жоба сақталды", "черновик сохранён", "draft kept"},
    {"енгізу босатылды", "ввод освобождён", "entry released"},
    {"енгізілді", "введён", "entered"},
    {"жол шешілді", "строка решена", "cell settled"},
    {"енгізулер алып тасталды", "вводы отменены", "entries discarded"},
    {"түсіндірілді", "объяснено", "explained"},
    {"бекітілді", "утверждён", "finalised"},
    {"қайта ашылды", "открыт заново", "re-opened"},
    {"жарияланғаннан кейін түзетілді", "исправлен после публикации", "corrected after publication"},
    {"көшірме қосылды", "добавлена копия", "copy added"},
    {"бөлек қойылды", "отложен", "set aside"},
    {"қайтарылды", "возвращён", "released"},
    {"жарамсыз деп танылды", "признан недействительным", "annulled"},
    {"нәтиже жарияланды", "результат опубликован", "result published"},
}};
static_assert(table_is_complete<happening_texts>());

// In the order of SourceKind.
constexpr std::array<Texts, 5> source_texts = {{
    {"комиссия", "комиссия", "commission"},
    {"ілінген көшірме", "вывешенная копия", "posted copy"},
    {"фотосурет", "фотография", "photograph"},
    {"төменгі комиссияның файлы", "файл нижестоящей комиссии", "file of the commission below"},
    {"жарияланған кесте", "опубликованная таблица", "published table"},
}};
static_assert(table_is_complete<source_texts>());

// In the order of FigureHistory::Kind.
constexpr std::array<Texts, 3> history_texts = {{
    {"енгізулер өзгеше", "вводы различались", "entries differed"},
    {"қайта ашылғаннан кейін", "после повторного открытия", "after re-opening"},
    {"жарияланғаннан кейін", "после публикации", "after publication"},
}};
static_assert(table_is_complete<history_texts>());

}  // namespace

std::string_view sentence(tally::TransitionError error, Language language) {
  return text_of(transition_texts, error, language);
}

std::string_view name(tally::StationStatus status, Language language) {
  return text_of(status_texts, status, language);
}

std::string_view name(const record::CountHappening& happening, Language language) {
  return text_of(happening_texts, happening.index(), language);
}

std::string_view name(record::SourceKind source, Language language) { return text_of(source_texts, source, language); }

std::string_view name(tally::FigureHistory::Kind kind, Language language) {
  return text_of(history_texts, kind, language);
}

}  // namespace mandate::publish
