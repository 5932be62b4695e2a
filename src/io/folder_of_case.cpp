#include "io/folder_of_case.hpp"

#include "io/text_file.hpp"
#include "io/text_stream.hpp"

namespace mandate::io {

std::string FolderOfCase::place_of(const std::string& name) const { return (folder_ / name).generic_string(); }

std::optional<std::string> FolderOfCase::text(const std::string& name, Problems& problems) const {
  return read_text_file(folder_ / name, problems);
}

std::unique_ptr<TextSource> FolderOfCase::stream(const std::string& name, Problems& problems) const {
  return std::make_unique<TextStream>(folder_ / name, problems);
}

}  // namespace mandate::io
