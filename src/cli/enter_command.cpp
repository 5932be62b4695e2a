#include "cli/enter_command.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>

#include "cli/enter_desk.hpp"
#include "cli/line_keys.hpp"
#include "cli/live_count.hpp"
#include "cli/output.hpp"
#include "cli/rules_in_use.hpp"
#include "cli/terminal_screen.hpp"
#include "entry/desk.hpp"
#include "io/count_folder.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

struct EnterAsked {
  std::string count;  // folder with count.yaml, or a log
  std::string log;
  std::string actor;
  std::string language;
  std::string rules;
  bool lines = false;
};

// What is entered into, and what its stations and options are called.
struct Opened {
  procedure::RuleBook book;
  std::optional<tally::CountInput> folder;
  std::optional<LiveCount> count;
};

std::unique_ptr<Opened> open(const EnterAsked& asked, Language language) {
  Problems problems;
  auto opened = std::make_unique<Opened>();
  std::optional<procedure::RuleBook> book = rules_in_use(asked.rules, problems);
  std::error_code ignored;
  std::string log = asked.log.empty() ? asked.count : asked.log;
  if (book && std::filesystem::is_directory(asked.count, ignored)) {
    opened->folder = io::read_count_folder(asked.count, *book, problems);
    log = asked.log.empty() && opened->folder ? opened->folder->log : log;
  }
  write_problems(problems);
  if (!book || !problems.empty()) {
    return nullptr;
  }
  if (log.empty()) {
    write_complaint(asked.count + " names no log; give one with --log, begun with `mandate count start`");
    return nullptr;
  }
  opened->book = std::move(*book);
  opened->count = LiveCount::open(log, language);
  return opened->count ? std::move(opened) : nullptr;
}

// Presses a key, and records what it leads to. Whether the work is finished.
bool press(entry::Desk& desk, LiveCount& count, const entry::Key& key) {
  entry::Desk::Step step = desk.press(key);
  if (step.event) {
    step.event->at = store::local_time_now();
    if (const auto recorded = count.record(*step.event); recorded) {
      desk.recorded(count.state());
    } else {
      desk.refused(count.state(), recorded.error());
    }
  }
  return step.finished;
}

// The list shows what others have done since.
void look_up(entry::Desk& desk, LiveCount& count) {
  if (desk.is_at_list() && count.refresh()) {
    desk.update(count.state());
  }
}

// The window was closed or the line was cut: what was typed is kept.
void keep_unsaved(entry::Desk& desk, LiveCount& count) {
  if (desk.is_typing()) {
    static_cast<void>(press(desk, count, {entry::KeyKind::save, {}}));
  }
}

ExitStatus enter_on_screen(entry::Desk& desk, LiveCount& count, TerminalScreen& screen) {
  bool finished = false;
  while (!finished && !screen.is_gone()) {
    look_up(desk, count);
    screen.draw(desk.frame(TerminalScreen::size()));
    if (const std::optional<entry::Key> key = screen.read_key()) {
      finished = press(desk, count, *key);
    }
  }
  keep_unsaved(desk, count);
  return ExitStatus::yes;
}

ExitStatus enter_by_lines(entry::Desk& desk, LiveCount& count) {
  write_result(std::string(known_line_keys()) + "\n\n" + desk.spoken());
  bool finished = false;
  for (std::string line; !finished && std::getline(std::cin, line);) {
    const auto keys = keys_of_line(line);
    if (!keys) {
      write_result("? " + keys.error() + " — " + std::string(known_line_keys()) + "\n");
      continue;
    }
    look_up(desk, count);
    for (std::size_t i = 0; i < keys->size() && !finished; ++i) {
      finished = press(desk, count, (*keys)[i]);
    }
    write_result("\n" + desk.spoken());
    static_cast<void>(result_is_written());  // the listener hears it now
  }
  keep_unsaved(desk, count);
  return ExitStatus::yes;
}

ExitStatus run(const EnterAsked& asked, const Surroundings& around) {
  const Language language = language_of_code(asked.language).value_or(around.language);
  const std::unique_ptr<Opened> opened = open(asked, language);
  const std::unique_ptr<EnterDesk> made =
      opened ? EnterDesk::make(opened->book, *opened->count, opened->folder ? &*opened->folder : nullptr) : nullptr;
  if (!made) {
    return ExitStatus::bad_input;
  }
  entry::Desk desk(made->setting(asked.actor, language), opened->count->state());
  if (asked.lines) {
    return enter_by_lines(desk, *opened->count);
  }
  std::optional<TerminalScreen> screen = TerminalScreen::open(around.colour);
  if (!screen) {
    write_complaint("no terminal that can be drawn on; --lines works without one");
    return ExitStatus::bad_input;
  }
  return enter_on_screen(desk, *opened->count, *screen);
}

}  // namespace

void add_enter(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<EnterAsked>();
  CLI::App* const command = app.add_subcommand(
      "enter",
      "Type protocols at the keyboard, twice by two people; settle differences, explain, make final. Exit: 0 "
      "done, 2 bad input");
  command->add_option("COUNT", asked->count, "Folder with count.yaml, or the log of a count")
      ->required()
      ->type_name("COUNT");
  command->add_option("--log", asked->log, "The log, where count.yaml names none")->type_name("FILE");
  command->add_option("--as", asked->actor, "Who is typing: a name for the work, no personal number")
      ->required()
      ->type_name("NAME");
  command->add_flag("--lines", asked->lines, "Without a screen: one line is one field, for screen readers and scripts");
  command->add_option("--lang", asked->language, "Language of the form; default from the environment")
      ->check(CLI::IsMember({"kk", "ru", "en"}));
  command->add_option("--rules", asked->rules, "Read the law from this folder in place of the rules in the program")
      ->type_name("DIR");
  verbs.push_back({command, [asked](const Surroundings& around) { return run(*asked, around); }});
}

}  // namespace mandate::cli
