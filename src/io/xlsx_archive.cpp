#include "io/xlsx_archive.hpp"

#include <zip.h>

#include <algorithm>

#include "io/wording.hpp"

namespace mandate::io {
namespace {

struct CloseEntry {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void XlsxArchive::Close::operator()(zip* archive) const { zip_discard(archive); }

XlsxArchive::XlsxArchive(std::string_view bytes, ProblemSink& problems) : problems_(problems) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* const opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (opened == nullptr) {
    problems_.report({}, "a damaged spreadsheet (" + std::string(zip_error_strerror(&error)) + ")", "a whole xlsx file",
                     "Fetch or save it again");
    if (source != nullptr) {
      zip_source_free(source);
    }
    zip_error_fini(&error);
    return;
  }
  zip_error_fini(&error);
  archive_.reset(opened);
  if (zip_get_num_entries(opened, 0) > most_entries) {
    problems_.report({}, "an archive of " + std::to_string(zip_get_num_entries(opened, 0)) + " entries",
                     "at most " + std::to_string(most_entries), "This is no spreadsheet of results");
    archive_.reset();
  }
}

bool XlsxArchive::has(const std::string& name) const { return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0; }

std::optional<std::string> XlsxArchive::read(const std::string& name) {
  zip_stat_t about;
  const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen(archive_.get(), name.c_str(), 0));
  if (file == nullptr || zip_stat(archive_.get(), name.c_str(), 0, &about) != 0) {
    problems_.report({}, "no entry " + in_quotes(name) + " that can be read", "a whole xlsx file", "Save it again");
    return std::nullopt;
  }
  const std::size_t most =
      std::clamp(static_cast<std::size_t>(about.comp_size) * most_ratio, free_bytes, most_entry_bytes);
  std::string out;
  constexpr std::size_t chunk = std::size_t{1} << 16U;
  while (true) {
    const std::size_t used = out.size();
    out.resize(used + chunk);
    const zip_int64_t read = zip_fread(file.get(), out.data() + used, chunk);
    out.resize(used + static_cast<std::size_t>(std::max<zip_int64_t>(read, 0)));
    if (read < 0) {
      problems_.report({}, "a damaged entry " + in_quotes(name), "a whole xlsx file", "Fetch or save it again");
      return std::nullopt;
    }
    if (out.size() > most) {
      problems_.report({}, "the entry " + in_quotes(name) + " swells beyond " + std::to_string(most >> 20U) + " MiB",
                       "a spreadsheet of results", "Such a file is made to exhaust memory; do not open it");
      return std::nullopt;
    }
    if (read == 0) {
      return out;
    }
  }
}

}  // namespace mandate::io
