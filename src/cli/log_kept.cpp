#include "cli/log_kept.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/log_words.hpp"
#include "cli/output.hpp"
#include "cli/passphrase.hpp"
#include "io/path_type.hpp"
#include "io/text_file.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/key_file.hpp"
#include "sequencer/posix_disk.hpp"
#include "sequencer/published_file.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> text_in(const std::string& path) {
  Problems problems;
  auto text = io::read_text_file(path, problems);
  write_problems(problems);
  return text;
}

std::optional<ledger::SigningKey> signing_key_in(const std::string& path, const std::string& passphrase_file) {
  const std::optional<std::string> text = text_in(path);
  const std::optional<ledger::SecretBytes> passphrase = text ? passphrase_asked(passphrase_file, false) : std::nullopt;
  if (!passphrase) {
    return std::nullopt;
  }
  auto key = ledger::open_key(*text, *passphrase);
  if (!key) {
    write_complaint("--key " + path + ": " + key.error().text());
    return std::nullopt;
  }
  return std::move(*key);
}

// A checkpoint of the log that somebody has kept. Its signature is not asked for: whoever puts a wrong one here stops
// the log, and nothing worse.
class CheckpointKept final : public sequencer::WitnessView {
 public:
  CheckpointKept(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {}

  [[nodiscard]] ledger::Result<sequencer::Sighting> last_seen(std::string_view origin) override {
    const auto note = ledger::parse_note(bytes_);
    const auto checkpoint =
        note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
    if (!checkpoint) {
      return std::unexpected(checkpoint.error());
    }
    if (checkpoint->origin != origin) {
      return ledger::fault(ledger::FaultKind::refused,
                           path_ + ", a checkpoint of " + ledger::excerpt(checkpoint->origin),
                           "one of " + std::string(origin));
    }
    return sequencer::Sighting{path_, checkpoint->tree.size, checkpoint->tree.root};
  }

 private:
  std::string path_;
  std::string bytes_;
};

// The folder, made durably where it is not there.
bool make_log_folder(const fs::path& folder) {
  if (io::is_folder(folder)) {
    return true;
  }
  const fs::path whole = fs::absolute(folder).lexically_normal();
  const fs::path named = whole.has_filename() ? whole : whole.parent_path();
  sequencer::PosixDisk above(named.parent_path());
  auto made = above.make_folder(named.filename().string());
  if (made) {
    made = above.sync_folder("");
  }
  if (!made) {
    write_complaint(made.error().found);
  }
  return made.has_value();
}

}  // namespace

struct LogKept::Parts {
  std::string folder;
  std::vector<ledger::SigningKey> keys;
  std::vector<std::unique_ptr<sequencer::WitnessView>> seen;
  std::unique_ptr<sequencer::PosixDisk> disk;
  store::SystemClock clock;
};

LogKept::LogKept(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LogKept::~LogKept() = default;

std::unique_ptr<LogKept> LogKept::open(const LogAsked& asked) {
  auto parts = std::make_unique<Parts>();
  parts->folder = asked.folder;
  if (!asked.passphrase_files.empty() && asked.passphrase_files.size() != asked.keys.size()) {
    write_complaint("--passphrase-file: one for each --key, in their order, or none");
    return nullptr;
  }
  for (std::size_t i = 0; i < asked.keys.size(); ++i) {
    auto key =
        signing_key_in(asked.keys[i], asked.passphrase_files.empty() ? std::string() : asked.passphrase_files[i]);
    if (!key) {
      return nullptr;
    }
    parts->keys.push_back(std::move(*key));
  }
  for (const std::string& path : asked.seen) {
    auto text = text_in(path);
    if (!text) {
      return nullptr;
    }
    parts->seen.push_back(std::make_unique<CheckpointKept>(path, std::move(*text)));
  }
  return std::unique_ptr<LogKept>(new LogKept(std::move(parts)));
}

std::unique_ptr<sequencer::Sequencer> LogKept::log(How how, Language language) {
  if (how == How::start && !make_log_folder(parts_->folder)) {
    return nullptr;
  }
  parts_->disk = std::make_unique<sequencer::PosixDisk>(parts_->folder);
  sequencer::LogSetup setup;
  for (const ledger::SigningKey& key : parts_->keys) {
    setup.signers.push_back(&key);
  }
  for (const auto& seen : parts_->seen) {
    setup.witnesses.push_back(seen.get());
  }
  const sequencer::LogSeams seams{parts_->disk.get(), &parts_->clock};
  auto log = how == How::start ? sequencer::Sequencer::start(seams, setup) : sequencer::Sequencer::open(seams, setup);
  if (!log) {
    write_complaint(parts_->folder + ": " + sentence(log.error(), language));
    return nullptr;
  }
  for (const std::string& name : (*log)->report().written_again) {
    write_complaint(parts_->folder + "/" + name + ": " + std::string(sentence(LogMessage::written_again, language)));
  }
  for (const std::string& silent : (*log)->report().silent) {
    write_complaint("--seen: " + silent);
  }
  return std::move(*log);
}

void add_log_kept(CLI::App& command, LogAsked& asked) {
  command.add_option("LOG", asked.folder, "Folder of the log")->required()->type_name("LOG");
  command.add_option("--key", asked.keys, "Key that signs (mandate log key); one for each officer, all of one name")
      ->required()
      ->expected(1)
      ->take_all()
      ->type_name("FILE");
  command.add_option("--passphrase-file", asked.passphrase_files, "Its first line opens the key; default: typed")
      ->expected(1)
      ->take_all()
      ->type_name("FILE");
  command
      .add_option("--seen", asked.seen,
                  "A checkpoint of this log that was kept elsewhere: the log must have all that it says")
      ->expected(1)
      ->take_all()
      ->type_name("CHECKPOINT");
  command.add_option("--lang", asked.language, "Language of messages; default from the environment")
      ->check(CLI::IsMember({"kk", "ru", "en"}));
}

Language language_of(const LogAsked& asked, const Surroundings& around) {
  return language_of_code(asked.language).value_or(around.language);
}

std::string public_log_folder(const std::string& folder) {
  const fs::path inside = fs::path(folder) / "log";
  const bool is_publication =
      !io::is_file(fs::path(folder) / sequencer::checkpoint_file) && io::is_file(inside / sequencer::checkpoint_file);
  return is_publication ? inside.string() : folder;
}

}  // namespace mandate::cli
