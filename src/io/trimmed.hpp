// Text without the blanks around it, as cells of tables have them.
#pragma once

#include <string_view>

namespace mandate::io {

// Without spaces, tabs and no-break spaces (U+00A0) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace mandate::io
