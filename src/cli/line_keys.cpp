#include "cli/line_keys.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mandate::cli {
namespace {

using entry::Key;
using entry::KeyKind;

struct WordKey {
  std::string_view word;
  KeyKind kind;
};

constexpr std::array<WordKey, 8> word_keys = {{{":done", KeyKind::submit},
                                               {":save", KeyKind::save},
                                               {":leave", KeyKind::escape},
                                               {":up", KeyKind::up},
                                               {":first", KeyKind::left},
                                               {":second", KeyKind::right},
                                               {":clear", KeyKind::erase},
                                               {":help", KeyKind::help}}};

// The bytes of the first UTF-8 character; one for a byte that begins none.
std::size_t first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  std::size_t length = 1;
  if (lead >= 0xF0) {
    length = 4;
  } else if (lead >= 0xE0) {
    length = 3;
  } else if (lead >= 0xC0) {
    length = 2;
  }
  return std::min(length, text.size());
}

}  // namespace

std::string_view known_line_keys() { return ":done :save :leave :up :first :second :clear :help"; }

std::expected<std::vector<Key>, std::string> keys_of_line(std::string_view line) {
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  if (line.starts_with(':')) {
    const auto* const known = std::ranges::find(word_keys, line, &WordKey::word);
    if (known == word_keys.end()) {
      return std::unexpected(std::string(line));
    }
    return std::vector<Key>{{known->kind, {}}};
  }
  std::vector<Key> keys;
  while (!line.empty()) {
    const std::size_t length = first_character(line);
    keys.push_back({KeyKind::text, std::string(line.substr(0, length))});
    line.remove_prefix(length);
  }
  keys.push_back({KeyKind::enter, {}});
  return keys;
}

}  // namespace mandate::cli
