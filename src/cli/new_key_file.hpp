// A key as a new file.
#pragma once

#include <string>
#include <string_view>

namespace mandate::cli {

// A new file that its owner alone may read; one that stands already is never written over. Complains where it fails.
[[nodiscard]] bool write_key_file(const std::string& path, std::string_view text);

}  // namespace mandate::cli
