// JSON values as text that people can read and programs can compare: fixed order, two spaces a level.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/fraction.hpp"
#include "base/localized_text.hpp"
#include "law/parameter.hpp"
#include "law/reference.hpp"

namespace mandate::publish {

// Keys in the order in which they were put in; one newline at the end.
[[nodiscard]] std::string json_text(const boost::json::value& value);

// {"kk": …, "ru": …, "en": …}; null where there is no text at all.
[[nodiscard]] boost::json::value json_of(const LocalizedText& text);
[[nodiscard]] boost::json::value json_of(const LocalizedText* text);

// "2022-06-05" or null.
[[nodiscard]] boost::json::value json_of(const std::optional<Date>& day);

// A whole number as a number, anything else as text "p/q".
[[nodiscard]] boost::json::value json_of(Fraction number);

// A whole number, text "p/q" or a word; null where the rule has ceased.
[[nodiscard]] boost::json::value json_of(const std::optional<law::Value>& value);

[[nodiscard]] boost::json::value json_of(const std::optional<Count64>& number);

// [{"title": …, "href": …}, …]; href is null where none is known.
[[nodiscard]] boost::json::array json_of(const std::vector<law::Reference>& references);

// What is made of each item, in their order.
template <typename Items, typename Make>
[[nodiscard]] boost::json::array array_of(const Items& items, Make make) {
  boost::json::array result;
  for (const auto& item : items) {
    result.push_back(make(item));
  }
  return result;
}

// The text, or null where it is empty.
[[nodiscard]] boost::json::value text_or_null(std::string_view text);

}  // namespace mandate::publish
