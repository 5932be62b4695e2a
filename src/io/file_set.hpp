// Files that belong together: those of a folder, the members of a zip, or one file alone.
//
// Names are relative, in the order of their bytes. Members of a zip that lie about their size, are encrypted or
// damaged are problems when they are read; there are at most `most_files` of them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "io/byte_source.hpp"

namespace mandate::io {

inline constexpr std::size_t most_files = 10'000'000;

class FileSet {
 public:
  // Nothing, with a problem, where the path is neither.
  static std::optional<FileSet> open(const std::filesystem::path& path, Problems& problems);

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  // The file whose last part is called so: beside a single file, or in any folder of a zip.
  [[nodiscard]] std::optional<std::string> find(std::string_view last_part) const;
  // The whole path of a file, for messages: "export.zip/CvrExport.json".
  [[nodiscard]] std::string path_of(std::string_view name) const;
  // Nothing, with a problem, where the file cannot be read.
  [[nodiscard]] std::unique_ptr<ByteSource> open_file(std::string_view name, Problems& problems) const;

 private:
  std::filesystem::path path_;
  std::vector<std::string> names_;
  std::shared_ptr<struct ZipArchive> archive_;  // none for a folder or one file
};

}  // namespace mandate::io
