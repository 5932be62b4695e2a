#include "cli/passphrase.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <string_view>

#include "cli/output.hpp"

namespace mandate::cli {
namespace {

constexpr std::size_t most_passphrase_bytes = 1024;

// The first line; nothing where there is none, or where it is longer than anybody types. `may_read`: asked before each
// byte; false: no more is read, and there is no line.
template <typename MayRead>
std::optional<ledger::SecretBytes> first_line(int descriptor, const MayRead& may_read) {
  ledger::SecretBytes bytes(most_passphrase_bytes);
  std::size_t size = 0;
  while (size < most_passphrase_bytes) {
    if (!may_read()) {
      return std::nullopt;
    }
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

// Signals that end or stop the program, held back and read like a file: as long as this lives, they do nothing else.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int each : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) {
      sigaddset(&signals, each);
    }
    pthread_sigmask(SIG_BLOCK, &signals, &before_);
    descriptor_ = signalfd(-1, &signals, SFD_CLOEXEC);
  }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  HeldSignals(HeldSignals&&) = delete;
  HeldSignals& operator=(HeldSignals&&) = delete;
  ~HeldSignals() {
    close(descriptor_);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

  // Waits for a byte to read or for a signal, which is returned; 0: a byte.
  [[nodiscard]] int signal_before_a_byte_of(int descriptor) const {
    std::array<pollfd, 2> either = {{{descriptor_, POLLIN, 0}, {descriptor, POLLIN, 0}}};
    static_cast<void>(poll(either.data(), either.size(), -1));
    signalfd_siginfo came{};
    const bool is_signal = (either[0].revents & POLLIN) != 0 && read(descriptor_, &came, sizeof(came)) == sizeof(came);
    return is_signal ? static_cast<int>(came.ssi_signo) : 0;
  }

 private:
  sigset_t before_{};
  int descriptor_ = -1;
};

// A terminal that does not show what is typed, as long as this lives.
class HiddenTyping {
 public:
  explicit HiddenTyping(const termios& shown) : shown_(shown) {
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  HiddenTyping(const HiddenTyping&) = delete;
  HiddenTyping& operator=(const HiddenTyping&) = delete;
  HiddenTyping(HiddenTyping&&) = delete;
  HiddenTyping& operator=(HiddenTyping&&) = delete;
  ~HiddenTyping() {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown_);
    static_cast<void>(std::fputc('\n', stderr));
  }

 private:
  termios shown_;
};

// `came`: the signal that came before the line was complete; 0: none.
std::optional<ledger::SecretBytes> typed_unless_signalled(std::string_view prompt, int& came) {
  termios shown{};
  if (tcgetattr(STDIN_FILENO, &shown) != 0) {
    return std::nullopt;
  }
  const HeldSignals signals;
  const HiddenTyping hidden(shown);
  static_cast<void>(std::fwrite(prompt.data(), 1, prompt.size(), stderr));
  return first_line(STDIN_FILENO, [&] {
    came = signals.signal_before_a_byte_of(STDIN_FILENO);
    return came == 0;
  });
}

// A signal does what it does, once the terminal shows again what is typed. Whoever stopped the program and goes on with
// it is asked again.
std::optional<ledger::SecretBytes> typed(std::string_view prompt) {
  while (true) {
    int came = 0;
    std::optional<ledger::SecretBytes> line = typed_unless_signalled(prompt, came);
    if (came == 0) {
      return line;
    }
    static_cast<void>(raise(came));
    if (came != SIGTSTP) {
      return std::nullopt;
    }
  }
}

}  // namespace

std::optional<ledger::SecretBytes> passphrase_asked(const std::string& file, bool twice) {
  if (!file.empty()) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    std::optional<ledger::SecretBytes> line =
        descriptor < 0 ? std::nullopt : first_line(descriptor, [] { return true; });
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
