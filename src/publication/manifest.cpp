#include "publication/manifest.hpp"

#include <algorithm>
#include <array>

#include "ledger/encoding.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {
namespace {

constexpr std::string_view manifest_header = "path,bytes,sha256";

// "a/b.csv", of letters that need no quotes.
bool is_path(std::string_view path) {
  return !path.empty() && path.front() != '/' && path.find("..") == std::string_view::npos &&
         std::ranges::all_of(path, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                  c == '_' || c == '/';
         });
}

bool is_digest(std::string_view text) {
  return text.size() == 64 &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::expected<ManifestEntry, std::string> read_line(std::string_view line) {
  std::array<std::string_view, 3> fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t end = line.find(',');
    if ((end == std::string_view::npos) != (i + 1 == fields.size())) {
      return std::unexpected("not three fields");
    }
    fields.at(i) = line.substr(0, end);
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
  }
  const auto bytes = ledger::from_decimal(fields[1]);
  if (!is_path(fields[0]) || !bytes || !is_digest(fields[2])) {
    return std::unexpected("not a path, a number of bytes and a digest");
  }
  return ManifestEntry{std::string(fields[0]), *bytes, std::string(fields[2])};
}

}  // namespace

bool is_listed(std::string_view path) {
  return path != manifest_name && path != checkpoint_name && !path.starts_with("log/tile/");
}

std::string manifest_csv(std::vector<ManifestEntry> entries) {
  std::ranges::sort(entries, {}, &ManifestEntry::path);
  std::string text(manifest_header);
  text += '\n';
  for (const ManifestEntry& entry : entries) {
    text += entry.path + "," + std::to_string(entry.bytes) + "," + entry.sha256 + "\n";
  }
  return text;
}

std::expected<std::vector<ManifestEntry>, ManifestFault> read_manifest(std::string_view text) {
  std::vector<ManifestEntry> entries;
  std::uint32_t line = 0;
  while (!text.empty()) {
    ++line;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) {
      return std::unexpected(ManifestFault{line, "a last line without a line feed"});
    }
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (line == 1) {
      if (row != manifest_header) {
        return std::unexpected(ManifestFault{line, "another header than " + std::string(manifest_header)});
      }
      continue;
    }
    auto entry = read_line(row);
    if (!entry) {
      return std::unexpected(ManifestFault{line, entry.error()});
    }
    if (!entries.empty() && entries.back().path >= entry->path) {
      return std::unexpected(ManifestFault{line, "a path that does not follow the one before it"});
    }
    entries.push_back(std::move(*entry));
  }
  if (line == 0) {
    return std::unexpected(ManifestFault{1, "an empty manifest"});
  }
  return entries;
}

}  // namespace mandate::publication
