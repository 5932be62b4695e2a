// The legal time of an event: ISO 8601 with seconds and an offset from UTC, "2022-06-05T21:04:11+06:00" or "…Z".
#pragma once

#include <string_view>

namespace mandate::io {

[[nodiscard]] bool is_legal_time(std::string_view text);

}  // namespace mandate::io
