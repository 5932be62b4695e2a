#include "cli/terminal_screen.hpp"

#include <langinfo.h>
#include <unistd.h>

#include <array>
#include <clocale>
#include <cstring>
#include <cwchar>
#include <string>
#include <utility>

// Behind the standard headers: its macros are many.
#include <curses.h>

namespace mandate::cli {
namespace {

using entry::Key;
using entry::KeyKind;
using entry::Look;

constexpr int escape_delay_ms = 25;

struct KeyCode {
  wint_t code;
  KeyKind kind;
};

// Keys that ncurses names.
constexpr std::array<KeyCode, 15> function_keys = {{{KEY_ENTER, KeyKind::enter},
                                                    {KEY_BTAB, KeyKind::back_tab},
                                                    {KEY_UP, KeyKind::up},
                                                    {KEY_DOWN, KeyKind::down},
                                                    {KEY_LEFT, KeyKind::left},
                                                    {KEY_RIGHT, KeyKind::right},
                                                    {KEY_PPAGE, KeyKind::page_up},
                                                    {KEY_NPAGE, KeyKind::page_down},
                                                    {KEY_HOME, KeyKind::home},
                                                    {KEY_END, KeyKind::end},
                                                    {KEY_BACKSPACE, KeyKind::backspace},
                                                    {KEY_DC, KeyKind::erase},
                                                    {KEY_F(1), KeyKind::help},
                                                    {KEY_F(2), KeyKind::save},
                                                    {KEY_F(10), KeyKind::submit}}};

// Characters that are keys. Control-S and Control-D stand in for F2 and F10, which some terminals keep for themselves;
// Control-C goes back like Escape, so that nothing that was typed is lost.
constexpr std::array<KeyCode, 9> control_keys = {{{L'\n', KeyKind::enter},
                                                  {L'\r', KeyKind::enter},
                                                  {L'\t', KeyKind::tab},
                                                  {0x7F, KeyKind::backspace},
                                                  {0x08, KeyKind::backspace},
                                                  {0x1B, KeyKind::escape},
                                                  {0x03, KeyKind::escape},
                                                  {0x13, KeyKind::save},
                                                  {0x04, KeyKind::submit}}};

template <std::size_t N>
std::optional<Key> key_in(const std::array<KeyCode, N>& keys, wint_t code) {
  for (const KeyCode& key : keys) {
    if (key.code == code) {
      return Key{key.kind, {}};
    }
  }
  return std::nullopt;
}

std::optional<Key> text_key(wint_t character) {
  constexpr wint_t first_printable = 0x20;
  if (character < first_printable) {
    return std::nullopt;
  }
  std::array<char, 16> bytes{};  // MB_LEN_MAX on every glibc locale
  std::mbstate_t state{};
  const std::size_t length = std::wcrtomb(bytes.data(), static_cast<wchar_t>(character), &state);
  if (length == static_cast<std::size_t>(-1)) {
    return std::nullopt;
  }
  return Key{KeyKind::text, std::string(bytes.data(), length)};
}

enum ColourPair : short { pair_error = 1, pair_warning = 2, pair_good = 3 };

attr_t attributes_of(Look look, bool colour) {
  const auto coloured = [colour](short pair, attr_t otherwise) -> attr_t {
    return colour ? static_cast<attr_t>(COLOR_PAIR(pair)) | A_BOLD : otherwise;
  };
  switch (look) {
    case Look::plain:
      return A_NORMAL;
    case Look::strong:
      return A_BOLD;
    case Look::faint:
      return A_DIM;
    case Look::selected:
      return A_REVERSE;
    case Look::error:
      return coloured(pair_error, A_BOLD | A_REVERSE);
    case Look::warning:
      return coloured(pair_warning, A_BOLD);
    case Look::good:
      return coloured(pair_good, A_NORMAL);
  }
  return A_NORMAL;
}

// Frames are UTF-8, whatever the environment says.
void use_utf8() {
  static_cast<void>(std::setlocale(LC_CTYPE, ""));
  if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    static_cast<void>(std::setlocale(LC_CTYPE, "C.UTF-8"));
  }
}

}  // namespace

struct TerminalScreen::Session {
  SCREEN* screen = nullptr;
  bool colour = false;
};

void TerminalScreen::EndSession::operator()(Session* session) const {
  endwin();
  delscreen(session->screen);
  std::default_delete<Session>()(session);
}

TerminalScreen::TerminalScreen(std::unique_ptr<Session, EndSession> session) : session_(std::move(session)) {}

std::optional<TerminalScreen> TerminalScreen::open(bool colour) {
  if (isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1) {
    return std::nullopt;
  }
  use_utf8();
  SCREEN* const screen = newterm(nullptr, stdout, stdin);
  if (screen == nullptr) {
    return std::nullopt;
  }
  set_escdelay(escape_delay_ms);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  const bool colours = colour && has_colors() && start_color() == OK && use_default_colors() == OK;
  if (colours) {
    init_pair(pair_error, COLOR_RED, -1);
    init_pair(pair_warning, COLOR_YELLOW, -1);
    init_pair(pair_good, COLOR_GREEN, -1);
  }
  std::unique_ptr<Session, EndSession> session(std::make_unique<Session>().release());
  session->screen = screen;
  session->colour = colours;
  return TerminalScreen(std::move(session));
}

entry::Size TerminalScreen::size() {
  return {static_cast<std::size_t>(getmaxy(stdscr)), static_cast<std::size_t>(getmaxx(stdscr))};
}

void TerminalScreen::draw(const entry::Frame& frame) {
  werase(stdscr);
  for (std::size_t row = 0; row < frame.lines.size(); ++row) {
    wmove(stdscr, static_cast<int>(row), 0);
    for (const entry::Span& span : frame.lines[row].spans) {
      wattrset(stdscr, static_cast<int>(attributes_of(span.look, session_->colour)));
      waddnstr(stdscr, span.text.c_str(), static_cast<int>(span.text.size()));
    }
  }
  wattrset(stdscr, A_NORMAL);
  curs_set(frame.cursor ? 1 : 0);
  if (frame.cursor) {
    wmove(stdscr, static_cast<int>(frame.cursor->row), static_cast<int>(frame.cursor->column));
  }
  wrefresh(stdscr);
}

std::optional<Key> TerminalScreen::read_key() {
  wint_t code = 0;
  const int status = wget_wch(stdscr, &code);
  if (status == ERR) {
    gone_ = true;
    return std::nullopt;
  }
  if (status == KEY_CODE_YES) {
    return key_in(function_keys, code);
  }
  const std::optional<Key> control = key_in(control_keys, code);
  return control ? control : text_key(code);
}

}  // namespace mandate::cli
