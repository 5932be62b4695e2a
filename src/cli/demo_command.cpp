#include "cli/demo_command.hpp"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <variant>

#include "cli/command_line.hpp"
#include "cli/night_screen.hpp"
#include "cli/night_words.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/rules_in_use.hpp"
#include "publish/determination_text.hpp"
#include "simulate/night_case.hpp"
#include "simulate/night_replay.hpp"
#include "simulate/night_script.hpp"

namespace mandate::cli {
namespace {

struct DemoAsked {
  bool night = false;
  bool instant = false;
  double speed = 1;
  Request presentation;
};

constexpr std::string_view what_there_is =
    "mandate demo --night             a night of counting, as it fills; invented, with the official totals\n"
    "mandate demo --night --instant   the same without waiting\n"
    "\n"
    "With the examples of the source tree:\n"
    "mandate decide examples/kz-2022-referendum\n"
    "mandate compare examples/kz-2023-mazhilis --law 2021-01-10 --law 2023-03-19 --law 2026-08-23\n"
    "mandate decide examples/ru-2020-vote\n";

// Set by a key that interrupts: the terminal is left as it was found.
volatile std::sig_atomic_t interrupted = 0;

extern "C" void interrupt(int /*signal*/) { interrupted = 1; }

// The night with the law that it is counted by.
struct Night {
  const procedure::Country* country = nullptr;
  record::Case input = simulate::night_case();
  std::vector<simulate::Precinct> precincts = simulate::synthetic_referendum(simulate::night_seed);
  simulate::NightScript script;
  std::optional<simulate::NightReplay> replay;
};

// Nothing, with a complaint, where the rules lack what the night needs.
std::unique_ptr<Night> begin_night(const procedure::RuleBook& book) {
  auto night = std::make_unique<Night>();
  night->country = book.country(night->input.jurisdiction);
  const procedure::Procedure* const procedure =
      night->country == nullptr ? nullptr : night->country->procedure(night->input.procedure);
  const std::vector<const tally::Form*> forms =
      procedure == nullptr ? std::vector<const tally::Form*>()
                           : night->country->forms_of(night->input.procedure, night->input.date);
  if (forms.size() != 1) {
    write_complaint("the rules have no protocol form of " + night->input.procedure + " of " +
                    night->input.jurisdiction);
    return nullptr;
  }
  const simulate::NightSetting setting = simulate::night_setting(*forms.front(), night->precincts);
  night->script = simulate::night_script(simulate::night_seed, night->precincts, setting);
  night->replay.emplace(simulate::NightQuestion{&night->input, night->country, procedure},
                        simulate::units_of(night->precincts), setting.layout);
  return night;
}

bool is_milestone(const record::CountEvent& event, const simulate::NightReplay& replay, std::size_t& next_tenth) {
  const std::size_t counted = replay.count().number_of(tally::StationStatus::finalised);
  const bool tenth = counted * 10 >= replay.count().expected().size() * next_tenth;
  if (tenth) {
    ++next_tenth;
  }
  return tenth || std::holds_alternative<record::ResultPublished>(event.happening);
}

// Lines at every tenth of the stations and every publication.
bool play_in_lines(Night& night, Language language) {
  std::size_t next_tenth = 1;
  write_result(night.input.title.in(language) + "\n");
  for (const record::CountEvent& event : night.script.events) {
    if (!night.replay->play(event)) {
      return false;
    }
    if (is_milestone(event, *night.replay, next_tenth)) {
      write_result(night_line(*night.replay, language));
    }
  }
  return true;
}

constexpr std::string_view home = "\x1b[H";
constexpr std::string_view clear_screen = "\x1b[2J";
constexpr std::string_view hide_cursor = "\x1b[?25l";
constexpr std::string_view show_cursor = "\x1b[?25h";

// Each line cleared to its end, so that nothing of the picture before is left.
std::string over_the_last(const std::string& picture) {
  std::string out(home);
  for (const char c : picture) {
    out += c == '\n' ? std::string("\x1b[K\n") : std::string(1, c);
  }
  return out + "\x1b[J";
}

// About a minute at speed 1, at sixteen pictures a second, each with as many events as the others.
bool play_on_screen(Night& night, const NightPicture& picture, double speed) {
  constexpr double pictures_a_minute = 960;
  constexpr std::chrono::milliseconds pause(60);
  const std::size_t pictures = static_cast<std::size_t>(pictures_a_minute / speed) + 1;
  const std::size_t events = night.script.events.size();
  std::size_t played = 0;
  write_result(std::string(hide_cursor) + std::string(clear_screen));
  for (std::size_t i = 1; i <= pictures && interrupted == 0; ++i) {
    for (; played < events * i / pictures; ++played) {
      if (!night.replay->play(night.script.events[played])) {
        return false;
      }
    }
    const auto start = std::chrono::steady_clock::now();
    write_result(over_the_last(night_screen(*night.replay, picture)));
    std::this_thread::sleep_until(start + pause);
  }
  write_result(show_cursor);
  return true;
}

ExitStatus run_night(const DemoAsked& asked, const Surroundings& around) {
  Problems problems;
  const std::optional<procedure::RuleBook> book = rules_in_use(asked.presentation.rules, problems);
  write_problems(problems);
  const std::unique_ptr<Night> night = book ? begin_night(*book) : nullptr;
  if (night == nullptr) {
    return ExitStatus::bad_input;
  }
  const publish::TextOptions options = text_options(asked.presentation, around);
  const bool on_screen = around.terminal && !asked.instant;
  // The last line stays free for the cursor.
  const NightPicture picture{night->country, night->input.title, night->input.date, options.language,
                             options.width,  around.height - 1,  options.colour};
  static_cast<void>(std::signal(SIGINT, &interrupt));
  const bool played =
      on_screen ? play_on_screen(*night, picture, asked.speed) : play_in_lines(*night, options.language);
  static_cast<void>(std::signal(SIGINT, SIG_DFL));
  if (!played) {
    write_complaint("an event of the night cannot happen");
    return ExitStatus::bad_input;
  }
  const procedure::Determination determination = night->replay->decide();
  write_result("\n" + publish::determination_text(determination, options));
  return status_of(determination.answer);
}

ExitStatus run(const DemoAsked& asked, const Surroundings& around) {
  if (asked.night) {
    return run_night(asked, around);
  }
  write_result(what_there_is);
  return ExitStatus::yes;
}

}  // namespace

void add_demo(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<DemoAsked>();
  CLI::App* const command =
      app.add_subcommand("demo", "Show what the program does; --night replays an invented night of counting");
  command->add_flag("--night", asked->night, "A night of counting 10,012 stations, watched as it fills; SYNTHETIC");
  command->add_flag("--instant", asked->instant, "Without waiting, in lines");
  command->add_option("--speed", asked->speed, "So many times faster than a minute")
      ->check(CLI::Range(0.1, 100.0))
      ->default_str("1")
      ->type_name("N");
  add_presentation(*command, asked->presentation, {"text"});
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run(*asked, around); }});
}

}  // namespace mandate::cli
