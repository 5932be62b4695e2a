// What a plain (unquoted) YAML scalar is in the subset of docs/reference/rule-data.md.
//
// YAML 1.1 and 1.2 loaders read the same words differently (`no`, `010`, `1:30`, `1_000`). The subset refuses all
// of them, so that every loader reads a rule file in the same way.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/node.hpp"

namespace mandate::io {

struct ScalarFault {
  std::string found;
  std::string expected;
  std::string advice;
};

// The node without its place. Text where nothing else fits: dates, "2/3", names.
[[nodiscard]] std::expected<Node, ScalarFault> read_plain_scalar(std::string_view text);

// A key is always text, so `on` and `no` are fine; a key that reads as a number, `true`, `false` or null is not.
[[nodiscard]] std::expected<std::string, ScalarFault> read_plain_key(std::string_view text);

}  // namespace mandate::io
