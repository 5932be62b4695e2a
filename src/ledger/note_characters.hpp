// Which bytes may stand in a note: c2sp.org/signed-note, "Format".
#pragma once

#include <string_view>

namespace mandate::ledger {

// Well-formed UTF-8 (RFC 3629) without control characters below U+0020 but the line feed.
[[nodiscard]] bool is_note_text(std::string_view bytes);

// Whether a character of well-formed UTF-8 text has the Unicode property White_Space.
[[nodiscard]] bool has_space(std::string_view text);

}  // namespace mandate::ledger
