// The known word that is most like an unknown one, for "did you mean".
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/node_reader.hpp"

namespace mandate::io {

// By edit distance over code points, small and capital letters alike where they are Latin; the earlier one where
// several are equally near. Empty where nothing is near: more than a third of the letters differ.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

// "Did you mean 'auyl'?", or empty.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

// Reports a word that is none of the known ones, with all of them: "unknown stage 'vot'; expected one of: …".
// True where it is known.
bool check_known(const ReadContext& context, Position at, std::string_view what, std::string_view word,
                 std::span<const std::string_view> known);

}  // namespace mandate::io
