// The formats in which results are exchanged (docs/reference/formats.md), and what reading and writing one gives.
//
// Every format holds a part of record::Results. A reader says what it had to assume, a writer what it had to leave
// out; neither list is ever empty in silence.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/results.hpp"

namespace mandate::io {

enum class ResultsFormat : std::uint8_t { csv, long_csv, eml, nist_json, nist_xml, kerg2, openelections, xlsx };

inline constexpr std::array<std::string_view, 8> results_format_names = {
    "csv", "long", "eml", "nist-json", "nist-xml", "kerg2", "openelections", "xlsx"};

[[nodiscard]] constexpr std::string_view word(ResultsFormat format) {
  return results_format_names.at(static_cast<std::size_t>(format));
}

[[nodiscard]] constexpr std::optional<ResultsFormat> results_format_named(std::string_view name) {
  for (std::size_t i = 0; i < results_format_names.size(); ++i) {
    if (results_format_names.at(i) == name) {
      return static_cast<ResultsFormat>(i);
    }
  }
  return std::nullopt;
}

struct ResultsRead {
  record::Results results;
  std::vector<std::string> assumed;  // "the encoding is windows-1251", "column 'Алга' holds the votes of an option"
};

struct ResultsWritten {
  std::string bytes;
  std::vector<std::string> left_out;  // "the title of the election", "14 figures of 'issued'"
};

// The largest text, after decompression, that is read whole into the model.
inline constexpr std::size_t most_results_bytes = std::size_t{256} << 20U;

}  // namespace mandate::io
