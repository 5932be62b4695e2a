#include "cli/night_words.hpp"

#include <array>

#include "publish/text_table.hpp"

namespace mandate::cli {
namespace {

constexpr std::array<publish::Texts, 13> night_texts = {{
    {"саналған учаскелер", "подсчитано участков", "stations counted"},
    {"Өңір", "Регион", "Region"},
    {"қатысу", "явка", "turnout"},
    {"жақтап", "за", "yes"},
    {"Барлығы", "Всего", "In all"},
    {"Шешілді", "Решено", "Settled"},
    {"қалғандары қандай болса да", "каковы бы ни были остальные", "whatever the others bring"},
    {"Әлі ашық", "Ещё открыто", "Still open"},
    {"нәтижені өзгерте алады", "могут изменить исход", "can change the outcome"},
    {"енгізулер әр түрлі", "вводы расходятся", "entries differ"},
    {"алдын ала нәтиже жарияланды", "опубликован предварительный результат", "preliminary result published"},
    {"түпкілікті нәтиже жарияланды", "опубликован окончательный результат", "final result published"},
    {"СИНТЕТИКАЛЫҚ", "СИНТЕТИЧЕСКИЕ ДАННЫЕ", "SYNTHETIC"},
}};
static_assert(publish::table_is_complete<night_texts>());

constexpr std::array<publish::Texts, 7> notice_texts = {{
    {"екі енгізу әр түрлі болды, қағаз бойынша", "два ввода расходились, по бумаге",
     "two entries differed, by the paper"},
    {"тексеру орындалмады", "не выполнена проверка", "a check fails"},
    {"бөлек қойылды", "отложен", "set aside"},
    {"қайта енгізіледі", "вводится заново", "to be entered anew"},
    {"қайта қосылды", "возвращён", "released"},
    {"ескерту түсіндірілді", "предупреждение объяснено", "a warning was explained"},
    {"жарияланғаннан кейін түзетілді", "исправлено после публикации", "corrected after publication"},
}};
static_assert(publish::table_is_complete<notice_texts>());

}  // namespace

std::string_view word(NightWord name, Language language) { return publish::text_of(night_texts, name, language); }

std::string_view word(simulate::NightNotice::Kind kind, Language language) {
  return publish::text_of(notice_texts, kind, language);
}

}  // namespace mandate::cli
