// `mandate log start` and `mandate log append`.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/entry_lines.hpp"
#include "cli/log_commands.hpp"
#include "cli/log_kept.hpp"
#include "cli/log_words.hpp"
#include "cli/output.hpp"
#include "io/text_file.hpp"
#include "ledger/entry_bundle.hpp"
#include "publish/text_table.hpp"

namespace mandate::cli {
namespace {

using sequencer::Sequencer;

constexpr std::size_t most_in_a_group = 1000;
constexpr std::uint64_t most_unpublished = 100'000;

struct AppendAsked {
  LogAsked log;
  std::vector<std::string> entries;
  std::string lines;
};

// Groups of entries into a log; each index is written out as soon as the entry is durable.
class Appending {
 public:
  Appending(Sequencer& log, Language language) : log_(log), language_(language) {}

  bool append(std::vector<std::string> entries) {
    const auto first = log_.append(entries);
    if (!first) {
      write_complaint(sentence(first.error(), language_));
      return false;
    }
    std::string indices;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      indices += fmt::format("{}\n", *first + i);
    }
    write_result(indices);
    return result_is_written();
  }

  bool publish() {
    const auto published = log_.publish();
    if (!published) {
      write_complaint(sentence(published.error(), language_));
    }
    return published.has_value();
  }

  [[nodiscard]] std::uint64_t unpublished() const { return log_.size() - log_.last_signed().tree.size; }

 private:
  Sequencer& log_;
  Language language_;
};

// The next lines, as many as are there; none at the end, or with `fault` where one is no entry.
std::vector<std::string> next_group(EntryLines& lines, std::string& fault) {
  std::vector<std::string> group;
  do {
    auto line = lines.next();
    if (!line) {
      break;
    }
    if (line->empty() || line->size() > ledger::most_entry_bytes) {
      fault = fmt::format("line {}: an entry of {} bytes; expected 1 to {}", lines.line(), line->size(),
                          ledger::most_entry_bytes);
      break;
    }
    group.push_back(std::move(*line));
  } while (group.size() < most_in_a_group && lines.is_waiting());
  return group;
}

bool append_lines(Appending& log, EntryLines& lines) {
  std::string fault;
  while (fault.empty()) {
    std::vector<std::string> group = next_group(lines, fault);
    if (group.empty()) {
      break;
    }
    if (!log.append(std::move(group))) {
      return false;
    }
    const bool rests = log.unpublished() >= most_unpublished || !lines.is_waiting();
    if (rests && !log.publish()) {
      return false;
    }
  }
  if (!fault.empty() || lines.failed()) {
    write_complaint(fault.empty() ? "the entries cannot be read any further" : fault);
  }
  return fault.empty() && !lines.failed();
}

bool append_lines_of(Appending& log, const std::string& path) {
  const int descriptor = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    write_complaint("--lines " + path + ": it cannot be read");
    return false;
  }
  EntryLines lines(descriptor);
  const bool done = append_lines(log, lines);
  if (descriptor != STDIN_FILENO) {
    close(descriptor);
  }
  return done;
}

// All files are read before anything is entered.
bool append_files(Appending& log, const std::vector<std::string>& paths) {
  std::vector<std::string> entries;
  Problems problems;
  for (const std::string& path : paths) {
    if (auto bytes = io::read_bytes(path, problems, ledger::most_entry_bytes)) {
      entries.push_back(std::move(*bytes));
    }
  }
  write_problems(problems);
  return problems.empty() && (entries.empty() || log.append(std::move(entries)));
}

void tell_published(const Sequencer& log, const std::string& name, Language language) {
  const std::string leaves = std::to_string(log.last_signed().tree.size);
  const std::string root = ledger::hexadecimal(log.last_signed().tree.root);
  const std::array<publish::Filling, 3> fillings = {{{"log", name}, {"leaves", leaves}, {"root", root}}};
  const std::string text = publish::filled_in(sentence(LogMessage::published, language), fillings);
  static_cast<void>(std::fprintf(stderr, "%s\n", text.c_str()));
}

ExitStatus run_log_start(const LogAsked& asked, const Surroundings& around) {
  const std::unique_ptr<LogKept> kept = LogKept::open(asked);
  const Language language = language_of(asked, around);
  const auto log = kept == nullptr ? nullptr : kept->log(LogKept::How::start, language);
  if (log == nullptr) {
    return ExitStatus::bad_input;
  }
  write_result(log->last_signed().note);
  return ExitStatus::yes;
}

ExitStatus run_log_append(const AppendAsked& asked, const Surroundings& around) {
  const std::unique_ptr<LogKept> kept = LogKept::open(asked.log);
  const Language language = language_of(asked.log, around);
  const auto log = kept == nullptr ? nullptr : kept->log(LogKept::How::take_up, language);
  if (log == nullptr) {
    return ExitStatus::bad_input;
  }
  Appending appending(*log, language);
  bool done = append_files(appending, asked.entries);
  if (done && (asked.entries.empty() || !asked.lines.empty())) {
    done = append_lines_of(appending, asked.lines.empty() ? "-" : asked.lines);
  }
  const bool published = appending.unpublished() == 0 || appending.publish();
  if (published) {
    tell_published(*log, asked.log.folder, language);
  }
  return done && published ? ExitStatus::yes : ExitStatus::bad_input;
}

}  // namespace

void add_log_start(CLI::App& log, Verbs& verbs) {
  const auto asked = std::make_shared<LogAsked>();
  CLI::App* const command = log.add_subcommand(
      "start", "Make a new log in a folder, with a signed checkpoint of no entries. Exit: 0 made, 2 nothing was");
  add_log_kept(*command, *asked);
  verbs.push_back({command, [asked](const Surroundings& around) { return run_log_start(*asked, around); }});
}

void add_log_append(CLI::App& log, Verbs& verbs) {
  const auto asked = std::make_shared<AppendAsked>();
  CLI::App* const command = log.add_subcommand(
      "append",
      "Enter entries durably and publish the log; prints the index of each once it is on disk. Exit: 0 all are "
      "entered and published, 2 not: those whose index was printed are kept");
  add_log_kept(*command, asked->log);
  command->add_option("--entry", asked->entries, "A file whose bytes are one entry")
      ->expected(1)
      ->take_all()
      ->type_name("FILE");
  command
      ->add_option(
          "--lines", asked->lines,
          "A file with one entry a line, - for standard input; default: standard input where no --entry is given")
      ->type_name("FILE");
  verbs.push_back({command, [asked](const Surroundings& around) { return run_log_append(*asked, around); }});
}

}  // namespace mandate::cli
