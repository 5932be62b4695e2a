// One line of text that a person writes: a reason, an explanation, a number to look for.
#pragma once

#include <string>

#include "entry/key.hpp"

namespace mandate::entry {

// Longer than any sentence that prints on a record.
inline constexpr std::size_t most_text_bytes = 1000;

class TextInput {
 public:
  TextInput() = default;
  explicit TextInput(std::string text) : text_(std::move(text)) {}

  // Whether the key wrote or took away something.
  bool press(const Key& key);
  void clear() { text_.clear(); }
  [[nodiscard]] const std::string& text() const { return text_; }
  // Without spaces around it.
  [[nodiscard]] std::string trimmed() const;

 private:
  std::string text_;
};

// Takes the last UTF-8 character away.
void drop_last_character(std::string& text);

}  // namespace mandate::entry
