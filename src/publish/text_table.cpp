#include "publish/text_table.hpp"

namespace mandate::publish {

std::string filled_in(std::string_view pattern, std::span<const Filling> fillings) {
  std::string result;
  std::size_t from = 0;
  for (std::string_view placeholder = next_placeholder(pattern, from); !placeholder.empty();
       placeholder = next_placeholder(pattern, from)) {
    const std::size_t open = pattern.find('{', from);
    result += pattern.substr(from, open - from);
    const auto filling = std::ranges::find(fillings, placeholder.substr(1, placeholder.size() - 2), &Filling::name);
    result += filling == fillings.end() ? placeholder : filling->value;
    from = open + placeholder.size();
  }
  result += pattern.substr(from);
  return result;
}

}  // namespace mandate::publish
