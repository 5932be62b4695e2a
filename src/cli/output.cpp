#include "cli/output.hpp"

#include <cstdio>
#include <string>

namespace mandate::cli {
namespace {

// A failure stays with the stream; `result_is_written` asks for it.
void write(std::FILE* stream, std::string_view text) {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stream));
}

}  // namespace

void write_result(std::string_view text) { write(stdout, text); }

bool result_is_written() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

void write_problems(const Problems& problems) {
  for (const Problem& problem : problems) {
    write(stderr, problem.text() + '\n');
  }
  if (problems.size() > 1) {
    write(stderr, std::to_string(problems.size()) + " problems; nothing was decided\n");
  }
}

void write_complaint(std::string_view text) { write(stderr, "mandate: " + std::string(text) + '\n'); }

}  // namespace mandate::cli
