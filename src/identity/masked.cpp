#include "identity/masked.hpp"

#include <algorithm>

#include "base/digit.hpp"

namespace mandate::identity {
namespace {

constexpr std::size_t fewest_masked = 6;

}  // namespace

std::string masked(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    out += digits < fewest_masked ? text.substr(0, digits) : std::string_view("…");
    text.remove_prefix(digits);
    const auto others = static_cast<std::size_t>(std::ranges::find_if(text, is_digit) - text.begin());
    out += text.substr(0, others);
    text.remove_prefix(others);
  }
  return out;
}

void mask(Problems& problems) {
  for (Problem& problem : problems) {
    for (std::string* const text : {&problem.found, &problem.expected, &problem.advice}) {
      *text = masked(*text);
    }
  }
}

}  // namespace mandate::identity
