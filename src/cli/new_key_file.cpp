#include "cli/new_key_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "cli/output.hpp"

namespace mandate::cli {

bool write_key_file(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    write_complaint(path + " cannot be made: a file of that name stands already, or the folder cannot be written");
    return false;
  }
  const ssize_t written = write(descriptor, text.data(), text.size());
  const bool kept = written == static_cast<ssize_t>(text.size()) && fsync(descriptor) == 0;
  close(descriptor);
  if (!kept) {
    write_complaint(path + " cannot be written: check the disk");
  }
  return kept;
}

}  // namespace mandate::cli
