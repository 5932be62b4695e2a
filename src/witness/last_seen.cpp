#include "witness/last_seen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ledger/checkpoint.hpp"
#include "witness/add_checkpoint.hpp"

namespace mandate::witness {
namespace {

using ledger::FaultKind;

ledger::Result<std::uint64_t> size_in(std::string_view signed_checkpoint) {
  const auto note = ledger::parse_note(signed_checkpoint);
  const auto checkpoint =
      note ? ledger::parse_checkpoint(note->text) : ledger::Result<ledger::Checkpoint>(std::unexpected(note.error()));
  if (!checkpoint) {
    return std::unexpected(checkpoint.error());
  }
  return checkpoint->tree.size;
}

// What one witness saw; nothing where it cannot be told. Text of why is added to `silence`.
std::optional<std::uint64_t> seen_by(net::HttpClient& client, const net::Url& witness, std::string_view note,
                                     std::uint64_t size, std::string& silence) {
  const std::string body = add_checkpoint_text({0, {}, std::string(note)});
  const auto response = client.exchange(net::below(witness, add_checkpoint_path), {"POST", {}, net::plain_text, body});
  if (response && response->status == 200) {
    return size;
  }
  if (response && response->status == 409 && response->content_type == size_content_type) {
    if (const auto told = parse_size(response->body)) {
      return *told;
    }
  }
  silence += (silence.empty() ? "" : "; ") +
             (response ? fmt::format("{} said {}", net::url_text(witness), response->status) : response.error().found);
  return std::nullopt;
}

}  // namespace

LastSeen last_seen_by(net::HttpClient& client, std::vector<net::Url> witnesses) {
  return [&client, witnesses = std::move(witnesses)](std::string_view note) -> ledger::Result<std::uint64_t> {
    const auto size = size_in(note);
    if (!size) {
      return size;
    }
    std::optional<std::uint64_t> largest;
    std::string silence;
    for (const net::Url& witness : witnesses) {
      if (const auto seen = seen_by(client, witness, note, *size, silence)) {
        largest = std::max(largest.value_or(0), *seen);
      }
    }
    if (!largest) {
      return ledger::fault(FaultKind::unreadable, "no witness could be asked: " + silence,
                           "one that says what it saw last of this log", "look at the network and at the witnesses");
    }
    return *largest;
  };
}

ledger::Result<void> check_not_behind(const LastSeen& last_seen, std::string_view signed_checkpoint) {
  const auto size = size_in(signed_checkpoint);
  const auto seen = size ? last_seen(signed_checkpoint) : size;
  if (!seen) {
    return std::unexpected(seen.error());
  }
  if (*seen > *size) {
    return ledger::fault(
        FaultKind::refused, fmt::format("a log of {} leaves, of which a witness has seen {}", *size, *seen),
        "all that was ever signed",
        "this store was put back from a backup or is another one; bring back the newest, sign nothing");
  }
  return {};
}

}  // namespace mandate::witness
