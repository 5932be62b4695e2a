#include "cli/tally_command.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "cli/count_in_use.hpp"
#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/waiting.hpp"
#include "procedure/outlook.hpp"
#include "procedure/outstanding_stations.hpp"
#include "procedure/telling_stations.hpp"
#include "publish/outlook_json.hpp"
#include "publish/outlook_text.hpp"
#include "publish/outlook_view.hpp"
#include "publish/tally_json.hpp"
#include "publish/tally_text.hpp"
#include "publish/tally_view.hpp"

namespace mandate::cli {
namespace {

struct TallyAsked {
  std::string path;
  std::string by;
  std::string open;
  std::string source;
  bool what_if = false;
  unsigned watch = 0;  // seconds; 0 = once
  Request presentation;
};

publish::TallyLevel level_named(const std::string& by) {
  if (by == "region") {
    return publish::TallyLevel::region;
  }
  if (by == "district") {
    return publish::TallyLevel::district;
  }
  return by == "station" ? publish::TallyLevel::station : publish::TallyLevel::children;
}

// The unit that is asked for; nothing with a complaint.
std::optional<std::uint32_t> unit_asked(const TallyAsked& asked, const tally::CountInput& count) {
  if (asked.open.empty()) {
    return 0;
  }
  const std::optional<std::uint32_t> unit = count.units.find(asked.open);
  if (!unit) {
    write_complaint("--open " + asked.open + ": no such unit; write its code, such as KZ-10 or KZ-10/3/117");
  }
  return unit;
}

// What could still change, in the format that is asked for; nothing with a complaint.
std::optional<std::string> range_text(const TallyAsked& asked, const CountInUse& use,
                                      const publish::TextOptions& options) {
  const tally::CountedWhat what = use.count.what();
  const auto stations = procedure::outstanding_stations(*use.aggregate, what);
  if (!stations) {
    return std::nullopt;
  }
  const tally::CountedCase counted = tally::counted_case(*use.aggregate, what, tally::Extent::from_nothing);
  const procedure::Question question = use.question(counted.input);
  const procedure::Outlook outlook = procedure::outlook(question, procedure::areas_of(*stations));
  const procedure::TellingStations telling = procedure::telling_stations(question, *stations);
  const publish::OutlookView view{&question,          &outlook,  use.aggregate->progress(0).expected().stations,
                                  &telling,           *stations, {},
                                  use.count.synthetic};
  return asked.presentation.format == "json" ? publish::outlook_json(view) : publish::outlook_text(view, options);
}

std::string table_text(const TallyAsked& asked, const CountInUse& use, std::uint32_t unit,
                       const publish::TextOptions& options) {
  const publish::TallyView view{.count = &use.count,
                                .aggregate = use.aggregate.get(),
                                .envelopes = use.envelopes.get(),
                                .complete = &use.complete,
                                .so_far = &use.so_far,
                                .source = use.source,
                                .form = use.form(),
                                .unit = unit,
                                .level = level_named(asked.by)};
  return asked.presentation.format == "json" ? publish::tally_json(view) : publish::tally_text(view, options);
}

// Nothing with problems and complaints written.
std::optional<std::string> shown(const TallyAsked& asked, const Surroundings& around) {
  const publish::TextOptions options = text_options(asked.presentation, around);
  const std::unique_ptr<CountInUse> use =
      count_in_use({asked.path, asked.presentation.rules, asked.source}, around, options.language);
  const std::optional<std::uint32_t> unit = use == nullptr ? std::nullopt : unit_asked(asked, use->count);
  if (!unit) {
    return std::nullopt;
  }
  if (!asked.what_if) {
    return table_text(asked, *use, *unit, options);
  }
  const auto bounds = wait_for(around, options.language, [&] { return range_text(asked, *use, options); });
  if (!bounds) {
    write_complaint(
        "--what-if: a station that is not counted has no number of electors in the register, so nothing "
        "bounds what it may bring");
    return std::nullopt;
  }
  // One object of JSON a run.
  return asked.presentation.format == "json" ? *bounds : table_text(asked, *use, *unit, options) + '\n' + *bounds;
}

// A hall screen: what is shown, whenever it changes, until somebody interrupts. Reads only.
ExitStatus watch(const TallyAsked& asked, const Surroundings& around) {
  constexpr std::string_view clear = "\x1b[H\x1b[2J";
  std::string last;
  while (true) {
    std::optional<std::string> now = shown(asked, around);
    if (!now && last.empty()) {
      return ExitStatus::bad_input;
    }
    if (now && *now != last) {
      write_result((around.terminal ? std::string(clear) : std::string()) + *now);
      static_cast<void>(std::fflush(stdout));
      last = std::move(*now);
    }
    if (!result_is_written()) {
      return ExitStatus::bad_input;
    }
    std::this_thread::sleep_for(std::chrono::seconds(asked.watch));
  }
}

ExitStatus run(const TallyAsked& asked, const Surroundings& around) {
  if (asked.watch > 0) {
    return watch(asked, around);
  }
  const std::optional<std::string> text = shown(asked, around);
  if (!text) {
    return ExitStatus::bad_input;
  }
  write_result(*text);
  return ExitStatus::yes;
}

}  // namespace

void add_tally(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<TallyAsked>();
  CLI::App* const command = app.add_subcommand(
      "tally",
      "Sum the protocols of a count up the tree of commissions, and decide on what is counted. Exit: 0 shown, "
      "2 bad input");
  command->add_option("CASE", asked->path, "Folder with count.yaml, or one such file")->required()->type_name("CASE");
  command->add_option("--by", asked->by, "Which units stand in the table; default: the parts of the one that is open")
      ->check(CLI::IsMember({"region", "district", "station"}));
  command->add_option("--open", asked->open, "Show what is within this unit, such as KZ-10; a station: its protocol")
      ->type_name("UNIT");
  command->add_option("--source", asked->source, "Sum this source in place of the commission's table")
      ->type_name("NAME");
  command->add_flag("--what-if", asked->what_if,
                    "Also what the stations that are not counted could still change; with --format json that alone");
  command->add_option("--watch", asked->watch, "Show it again every so many seconds, when it has changed")
      ->check(CLI::Range(1, 3600))
      ->type_name("SECONDS");
  add_presentation(*command, asked->presentation, {"text", "json"});
  add_rules(*command, asked->presentation);
  verbs.push_back({command, [asked](const Surroundings& around) { return run(*asked, around); }});
}

}  // namespace mandate::cli
