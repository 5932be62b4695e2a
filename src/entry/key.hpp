// A key as a person presses it, whatever terminal it came through.
#pragma once

#include <cstdint>
#include <string>

namespace mandate::entry {

enum class KeyKind : std::uint8_t {
  text,  // a character that writes itself
  enter,
  tab,
  back_tab,
  up,
  down,
  left,
  right,
  page_up,
  page_down,
  home,
  end,
  backspace,
  erase,   // Delete: the whole value
  escape,  // back, without an entry
  save,    // F2: keep what was typed and go on later
  submit,  // F10: hand in
  help,    // F1
};

struct Key {
  KeyKind kind = KeyKind::text;
  std::string text;  // UTF-8; of kind text only

  friend bool operator==(const Key&, const Key&) = default;
};

}  // namespace mandate::entry
