#include "cli/night_words.hpp"

#include <array>
#include <cstddef>

namespace mandate::cli {
namespace {

using InThree = std::array<std::string_view, 3>;  // in the order of `languages`

constexpr std::array<InThree, 15> words = {{
    {"саналған учаскелер", "подсчитано участков", "stations counted"},
    {"Өңір", "Регион", "Region"},
    {"қатысу", "явка", "turnout"},
    {"жақтап", "за", "yes"},
    {"Барлығы", "Всего", "In all"},
    {"Шешілді", "Решено", "Settled"},
    {"қалғандары қандай болса да", "каковы бы ни были остальные", "whatever the others bring"},
    {"Әлі ашық", "Ещё открыто", "Still open"},
    {"учаске", "участков", "stations"},
    {"сайлаушы", "избирателей", "electors"},
    {"нәтижені өзгерте алады", "могут изменить исход", "can change the outcome"},
    {"енгізулер әр түрлі", "вводы расходятся", "entries differ"},
    {"алдын ала нәтиже жарияланды", "опубликован предварительный результат", "preliminary result published"},
    {"түпкілікті нәтиже жарияланды", "опубликован окончательный результат", "final result published"},
    {"СИНТЕТИКАЛЫҚ", "СИНТЕТИЧЕСКИЕ ДАННЫЕ", "SYNTHETIC"},
}};

constexpr std::array<InThree, 7> notices = {{
    {"екі енгізу әр түрлі болды, қағаз бойынша", "два ввода расходились, по бумаге",
     "two entries differed, by the paper"},
    {"тексеру орындалмады", "не выполнена проверка", "a check fails"},
    {"бөлек қойылды", "отложен", "set aside"},
    {"қайта енгізіледі", "вводится заново", "to be entered anew"},
    {"қайта қосылды", "возвращён", "released"},
    {"ескерту түсіндірілді", "предупреждение объяснено", "a warning was explained"},
    {"жарияланғаннан кейін түзетілді", "исправлено после публикации", "corrected after publication"},
}};

}  // namespace

std::string_view word(NightWord name, Language language) {
  return words.at(static_cast<std::size_t>(name)).at(static_cast<std::size_t>(language));
}

std::string_view word(simulate::NightNotice::Kind kind, Language language) {
  return notices.at(static_cast<std::size_t>(kind)).at(static_cast<std::size_t>(language));
}

}  // namespace mandate::cli
