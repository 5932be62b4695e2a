#include "io/open_file.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include "io/path_type.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;

void report_missing(const ReadContext& context, const fs::path& path) {
  const fs::path parent = path.parent_path().empty() ? fs::path(".") : path.parent_path();
  const bool has_parent = is_folder(parent);
  context.report({}, has_parent ? "no such file" : "no such file: the folder does not exist either", "a file",
                 "Check the spelling; the path is relative to the folder in which the command runs");
}

constexpr std::string_view zstd_magic = "\x28\xB5\x2F\xFD";
constexpr std::string_view gzip_magic = "\x1F\x8B";

}  // namespace

OpenFile open_file(const ReadContext& context, const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    report_missing(context, path);
    return nullptr;
  }
  if (status.type() == fs::file_type::directory) {
    context.report({}, "a folder", "a file");
    return nullptr;
  }
  OpenFile file(std::fopen(path.c_str(), "rb"));
  if (file == nullptr) {
    context.report({}, "a file that cannot be read (" + std::generic_category().message(errno) + ")", "a readable file",
                   "Check its permissions");
  }
  return file;
}

bool refuse_compressed(const ReadContext& context, std::string_view bytes) {
  const bool zstd = bytes.starts_with(zstd_magic);
  if (!zstd && !bytes.starts_with(gzip_magic)) {
    return false;
  }
  context.report({}, zstd ? "zstd data" : "gzip data", "text",
                 std::string("Give the file a name that ends in ") + (zstd ? ".zst" : ".gz"));
  return true;
}

}  // namespace mandate::io
