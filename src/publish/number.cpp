#include "publish/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "tally/percentage.hpp"

namespace mandate::publish {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

constexpr std::array<std::array<std::string_view, 12>, 3> months = {{
    {"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
     "желтоқсан"},
    {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
     "декабря"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"},
}};

std::string_view month_name(unsigned month, Language language) {
  return months.at(static_cast<std::size_t>(language)).at(month - 1);
}

std::string_view separator(Language language) { return language == Language::en ? "," : no_break_space; }

std::string grouped(std::string_view digits, Language language) {
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) {
      result += separator(language);
    }
    result += digits[i];
  }
  return result;
}

bool is_plain_number(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && text.size() <= 18 && std::ranges::all_of(text, is_digit) &&
         (text.size() == 1 || text.front() != '0');
}

std::string with_decimal_sign(std::string_view text, Language language) {
  std::string result(text);
  if (language != Language::en) {
    std::ranges::replace(result, '.', ',');
  }
  return result;
}

// Without the zeros that say nothing: "5.000" is "5", "0.300" is "0.3".
std::string trimmed(std::string decimal) {
  decimal.erase(decimal.find_last_not_of('0') + 1);
  if (decimal.ends_with('.')) {
    decimal.pop_back();
  }
  return decimal;
}

}  // namespace

std::string number_text(Count64 value, Language language) {
  const std::string digits = fmt::format("{}", value);
  return value < 0 ? "\u2212" + grouped(std::string_view(digits).substr(1), language) : grouped(digits, language);
}

std::string number_text(Fraction value, Language language) {
  const Count64 whole = value.numerator() / value.denominator();
  const Count64 rest = value.numerator() % value.denominator();
  if (rest == 0) {
    return number_text(whole, language);
  }
  const std::string fraction = number_text(rest, language) + "/" + number_text(value.denominator(), language);
  if (whole == 0) {
    return fraction;
  }
  const bool is_half = value.denominator() == 2;
  return number_text(whole, language) + (is_half ? "½" : std::string(no_break_space) + fraction);
}

std::string number_text(std::string_view printed, Language language) {
  return is_plain_number(printed) ? grouped(printed, language) : std::string(printed);
}

std::string share_text(Fraction share, Language language) {
  constexpr Count64 said_as_fraction = 10;
  constexpr Count64 thousandths_of_percent = 100'000;
  if (share.denominator() <= said_as_fraction || thousandths_of_percent % share.denominator() != 0) {
    return number_text(share, language);
  }
  return printed_percent_text(trimmed(tally::percentage(share.numerator(), share.denominator(), 3)), language);
}

std::string percent_text(Count64 part, Count64 whole, Language language) {
  if (whole <= 0 || part < 0) {
    return "—";
  }
  return printed_percent_text(tally::percentage(part, whole, 2), language);
}

std::string printed_percent_text(std::string_view printed, Language language) {
  return fmt::format("{}{}%", with_decimal_sign(printed, language), no_break_space);
}

std::string date_text(Date day, Language language) {
  const std::string_view month = month_name(day.month(), language);
  switch (language) {
    case Language::kk:
      return fmt::format("{} жылғы {} {}", day.year(), day.day(), month);
    case Language::ru:
      return fmt::format("{} {} {} года", day.day(), month, day.year());
    case Language::en:
      break;
  }
  return fmt::format("{} {} {}", day.day(), month, day.year());
}

}  // namespace mandate::publish
