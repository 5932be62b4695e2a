#include "ledger/checkpoint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "ledger/encoding.hpp"
#include "ledger/text_lines.hpp"

namespace mandate::ledger {
namespace {

std::unexpected<Fault> no_checkpoint(std::string found, std::string expected) {
  return fault(FaultKind::malformed, std::move(found), std::move(expected),
               "what is signed is no checkpoint of a log; check where it was fetched from");
}

std::string shown(std::optional<std::string_view> line) { return line ? excerpt(*line) : "nothing"; }

}  // namespace

Result<Checkpoint> parse_checkpoint(std::string_view text) {
  TextLines lines(text);
  Checkpoint checkpoint;
  const auto origin = lines.next();
  if (!origin || origin->empty()) {
    return no_checkpoint("a checkpoint that begins with " + shown(origin), "the origin of the log");
  }
  checkpoint.origin = *origin;
  const auto size_line = lines.next();
  const auto size = size_line ? from_decimal(*size_line) : std::nullopt;
  if (!size) {
    return no_checkpoint("a checkpoint whose second line is " + shown(size_line),
                         "the number of leaves, in digits without leading zeros");
  }
  const auto root_line = lines.next();
  const auto root = root_line ? digest_from_base64(*root_line) : std::nullopt;
  if (!root) {
    return no_checkpoint("a checkpoint whose third line is " + shown(root_line), "a root of 32 bytes in base64");
  }
  checkpoint.tree = {*size, *root};
  while (const auto line = lines.next()) {
    if (line->empty()) {
      return no_checkpoint("a checkpoint with an empty line", "extension lines that are not empty");
    }
    checkpoint.extensions.emplace_back(*line);
  }
  if (!lines.rest().empty()) {
    return no_checkpoint("a checkpoint that ends in " + excerpt(lines.rest()), "whole lines");
  }
  return checkpoint;
}

Result<std::string> checkpoint_text(const Checkpoint& checkpoint) {
  std::string text =
      fmt::format("{}\n{}\n{}\n", checkpoint.origin, checkpoint.tree.size, base64(bytes_of(checkpoint.tree.root)));
  for (const std::string& extension : checkpoint.extensions) {
    text += extension + '\n';
  }
  const auto read_back = parse_checkpoint(text);
  if (!read_back) {
    return std::unexpected(read_back.error());
  }
  if (*read_back != checkpoint) {
    return fault(FaultKind::refused, "a checkpoint with a line feed inside of a line", "one line each");
  }
  return text;
}

Result<std::string> sign_checkpoint(const Checkpoint& checkpoint, std::span<const SigningKey* const> signers) {
  auto text = checkpoint_text(checkpoint);
  if (!text) {
    return std::unexpected(text.error());
  }
  Note note{std::move(*text), {}};
  for (const SigningKey* signer : signers) {
    auto signature = sign(note.text, *signer);
    if (!signature) {
      return std::unexpected(signature.error());
    }
    note.signatures.push_back(std::move(*signature));
  }
  return note_text(note);
}

std::size_t OpenedCheckpoint::signers_among(std::span<const VerifierKey> keys) const {
  std::set<std::string_view> counted;
  for (const Signed& one : signed_by) {
    if (std::ranges::find(keys, one.by) != keys.end()) {
      counted.insert(one.by.public_key);
    }
  }
  return counted.size();
}

Result<OpenedCheckpoint> open_checkpoint(std::string_view bytes, std::span<const VerifierKey> known) {
  auto opened = open_note(bytes, known);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  auto checkpoint = parse_checkpoint(opened->note.text);
  if (!checkpoint) {
    return std::unexpected(checkpoint.error());
  }
  return OpenedCheckpoint{std::move(*checkpoint), std::move(opened->note), std::move(opened->signed_by)};
}

}  // namespace mandate::ledger
