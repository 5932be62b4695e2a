// Tables of texts in Kazakh, Russian and English, checked at compile time, and texts with placeholders filled in.
//
// Placeholders stand in braces, "{date}", the same ones in each language.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/localized_text.hpp"

namespace mandate::publish {

using Texts = std::array<std::string_view, 3>;  // in the order of `languages`

// A line of a table that stands at the place of its key.
template <typename Key>
struct TextEntry {
  Key key;
  Texts texts;
};

[[nodiscard]] constexpr std::string_view in(const Texts& texts, Language language) {
  return texts.at(static_cast<std::size_t>(language));
}

// From a table in the order of the enumeration, with keys or without.
template <std::size_t n, typename Enumeration>
[[nodiscard]] constexpr std::string_view text_of(const std::array<Texts, n>& table, Enumeration value,
                                                 Language language) {
  return in(table.at(static_cast<std::size_t>(value)), language);
}

template <std::size_t n, typename Key>
[[nodiscard]] constexpr std::string_view text_of(const std::array<TextEntry<Key>, n>& table, Key key,
                                                 Language language) {
  return in(table.at(static_cast<std::size_t>(key)).texts, language);
}

// The placeholder that begins at or after `from`, with its braces; empty where there is none.
[[nodiscard]] constexpr std::string_view next_placeholder(std::string_view text, std::size_t from) {
  const std::size_t open = text.find('{', from);
  if (open == std::string_view::npos) {
    return {};
  }
  return text.substr(open, text.find('}', open) - open + 1);
}

[[nodiscard]] constexpr bool holds_placeholders_of(std::string_view text, std::string_view other) {
  std::size_t from = 0;
  for (std::string_view placeholder = next_placeholder(other, from); !placeholder.empty();
       placeholder = next_placeholder(other, from)) {
    if (text.find(placeholder) == std::string_view::npos) {
      return false;
    }
    from = other.find('{', from) + placeholder.size();
  }
  return true;
}

// A text in each language, with the same placeholders.
[[nodiscard]] constexpr bool is_complete(const Texts& texts) {
  return std::ranges::all_of(texts, [&](std::string_view one) {
    return !one.empty() &&
           std::ranges::all_of(texts, [&](std::string_view other) { return holds_placeholders_of(one, other); });
  });
}

// Each line is a constant of its own: compilers bound the steps of one.
template <const auto& table, std::size_t i>
inline constexpr bool line_is_complete = is_complete(table.at(i));

template <const auto& table, std::size_t i>
  requires requires { table.at(i).key; }
inline constexpr bool line_is_complete<table, i> =
    static_cast<std::size_t>(table.at(i).key) == i && is_complete(table.at(i).texts);

// Every line is complete, and at the place of its key where it has one.
template <const auto& table>
[[nodiscard]] consteval bool table_is_complete() {
  return []<std::size_t... i>(std::index_sequence<i...> /*lines*/) {
    return std::ranges::all_of(std::array<bool, table.size()>{line_is_complete<table, i>...}, std::identity());
  }(std::make_index_sequence<table.size()>());
}

struct Filling {
  std::string_view name;
  std::string_view value;
};

// The text with each placeholder replaced by the value of its name; what is filled in is not looked at again.
// A placeholder without a value stays as it stands.
[[nodiscard]] std::string filled_in(std::string_view pattern, std::span<const Filling> fillings);

}  // namespace mandate::publish
