#include "ledger/note_characters.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace mandate::ledger {

bool is_note_text(std::string_view bytes) {
  const bool has_control =
      std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
  return !has_control && simdjson::validate_utf8(bytes.data(), bytes.size());
}

bool has_space(std::string_view text) {
  // PropList.txt of the Unicode Character Database, White_Space.
  constexpr std::array<std::string_view, 25> spaces = {
      "\t",     "\n",     "\v",     "\f",     "\r",     " ",      "\u0085", "\u00A0", "\u1680",
      "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
      "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000"};
  return std::ranges::any_of(spaces,
                             [&](std::string_view space) { return text.find(space) != std::string_view::npos; });
}

}  // namespace mandate::ledger
