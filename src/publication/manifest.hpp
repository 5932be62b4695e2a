// manifest.csv: every file of a publication but itself, the checkpoint and the tiles of the log, with its digest.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::publication {

struct ManifestEntry {
  std::string path;
  std::uint64_t bytes = 0;
  std::string sha256;

  friend bool operator==(const ManifestEntry&, const ManifestEntry&) = default;
};

// Whether the manifest names such a file.
[[nodiscard]] bool is_listed(std::string_view path);

// In the order of the paths.
[[nodiscard]] std::string manifest_csv(std::vector<ManifestEntry> entries);

// The entries, or what is wrong and in which line. What it reads is written as the same bytes again.
struct ManifestFault {
  std::uint32_t line = 0;
  std::string found;
};
[[nodiscard]] std::expected<std::vector<ManifestEntry>, ManifestFault> read_manifest(std::string_view text);

}  // namespace mandate::publication
