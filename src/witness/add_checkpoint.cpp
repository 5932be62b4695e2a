#include "witness/add_checkpoint.hpp"

#include <fmt/format.h>

#include <utility>

#include "ledger/encoding.hpp"
#include "ledger/text_lines.hpp"

namespace mandate::witness {
namespace {

using ledger::FaultKind;

constexpr std::string_view old_word = "old ";

std::unexpected<ledger::Fault> no_request(std::string found, std::string expected) {
  return ledger::fault(FaultKind::malformed, std::move(found), std::move(expected),
                       "send what c2sp.org/tlog-witness describes");
}

ledger::Result<std::uint64_t> old_size_in(std::optional<std::string_view> line) {
  const auto size =
      line && line->starts_with(old_word) ? ledger::from_decimal(line->substr(old_word.size())) : std::nullopt;
  if (!size) {
    return no_request("a first line of " + (line ? ledger::excerpt(*line) : "nothing"),
                      "'old' and a size in digits without leading zeros");
  }
  return *size;
}

// The lines to the empty one.
ledger::Result<ledger::Proof> proof_in(ledger::TextLines& lines) {
  ledger::Proof proof;
  for (auto line = lines.next(); line; line = lines.next()) {
    if (line->empty()) {
      return proof;
    }
    const auto digest = ledger::digest_from_base64(*line);
    if (!digest) {
      return no_request("a line of a proof of " + ledger::excerpt(*line), "a digest of 32 bytes in base64");
    }
    if (proof.size() == most_proof_lines) {
      return no_request("a proof of more than 63 lines", "at most 63");
    }
    proof.push_back(*digest);
  }
  return no_request("a proof without an end", "an empty line and the checkpoint behind it");
}

}  // namespace

ledger::Result<ReadAddCheckpoint> parse_add_checkpoint(std::string_view body) {
  ledger::TextLines lines(body);
  const auto old_size = old_size_in(lines.next());
  if (!old_size) {
    return std::unexpected(old_size.error());
  }
  auto proof = proof_in(lines);
  if (!proof) {
    return std::unexpected(proof.error());
  }
  const auto note = ledger::parse_note(lines.rest());
  if (!note) {
    return std::unexpected(note.error());
  }
  auto checkpoint = ledger::parse_checkpoint(note->text);
  if (!checkpoint) {
    return std::unexpected(checkpoint.error());
  }
  return ReadAddCheckpoint{{*old_size, std::move(*proof), std::string(lines.rest())}, std::move(*checkpoint)};
}

std::string add_checkpoint_text(const AddCheckpoint& request) {
  std::string text = fmt::format("{}{}\n", old_word, request.old_size);
  for (const ledger::Digest& digest : request.proof) {
    text += ledger::base64(ledger::bytes_of(digest)) + '\n';
  }
  return text + '\n' + request.note;
}

ledger::Result<std::uint64_t> parse_size(std::string_view body) {
  const auto size = body.ends_with('\n') ? ledger::from_decimal(body.substr(0, body.size() - 1)) : std::nullopt;
  if (!size) {
    return no_request("a size of " + ledger::excerpt(body), "digits without leading zeros and a line feed");
  }
  return *size;
}

}  // namespace mandate::witness
