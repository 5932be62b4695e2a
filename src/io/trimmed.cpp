#include "io/trimmed.hpp"

#include <array>
#include <cstddef>

namespace mandate::io {
namespace {

constexpr std::array<std::string_view, 3> blanks = {" ", "\t", "\u00A0"};

std::size_t blank_before(std::string_view text) {
  for (const std::string_view blank : blanks) {
    if (text.starts_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

std::size_t blank_behind(std::string_view text) {
  for (const std::string_view blank : blanks) {
    if (text.ends_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (const std::size_t blank = blank_before(text)) {
    text.remove_prefix(blank);
  }
  while (const std::size_t blank = blank_behind(text)) {
    text.remove_suffix(blank);
  }
  return text;
}

}  // namespace mandate::io
