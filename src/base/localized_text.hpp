// A text in Kazakh, Russian and English.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mandate {

enum class Language : std::uint8_t { kk, ru, en };

inline constexpr std::array<Language, 3> languages = {Language::kk, Language::ru, Language::en};

// "kk", "ru", "en".
[[nodiscard]] constexpr std::string_view code(Language language) {
  constexpr std::array<std::string_view, 3> codes = {"kk", "ru", "en"};
  return codes.at(static_cast<std::size_t>(language));
}

[[nodiscard]] constexpr std::optional<Language> language_of_code(std::string_view text) {
  for (const Language language : languages) {
    if (code(language) == text) {
      return language;
    }
  }
  return std::nullopt;
}

struct LocalizedText {
  std::array<std::string, 3> texts;  // in the order of `languages`; empty where there is none

  [[nodiscard]] bool empty() const { return texts[0].empty() && texts[1].empty() && texts[2].empty(); }

  // The text in the language; where there is none, in English, then Russian, then Kazakh.
  [[nodiscard]] const std::string& in(Language language) const {
    const std::string& wanted = texts.at(static_cast<std::size_t>(language));
    if (!wanted.empty()) {
      return wanted;
    }
    if (!texts[2].empty()) {
      return texts[2];
    }
    return texts[1].empty() ? texts[0] : texts[1];
  }

  friend bool operator==(const LocalizedText&, const LocalizedText&) = default;
};

// The same text in every language, for names.
[[nodiscard]] inline LocalizedText same_in_all(std::string text) {
  LocalizedText result;
  result.texts[0] = text;
  result.texts[1] = text;
  result.texts[2] = std::move(text);
  return result;
}

}  // namespace mandate
