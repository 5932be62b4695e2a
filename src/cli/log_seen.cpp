#include "cli/log_seen.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/output.hpp"
#include "io/path_type.hpp"
#include "io/text_file.hpp"
#include "ledger/checkpoint.hpp"
#include "net/http_client.hpp"
#include "net/url.hpp"
#include "witness/last_seen.hpp"

namespace mandate::cli {
namespace {

constexpr std::string_view http = "http://";

std::optional<std::string> text_in_file(const std::string& path) {
  Problems problems;
  auto text = io::read_text_file(path, problems);
  write_problems(problems);
  return text;
}

// Its signature is not asked for: whoever puts a wrong one here stops the log, and nothing worse.
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

// A witness answers to a checkpoint alone, so that it cannot be asked before the log has published one.
class WitnessAsked final : public sequencer::WitnessView {
 public:
  WitnessAsked(std::string address, const net::Url& witness, std::optional<std::string> published)
      : address_(std::move(address)),
        published_(std::move(published)),
        last_seen_(witness::last_seen_by(client_, {witness})) {}

  [[nodiscard]] ledger::Result<sequencer::Sighting> last_seen(std::string_view /*origin*/) override {
    if (!published_) {
      return sequencer::Sighting{address_, 0, std::nullopt};
    }
    const ledger::Result<std::uint64_t> size = last_seen_(*published_);
    if (!size) {
      return std::unexpected(size.error());
    }
    return sequencer::Sighting{address_, *size, std::nullopt};
  }

 private:
  net::TcpHttpClient client_;
  std::string address_;
  std::optional<std::string> published_;
  witness::LastSeen last_seen_;
};

}  // namespace

std::unique_ptr<sequencer::WitnessView> log_seen(const std::string& file_or_address, const std::string& folder) {
  if (file_or_address.starts_with(http)) {
    const auto url = net::parse_url(file_or_address);
    if (!url) {
      write_complaint("--seen: " + url.error().found);
      return nullptr;
    }
    const std::filesystem::path checkpoint = std::filesystem::path(folder) / "checkpoint";
    std::optional<std::string> published;
    if (io::is_file(checkpoint)) {
      published = text_in_file(checkpoint.string());
      if (!published) {
        return nullptr;
      }
    }
    return std::make_unique<WitnessAsked>(file_or_address, *url, std::move(published));
  }
  std::optional<std::string> text = text_in_file(file_or_address);
  return text ? std::make_unique<CheckpointKept>(file_or_address, std::move(*text)) : nullptr;
}

}  // namespace mandate::cli
