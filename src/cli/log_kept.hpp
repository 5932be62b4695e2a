// A log that is kept in a folder, as the commands name it: the folder, its keys, what is known of it elsewhere.
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/surroundings.hpp"
#include "ledger/signing_key.hpp"
#include "sequencer/sequencer.hpp"

namespace mandate::cli {

struct LogAsked {
  std::string folder;
  std::vector<std::string> keys;
  std::vector<std::string> passphrase_files;
  std::vector<std::string> next_keys;  // of `rotate`
  std::vector<std::string> next_passphrase_files;
  std::vector<std::string> seen;
  std::string language;
};

void add_log_kept(CLI::App& command, LogAsked& asked);

// Keys, disk and witnesses of a log while a command works on it.
class LogKept {
 public:
  // Nothing, with a complaint, where a key cannot be opened or a checkpoint cannot be read.
  [[nodiscard]] static std::unique_ptr<LogKept> open(const LogAsked& asked);

  enum class How : std::uint8_t { start, take_up };
  // Nothing, with a complaint, where the log is refused.
  [[nodiscard]] std::unique_ptr<sequencer::Sequencer> log(How how, Language language);

 private:
  struct Parts;
  explicit LogKept(std::unique_ptr<Parts> parts);

 public:
  LogKept(const LogKept&) = delete;
  LogKept& operator=(const LogKept&) = delete;
  LogKept(LogKept&&) = delete;
  LogKept& operator=(LogKept&&) = delete;
  ~LogKept();

 private:
  std::unique_ptr<Parts> parts_;
};

[[nodiscard]] Language language_of(const LogAsked& asked, const Surroundings& around);

// The folder with the public files: the one named, or its log/ where that is a publication.
[[nodiscard]] std::string public_log_folder(const std::string& folder);

}  // namespace mandate::cli
