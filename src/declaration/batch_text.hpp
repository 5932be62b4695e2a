// A batch of declarations as the payload of an event `declarations.received`, in canonical JSON:
//
//   {"items":["<tag> <area> <e|p> <YYYY-MM-DD>[ <refusal>]",…],["salt":"<32 hexadecimal
//   digits>",]"stage":"<id>"[,"text":"<64 hexadecimal digits>"]}
//
// <tag> is 32 hexadecimal digits, or "-" where the intake refused before it could tell the person; <area> a code
// without spaces, quotes and backslashes; <refusal> the word of what the intake found. 1 to 4096 items. Read strictly
// and without a tree between: what it returns is written as the same bytes again. An area that is not among `areas` is
// no fault of the form: it is read as unknown_area, keeps no code, and the collection refuses it.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "declaration/area_codes.hpp"
#include "declaration/declaration.hpp"

namespace mandate::declaration {

inline constexpr std::string_view received_kind = "declarations.received";

// unknown_area is written as "?", which is nobody's code.
[[nodiscard]] std::string batch_text(const Batch& batch, const AreaCodes& areas);

// One item, and a payload of items that were written one by one: 1 to 4096 of them.
[[nodiscard]] std::string item_text(const Declaration& item, const AreaCodes& areas);
[[nodiscard]] std::string batch_text(std::span<const std::string_view> items, std::string_view stage,
                                     const std::optional<TextDigest>& text, const std::optional<Salt>& salt);

// Every problem, `event` naming the file; an item's place is its line, counted from 1.
[[nodiscard]] std::expected<Batch, Problems> read_batch(std::string_view text, const AreaCodes& areas,
                                                        std::string_view event);

}  // namespace mandate::declaration
