#include "tally/number_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace mandate::tally {
namespace {

// What a word does to the number that is being read.
enum class Part : std::uint8_t {
  zero,      // alone
  unit,      // 1 to 9
  closed,    // 10 to 19 of languages in which no unit may follow
  ten,       // 10, 20 to 90
  hundreds,  // 100 to 900 in one word
  hundred,   // times the unit before it
  scale,     // thousand, million
  joint,     // "and"
};

struct Word {
  std::string_view text;
  Part part = Part::zero;
  Count64 value = 0;
};

constexpr std::array<Word, 25> kazakh = {{{"нөл", Part::zero, 0},       {"бір", Part::unit, 1},
                                          {"екі", Part::unit, 2},       {"үш", Part::unit, 3},
                                          {"төрт", Part::unit, 4},      {"бес", Part::unit, 5},
                                          {"алты", Part::unit, 6},      {"жеті", Part::unit, 7},
                                          {"сегіз", Part::unit, 8},     {"тоғыз", Part::unit, 9},
                                          {"он", Part::ten, 10},        {"жиырма", Part::ten, 20},
                                          {"отыз", Part::ten, 30},      {"қырық", Part::ten, 40},
                                          {"елу", Part::ten, 50},       {"алпыс", Part::ten, 60},
                                          {"жетпіс", Part::ten, 70},    {"сексен", Part::ten, 80},
                                          {"тоқсан", Part::ten, 90},    {"жүз", Part::hundred, 100},
                                          {"мың", Part::scale, 1000},   {"миллион", Part::scale, 1000000},
                                          {"нол", Part::zero, 0},       {"ноль", Part::zero, 0},
                                          {"млн", Part::scale, 1000000}}};

constexpr std::array<Word, 48> russian = {{{"ноль", Part::zero, 0},
                                           {"нуль", Part::zero, 0},
                                           {"один", Part::unit, 1},
                                           {"одна", Part::unit, 1},
                                           {"одно", Part::unit, 1},
                                           {"два", Part::unit, 2},
                                           {"две", Part::unit, 2},
                                           {"три", Part::unit, 3},
                                           {"четыре", Part::unit, 4},
                                           {"пять", Part::unit, 5},
                                           {"шесть", Part::unit, 6},
                                           {"семь", Part::unit, 7},
                                           {"восемь", Part::unit, 8},
                                           {"девять", Part::unit, 9},
                                           {"десять", Part::closed, 10},
                                           {"одиннадцать", Part::closed, 11},
                                           {"двенадцать", Part::closed, 12},
                                           {"тринадцать", Part::closed, 13},
                                           {"четырнадцать", Part::closed, 14},
                                           {"пятнадцать", Part::closed, 15},
                                           {"шестнадцать", Part::closed, 16},
                                           {"семнадцать", Part::closed, 17},
                                           {"восемнадцать", Part::closed, 18},
                                           {"девятнадцать", Part::closed, 19},
                                           {"двадцать", Part::ten, 20},
                                           {"тридцать", Part::ten, 30},
                                           {"сорок", Part::ten, 40},
                                           {"пятьдесят", Part::ten, 50},
                                           {"шестьдесят", Part::ten, 60},
                                           {"семьдесят", Part::ten, 70},
                                           {"восемьдесят", Part::ten, 80},
                                           {"девяносто", Part::ten, 90},
                                           {"сто", Part::hundreds, 100},
                                           {"двести", Part::hundreds, 200},
                                           {"триста", Part::hundreds, 300},
                                           {"четыреста", Part::hundreds, 400},
                                           {"пятьсот", Part::hundreds, 500},
                                           {"шестьсот", Part::hundreds, 600},
                                           {"семьсот", Part::hundreds, 700},
                                           {"восемьсот", Part::hundreds, 800},
                                           {"девятьсот", Part::hundreds, 900},
                                           {"тысяча", Part::scale, 1000},
                                           {"тысячи", Part::scale, 1000},
                                           {"тысяч", Part::scale, 1000},
                                           {"миллион", Part::scale, 1000000},
                                           {"миллиона", Part::scale, 1000000},
                                           {"миллионов", Part::scale, 1000000},
                                           {"тыс", Part::scale, 1000}}};

constexpr std::array<Word, 32> english = {{{"zero", Part::zero, 0},
                                           {"one", Part::unit, 1},
                                           {"two", Part::unit, 2},
                                           {"three", Part::unit, 3},
                                           {"four", Part::unit, 4},
                                           {"five", Part::unit, 5},
                                           {"six", Part::unit, 6},
                                           {"seven", Part::unit, 7},
                                           {"eight", Part::unit, 8},
                                           {"nine", Part::unit, 9},
                                           {"ten", Part::closed, 10},
                                           {"eleven", Part::closed, 11},
                                           {"twelve", Part::closed, 12},
                                           {"thirteen", Part::closed, 13},
                                           {"fourteen", Part::closed, 14},
                                           {"fifteen", Part::closed, 15},
                                           {"sixteen", Part::closed, 16},
                                           {"seventeen", Part::closed, 17},
                                           {"eighteen", Part::closed, 18},
                                           {"nineteen", Part::closed, 19},
                                           {"twenty", Part::ten, 20},
                                           {"thirty", Part::ten, 30},
                                           {"forty", Part::ten, 40},
                                           {"fifty", Part::ten, 50},
                                           {"sixty", Part::ten, 60},
                                           {"seventy", Part::ten, 70},
                                           {"eighty", Part::ten, 80},
                                           {"ninety", Part::ten, 90},
                                           {"hundred", Part::hundred, 100},
                                           {"thousand", Part::scale, 1000},
                                           {"million", Part::scale, 1000000},
                                           {"and", Part::joint, 0}}};

std::span<const Word> words_of(Language language) {
  switch (language) {
    case Language::kk:
      return kazakh;
    case Language::ru:
      return russian;
    case Language::en:
      break;
  }
  return english;
}

constexpr std::uint32_t yo = 0x451;
constexpr std::uint32_t ye = 0x435;

// A small letter of Latin, Russian or Kazakh.
std::uint32_t small_letter(std::uint32_t letter) {
  if ((letter >= 'A' && letter <= 'Z') || (letter >= 0x410 && letter <= 0x42F)) {
    return letter + 0x20;
  }
  if (letter >= 0x400 && letter <= 0x40F) {
    return letter + 0x50;
  }
  const bool paired = (letter >= 0x490 && letter <= 0x4BF) || (letter >= 0x4D0 && letter <= 0x4FF);
  return paired && letter % 2 == 0 ? letter + 1 : letter;
}

// Letters alone, all small; other signs of one byte are left out. Letters outside two bytes make no word.
std::string letters_of(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
      const bool is_digit = byte >= '0' && byte <= '9';
      if (is_letter || is_digit) {
        out += static_cast<char>(small_letter(byte));
      }
      continue;
    }
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0) {
      ++i;  // a no-break space
      continue;
    }
    if ((byte & 0xE0U) != 0xC0U || i + 1 == text.size()) {
      return "?";
    }
    const auto next = static_cast<unsigned char>(text[++i]);
    std::uint32_t letter = small_letter(((byte & 0x1FU) << 6U) | (next & 0x3FU));
    letter = letter == yo ? ye : letter;
    out += static_cast<char>(0xC0U | (letter >> 6U));
    out += static_cast<char>(0x80U | (letter & 0x3FU));
  }
  return out;
}

// The longest word that the text begins with; nullptr where there is none.
const Word* word_at(std::string_view text, std::span<const Word> words) {
  const Word* longest = nullptr;
  for (const Word& word : words) {
    if (text.starts_with(word.text) && (longest == nullptr || word.text.size() > longest->text.size())) {
      longest = &word;
    }
  }
  return longest;
}

// Puts a number together word by word: hundreds, tens, units of a group, then its scale; scales fall.
class Assembler {
 public:
  // Whether the word may stand here.
  bool add(const Word& word) {
    const bool was_zero = last_ == Part::zero && !first_;
    const bool fits = !was_zero && put(word);
    last_ = word.part;
    first_ = false;
    return fits;
  }

  [[nodiscard]] std::optional<Count64> value() const {
    return first_ || last_ == Part::joint ? std::nullopt : std::optional(total_ + group_);
  }

 private:
  // How much of the group may still follow.
  enum class Open : std::uint8_t { nothing, unit, ten, hundreds };

  bool put(const Word& word) {
    switch (word.part) {
      case Part::zero:
        return first_;
      case Part::joint:
        return !first_ && last_ != Part::joint;
      case Part::unit:
        return take(word.value, Open::unit, Open::nothing);
      case Part::closed:
        return take(word.value, Open::ten, Open::nothing);
      case Part::ten:
        return take(word.value, Open::ten, Open::unit);
      case Part::hundreds:
        return take(word.value, Open::hundreds, Open::ten);
      case Part::hundred:
        return multiply();
      case Part::scale:
        break;
    }
    return close(word.value);
  }

  bool take(Count64 value, Open needed, Open after) {
    if (open_ < needed) {
      return false;
    }
    group_ += value;
    open_ = after;
    return true;
  }

  // "Two hundred"; "hundred" alone is one.
  bool multiply() {
    if (group_ != 0 && (last_ != Part::unit || group_ > 9)) {
      return false;
    }
    group_ = group_ == 0 ? 100 : group_ * 100;
    open_ = Open::ten;
    return true;
  }

  bool close(Count64 scale) {
    if (scale >= last_scale_ || last_ == Part::joint) {
      return false;
    }
    total_ += (group_ == 0 ? 1 : group_) * scale;
    group_ = 0;
    open_ = Open::hundreds;
    last_scale_ = scale;
    return true;
  }

  Count64 total_ = 0;
  Count64 group_ = 0;
  Count64 last_scale_ = INT64_MAX;
  Open open_ = Open::hundreds;
  Part last_ = Part::zero;
  bool first_ = true;
};

}  // namespace

std::optional<Count64> number_in_words(std::string_view text, Language language) {
  const std::string letters = letters_of(text);
  Assembler number;
  for (std::string_view rest = letters; !rest.empty();) {
    const Word* const word = word_at(rest, words_of(language));
    if (word == nullptr || !number.add(*word)) {
      return std::nullopt;
    }
    rest.remove_prefix(word->text.size());
  }
  return number.value();
}

std::optional<Count64> number_in_words(std::string_view text) {
  for (const Language language : languages) {
    if (const std::optional<Count64> number = number_in_words(text, language)) {
      return number;
    }
  }
  return std::nullopt;
}

}  // namespace mandate::tally
