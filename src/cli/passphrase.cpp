#include "cli/passphrase.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <string_view>

#include "cli/output.hpp"

namespace mandate::cli {
namespace {

constexpr std::size_t most_passphrase_bytes = 1024;

// The first line; nothing where there is none, or where it is longer than anybody types.
std::optional<ledger::SecretBytes> first_line(int descriptor) {
  ledger::SecretBytes bytes(most_passphrase_bytes);
  std::size_t size = 0;
  while (size < most_passphrase_bytes) {
    const ssize_t got = read(descriptor, bytes.span().data() + size, 1);
    if (got <= 0 || bytes.span()[size] == '\n') {
      break;
    }
    ++size;
  }
  if (size == 0 || size == most_passphrase_bytes) {
    return std::nullopt;
  }
  bytes.shorten(size);
  return bytes;
}

std::optional<ledger::SecretBytes> typed(std::string_view prompt) {
  termios shown{};
  if (tcgetattr(STDIN_FILENO, &shown) != 0) {
    return std::nullopt;
  }
  termios hidden = shown;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  static_cast<void>(std::fwrite(prompt.data(), 1, prompt.size(), stderr));
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  std::optional<ledger::SecretBytes> line = first_line(STDIN_FILENO);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
  static_cast<void>(std::fputc('\n', stderr));
  return line;
}

}  // namespace

std::optional<ledger::SecretBytes> passphrase_asked(const std::string& file, bool twice) {
  if (!file.empty()) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    std::optional<ledger::SecretBytes> line = descriptor < 0 ? std::nullopt : first_line(descriptor);
    if (descriptor >= 0) {
      close(descriptor);
    }
    if (!line) {
      write_complaint("--passphrase-file " + file + ": no passphrase in its first line");
    }
    return line;
  }
  if (isatty(STDIN_FILENO) != 1) {
    write_complaint("no terminal to type the passphrase at; name a file with --passphrase-file");
    return std::nullopt;
  }
  std::optional<ledger::SecretBytes> first = typed("Passphrase: ");
  if (first && twice) {
    const std::optional<ledger::SecretBytes> second = typed("Again: ");
    if (!second || second->view() != first->view()) {
      write_complaint("the two passphrases differ; nothing was made");
      return std::nullopt;
    }
  }
  if (!first) {
    write_complaint("no passphrase");
  }
  return first;
}

}  // namespace mandate::cli
