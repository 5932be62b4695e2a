#include "law/article_numbers.hpp"

namespace mandate::law {

std::vector<unsigned> article_numbers(std::string_view article) {
  constexpr unsigned ten = 10;
  std::vector<unsigned> numbers;
  bool inside = false;
  for (const char c : article) {
    const bool is_digit = c >= '0' && c <= '9';
    if (is_digit) {
      if (!inside) {
        numbers.push_back(0);
      }
      numbers.back() = (numbers.back() * ten) + static_cast<unsigned>(c - '0');
    }
    inside = is_digit;
  }
  return numbers;
}

}  // namespace mandate::law
