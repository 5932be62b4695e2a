#include "witness/log_monitor.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "base/document_mapping.hpp"
#include "cli/log_commands.hpp"
#include "cli/output.hpp"
#include "cli/policy_asked.hpp"
#include "cli/presentation.hpp"
#include "cli/witness_words.hpp"
#include "io/json.hpp"
#include "io/text_file.hpp"
#include "publication/leaf.hpp"
#include "witness/file_replacement.hpp"

namespace mandate::cli {
namespace {

using witness::MonitorAlert;
using witness::MonitorRound;

struct MonitorAsked {
  std::vector<std::string> places;
  std::uint64_t every = 300;   // seconds
  std::uint64_t silence = 24;  // hours
  bool once = false;
  bool foreign = false;
  std::string policy;
  std::string state;
  Request presentation;
};

std::optional<witness::MonitorMemory> memory_asked(const std::string& file) {
  std::error_code error;
  if (file.empty() || !std::filesystem::exists(file, error)) {
    return witness::MonitorMemory();
  }
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(file, problems);
  write_problems(problems);
  auto memory = text ? witness::parse_monitor_memory(*text)
                     : ledger::Result<witness::MonitorMemory>(std::unexpected(ledger::Fault()));
  if (text && !memory) {
    write_complaint("--state " + file + ": " + memory.error().text());
  }
  return memory ? std::optional(std::move(*memory)) : std::nullopt;
}

std::string monitored_text(const MonitorRound& round, Language language) {
  std::string text;
  for (const witness::MonitoredPlace& place : round.places) {
    const bool is_well = std::ranges::find(round.alerts, place.place, &MonitorAlert::place) == round.alerts.end();
    if (is_well) {
      text += place.place + ": " + std::string(sentence(WitnessSentence::nothing_to_tell, language)) + " (" +
              place.origin + ", " + std::string(sentence(WitnessSentence::leaves, language)) + ": " +
              std::to_string(place.size) + ", " + std::string(sentence(WitnessSentence::cosigners, language)) + ": " +
              std::to_string(place.cosigners) + ")\n";
    }
  }
  for (const MonitorAlert& alert : round.alerts) {
    text += alert.place + ": " + std::string(sentence(alert.alarm, language)) + " (" + alert.found + ")\n";
  }
  return text;
}

std::string monitored_json(const MonitorRound& round, ledger::PosixTime now) {
  DocumentMapping document;
  document.put_text("schema", "mandate/log-monitor/1");
  document.put("time", integer_node(static_cast<std::int64_t>(now)));
  document.put("logs", sequence_of(round.places, [](const witness::MonitoredPlace& place) {
                 DocumentMapping log;
                 log.put_text("place", place.place);
                 log.put_text("origin", place.origin);
                 log.put("size", integer_node(static_cast<std::int64_t>(place.size)));
                 log.put("grown", integer_node(static_cast<std::int64_t>(place.grown)));
                 log.put("cosignatures", integer_node(static_cast<std::int64_t>(place.cosigners)));
                 return std::move(log).take();
               }));
  document.put("alerts", sequence_of(round.alerts, [](const MonitorAlert& alert) {
                 DocumentMapping told;
                 told.put_text("alarm", word(alert.alarm));
                 told.put_text("place", alert.place);
                 told.put_text("found", alert.found);
                 return std::move(told).take();
               }));
  return io::canonical_json(std::move(document).take()) + "\n";
}

// What is wrong with a leaf of a log of Mandate, at its index; nothing: it is good.
std::function<std::optional<std::string>(std::uint64_t, std::string_view)> check_of_leaves() {
  const auto reader = std::make_shared<publication::LeafReader>();
  return [reader](std::uint64_t index, std::string_view bytes) -> std::optional<std::string> {
    const auto leaf = reader->read(bytes);
    if (!leaf) {
      return leaf.error();
    }
    const bool is_definition = std::holds_alternative<publication::DefinitionLeaf>(*leaf);
    if (is_definition != (index == 0)) {
      return "a definition is the first leaf, and only that";
    }
    return std::nullopt;
  };
}

std::optional<witness::MonitorOptions> options_asked(const MonitorAsked& asked) {
  witness::MonitorOptions options;
  options.silence = asked.silence * 3600;
  if (!asked.foreign) {
    options.check_leaf = check_of_leaves();
  }
  if (!asked.policy.empty()) {
    options.policy = policy_asked(asked.policy);
  }
  return asked.policy.empty() || options.policy ? std::optional(std::move(options)) : std::nullopt;
}

// Once, or until the program is ended; what is the same as the round before is not said again.
ExitStatus watch_logs(const MonitorAsked& asked, const witness::MonitorOptions& options, witness::MonitorMemory& memory,
                      Language language) {
  net::TcpHttpClient client;
  std::string told;
  while (true) {
    const ledger::PosixTime now = posix_now();
    const MonitorRound round = monitor_logs(asked.places, client, options, now, memory);
    const std::string text = monitored_text(round, language);
    if (text != told) {
      write_result(asked.presentation.format == "json" ? monitored_json(round, now) : text);
    }
    told = text;
    const auto kept =
        asked.state.empty() ? ledger::Result<void>() : witness::replace_file(asked.state, monitor_memory_text(memory));
    if (!kept || !result_is_written()) {
      write_complaint(kept ? "the result could not be written" : "--state: " + kept.error().text());
      return ExitStatus::bad_input;
    }
    if (asked.once) {
      return round.alerts.empty() ? ExitStatus::yes : ExitStatus::no;
    }
    std::this_thread::sleep_for(std::chrono::seconds(asked.every));
  }
}

ExitStatus run_log_monitor(const MonitorAsked& asked, const Surroundings& around) {
  const auto options = options_asked(asked);
  auto memory = memory_asked(asked.state);
  if (!options || !memory) {
    return ExitStatus::bad_input;
  }
  return watch_logs(asked, *options, *memory, text_options(asked.presentation, around).language);
}

}  // namespace

void add_log_monitor(CLI::App& log, Verbs& verbs) {
  const auto asked = std::make_shared<MonitorAsked>();
  CLI::App* const command = log.add_subcommand(
      "monitor",
      "Watch logs: rolled back, forked, two copies that differ, missing cosignatures, leaves that are none, "
      "silence. Exit with --once: 0 nothing to tell, 1 an alarm, 2 bad input");
  command->add_option("LOG", asked->places, "Folders of publications or logs, or their addresses http://…")
      ->required()
      ->type_name("LOG");
  command->add_flag("--once", asked->once, "One round, and its exit status");
  command->add_option("--every", asked->every, "Seconds between two rounds")
      ->check(CLI::Range(1, 86'400))
      ->default_str("300")
      ->type_name("SECONDS");
  command->add_option("--silence", asked->silence, "Hours without anything new that are an alarm; 0: none")
      ->check(CLI::Range(0, 100'000))
      ->default_str("24")
      ->type_name("HOURS");
  command->add_option("--policy", asked->policy, "Whom you trust: a tlog-policy; default: that of each log")
      ->type_name("FILE");
  command->add_option("--state", asked->state, "What was seen, kept between runs; a new file begins anew")
      ->type_name("FILE");
  command->add_flag("--foreign", asked->foreign, "The logs are not of Mandate: their leaves are not read");
  add_presentation(*command, asked->presentation, {"text", "json"});
  verbs.push_back({command, [asked](const Surroundings& around) { return run_log_monitor(*asked, around); }});
}

}  // namespace mandate::cli
