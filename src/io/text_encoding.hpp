// Bytes of a text file as UTF-8: by byte-order mark, by being UTF-8, else as the file is told or looks to be.
//
// What it looks to be is the judgement of libuchardet, a guess by frequency of letters; so the caller says it to the
// reader. Conversion is iconv's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/node_reader.hpp"

namespace mandate::io {

struct DecodedText {
  std::string text;      // UTF-8 without a byte-order mark
  std::string encoding;  // "UTF-8", "windows-1251", …
  std::string reason;    // "by its byte-order mark", "as told", "it is valid UTF-8", "a guess from its letters"
};

// `told` is a name that iconv knows, or empty. Nothing where the bytes are no text in that encoding.
[[nodiscard]] std::optional<DecodedText> decode_text(const ReadContext& context, std::string bytes,
                                                     std::string_view told);

}  // namespace mandate::io
