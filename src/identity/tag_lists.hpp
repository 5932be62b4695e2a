// A register, or who declared in other cases, as a file beside the log of a case: tags and areas, no number and no
// name.
//
//   mandate/register/v1          mandate/elsewhere/v1
//   as_of 2024-04-01             <tag>
//   <tag> <area>                 …
//   …
//
// A line a person, in the order of tags, so that the same persons make the same bytes; each line ends with a line feed.
// The digest of a list is SHA-256 of the file, and stands in the log; a file that was changed is another list.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/node_reader.hpp"
#include "declaration/area_codes.hpp"
#include "declaration/declared_elsewhere.hpp"
#include "declaration/elector_register.hpp"

namespace mandate::identity {

// Areas of the register are places in `codes`.
[[nodiscard]] std::string register_list(const declaration::ElectorRegister& electors,
                                        const declaration::AreaCodes& codes);
[[nodiscard]] std::string elsewhere_list(std::span<const declaration::Tag> persons);

// Strictly what is written above; nothing where there was a problem. The digest is that of the text.
[[nodiscard]] std::optional<declaration::ElectorRegister> read_register_list(const ReadContext& context,
                                                                             std::string_view text,
                                                                             const declaration::AreaCodes& codes);
[[nodiscard]] std::optional<declaration::DeclaredElsewhere> read_elsewhere_list(const ReadContext& context,
                                                                                std::string_view text);

}  // namespace mandate::identity
