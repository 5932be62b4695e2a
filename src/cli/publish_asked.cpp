#include "cli/publish_asked.hpp"

#include <cstdio>
#include <system_error>

#include "publication/publication_files.hpp"

namespace mandate::cli {

void write_note(const std::string& text) { static_cast<void>(std::fprintf(stderr, "%s\n", text.c_str())); }

Place place_of(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) {
    return Place::nothing;
  }
  const bool is_publication = std::filesystem::is_regular_file(folder / publication::about_name, error) &&
                              std::filesystem::is_regular_file(folder / publication::checkpoint_name, error);
  return is_publication ? Place::publication : Place::other;
}

}  // namespace mandate::cli
