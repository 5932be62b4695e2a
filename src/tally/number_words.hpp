// Numbers in words, as protocols have them: Kazakh, Russian and English, 0 to 999,999,999.
//
// Capital or small letters, any spacing, hyphens and commas are all the same; ё is е. Nothing else is guessed at.
#pragma once

#include <optional>
#include <string_view>

#include "base/integer.hpp"
#include "base/localized_text.hpp"

namespace mandate::tally {

// "Бір мың екі жүз отыз төрт", "тысяча двести тридцать четыре", "one thousand two hundred and thirty-four" are 1234.
// Nothing where the text is no number of the language.
[[nodiscard]] std::optional<Count64> number_in_words(std::string_view text, Language language);

// The same in whichever of the languages it is one.
[[nodiscard]] std::optional<Count64> number_in_words(std::string_view text);

}  // namespace mandate::tally
