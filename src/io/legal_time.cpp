#include "io/legal_time.hpp"

#include <cstddef>

#include "base/date.hpp"
#include "base/digit.hpp"

namespace mandate::io {
namespace {

// Two digits at a place, below a limit.
bool is_pair_below(std::string_view text, std::size_t place, int end) {
  return is_digit(text[place]) && is_digit(text[place + 1]) && 10 * (text[place] - '0') + (text[place + 1] - '0') < end;
}

bool is_offset(std::string_view text) {
  if (text == "Z") {
    return true;
  }
  return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' && is_pair_below(text, 1, 24) &&
         is_pair_below(text, 4, 60);
}

}  // namespace

bool is_legal_time(std::string_view text) {
  constexpr std::size_t to_the_second = std::string_view("2022-06-05T21:04:11").size();
  return text.size() > to_the_second && Date::parse(text.substr(0, 10)) && text[10] == 'T' && text[13] == ':' &&
         text[16] == ':' && is_pair_below(text, 11, 24) && is_pair_below(text, 14, 60) && is_pair_below(text, 17, 60) &&
         is_offset(text.substr(to_the_second));
}

}  // namespace mandate::io
