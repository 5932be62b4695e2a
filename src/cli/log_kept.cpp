#include "cli/log_kept.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/log_seen.hpp"
#include "cli/log_words.hpp"
#include "cli/output.hpp"
#include "cli/signing_key_asked.hpp"
#include "io/path_type.hpp"
#include "sequencer/posix_disk.hpp"
#include "sequencer/published_file.hpp"
#include "store/system_clock.hpp"

namespace mandate::cli {
namespace {

namespace fs = std::filesystem;

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

bool open_keys(const std::vector<std::string>& files, const std::vector<std::string>& passphrase_files,
               const std::string& wanted, std::vector<ledger::SigningKey>& keys) {
  if (!passphrase_files.empty() && passphrase_files.size() != files.size()) {
    write_complaint(wanted + ", in their order, or none");
    return false;
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto key = signing_key_asked(files[i], passphrase_files.empty() ? std::string() : passphrase_files[i]);
    if (!key) {
      return false;
    }
    keys.push_back(std::move(*key));
  }
  return true;
}

}  // namespace

struct LogKept::Parts {
  std::string folder;
  std::vector<ledger::SigningKey> keys;
  std::vector<ledger::SigningKey> next;
  std::vector<std::unique_ptr<sequencer::WitnessView>> seen;
  std::unique_ptr<sequencer::PosixDisk> disk;
  store::SystemClock clock;
};

LogKept::LogKept(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LogKept::~LogKept() = default;

std::unique_ptr<LogKept> LogKept::open(const LogAsked& asked) {
  auto parts = std::make_unique<Parts>();
  parts->folder = asked.folder;
  if (!open_keys(asked.keys, asked.passphrase_files, "--passphrase-file: one for each --key", parts->keys) ||
      !open_keys(asked.next_keys, asked.next_passphrase_files, "--next-passphrase-file: one for each --next-key",
                 parts->next)) {
    return nullptr;
  }
  for (const std::string& path : asked.seen) {
    parts->seen.push_back(log_seen(path, asked.folder));
    if (parts->seen.back() == nullptr) {
      return nullptr;
    }
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
  for (const ledger::SigningKey& key : parts_->next) {
    setup.next.push_back(&key);
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
      .add_option(
          "--seen", asked.seen,
          "A checkpoint of this log that was kept elsewhere, or the http address of a witness: the log must have "
          "all that they have seen")
      ->expected(1)
      ->take_all()
      ->type_name("CHECKPOINT|URL");
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
