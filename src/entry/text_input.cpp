#include "entry/text_input.hpp"

namespace mandate::entry {

void drop_last_character(std::string& text) {
  constexpr unsigned continuation_mask = 0xC0;
  constexpr unsigned continuation = 0x80;
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & continuation_mask) == continuation) {
    text.pop_back();
  }
  if (!text.empty()) {
    text.pop_back();
  }
}

bool TextInput::press(const Key& key) {
  switch (key.kind) {
    case KeyKind::text:
      if (text_.size() + key.text.size() <= most_text_bytes) {
        text_ += key.text;
      }
      return true;
    case KeyKind::backspace:
      drop_last_character(text_);
      return true;
    case KeyKind::erase:
      clear();
      return true;
    default:
      return false;
  }
}

std::string TextInput::trimmed() const {
  const std::size_t first = text_.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : text_.substr(first, text_.find_last_not_of(' ') - first + 1);
}

}  // namespace mandate::entry
