// What a file is, told from its first bytes: not its name, which people change.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

struct FileKind {
  std::optional<ResultsFormat> format;  // nothing: no results, or none that are read
  std::string what;                     // "an EML 510b count of a municipality", "a cast vote record export (Dominion)"
  std::string form;                     // of EML: "510b"
  std::string election;                 // id, where the beginning of the file has it
  std::optional<Date> date;
  std::string advice;         // what to do with a file that is not read; may be empty
  bool packed_empty = false;  // compressed, and nothing comes out of its beginning
};

// How many bytes are looked at.
inline constexpr std::size_t head_bytes = std::size_t{1} << 16U;

[[nodiscard]] FileKind kind_of(std::string_view head);

// The name of the root element of XML text, without its prefix; empty where there is none.
[[nodiscard]] std::string_view root_element(std::string_view xml);

// What an EML message with that Id is: "an EML 510b count of a municipality".
[[nodiscard]] std::string eml_what(std::string_view id);

}  // namespace mandate::io
