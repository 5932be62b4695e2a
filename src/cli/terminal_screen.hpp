// The terminal as a screen of its own: frames go out, keys come in. By ncurses.
#pragma once

#include <memory>
#include <optional>

#include "entry/frame.hpp"
#include "entry/key.hpp"

namespace mandate::cli {

class TerminalScreen {
 public:
  // Nothing where standard input and output are no terminal that can be drawn on.
  [[nodiscard]] static std::optional<TerminalScreen> open(bool colour);

  [[nodiscard]] static entry::Size size();
  void draw(const entry::Frame& frame);
  // Waits for a key. Nothing where only the size of the window changed, or for a key that means nothing here.
  [[nodiscard]] std::optional<entry::Key> read_key();
  // Whether the terminal went away; then no key comes any more.
  [[nodiscard]] bool is_gone() const { return gone_; }

 private:
  struct Session;  // restores the terminal when it goes
  struct EndSession {
    void operator()(Session* session) const;
  };
  explicit TerminalScreen(std::unique_ptr<Session, EndSession> session);

  std::unique_ptr<Session, EndSession> session_;
  bool gone_ = false;
};

}  // namespace mandate::cli
