// A file open for reading, or the reason why it is not.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

#include "base/node_reader.hpp"

namespace mandate::io {

struct CloseFile {
  void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
};

using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

// Nothing, and a problem, where the file is missing, a folder or not readable.
[[nodiscard]] OpenFile open_file(const ReadContext& context, const std::filesystem::path& path);

// Whether bytes that should be text are zstd or gzip data instead, which is reported.
bool refuse_compressed(const ReadContext& context, std::string_view bytes);

}  // namespace mandate::io
