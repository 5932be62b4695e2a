#include "ledger/tlog_proof.hpp"

#include <fmt/format.h>

#include <utility>

#include "ledger/checkpoint.hpp"
#include "ledger/encoding.hpp"
#include "ledger/text_lines.hpp"

namespace mandate::ledger {
namespace {

constexpr std::string_view proof_header = "c2sp.org/tlog-proof@v1";
constexpr std::string_view extra_word = "extra ";
constexpr std::string_view index_word = "index ";
constexpr std::size_t most_proof_lines = 63;  // the height of the largest tree

std::unexpected<Fault> no_proof(std::optional<std::string_view> line, std::string expected) {
  return fault(FaultKind::malformed, "a receipt with the line " + (line ? excerpt(*line) : "(none)"),
               std::move(expected), "ask for the receipt again, byte for byte");
}

Result<Checkpoint> checkpoint_of(std::string_view bytes) {
  const auto note = parse_note(bytes);
  if (!note) {
    return std::unexpected(note.error());
  }
  return parse_checkpoint(note->text);
}

Result<Proof> read_proof_lines(TextLines& lines) {
  Proof proof;
  while (true) {
    const auto line = lines.next();
    if (line && line->empty()) {
      return proof;
    }
    const auto digest = line ? digest_from_base64(*line) : std::nullopt;
    if (!digest || proof.size() == most_proof_lines) {
      return no_proof(line, "at most 63 digests of 32 bytes in base64, and an empty line");
    }
    proof.push_back(*digest);
  }
}

}  // namespace

Result<TlogProof> make_tlog_proof(HashReader& reader, std::uint64_t index, std::string checkpoint) {
  const auto parsed = checkpoint_of(checkpoint);
  if (!parsed) {
    return std::unexpected(parsed.error());
  }
  auto inclusion = prove_inclusion(reader, index, parsed->tree.size);
  if (!inclusion) {
    return std::unexpected(inclusion.error());
  }
  return TlogProof{std::nullopt, index, std::move(*inclusion), std::move(checkpoint)};
}

Result<TlogProof> parse_tlog_proof(std::string_view text) {
  TextLines lines(text);
  TlogProof proof;
  auto line = lines.next();
  if (line != proof_header) {
    return no_proof(line, std::string(proof_header));
  }
  line = lines.next();
  if (line && line->starts_with(extra_word)) {
    proof.extra = from_base64(line->substr(extra_word.size()));
    if (!proof.extra) {
      return no_proof(line, "extra and base64");
    }
    line = lines.next();
  }
  const auto index =
      line && line->starts_with(index_word) ? from_decimal(line->substr(index_word.size())) : std::nullopt;
  if (!index) {
    return no_proof(line, "index and a number without leading zeros");
  }
  proof.index = *index;
  auto inclusion = read_proof_lines(lines);
  if (!inclusion) {
    return std::unexpected(inclusion.error());
  }
  proof.inclusion = std::move(*inclusion);
  const auto checkpoint = checkpoint_of(lines.rest());
  if (!checkpoint) {
    return std::unexpected(checkpoint.error());
  }
  proof.checkpoint = lines.rest();
  return proof;
}

std::string tlog_proof_text(const TlogProof& proof) {
  std::string text = fmt::format("{}\n", proof_header);
  if (proof.extra) {
    text += fmt::format("{}{}\n", extra_word, base64(*proof.extra));
  }
  text += fmt::format("{}{}\n", index_word, proof.index);
  for (const Digest& digest : proof.inclusion) {
    text += base64(bytes_of(digest)) + '\n';
  }
  return text + '\n' + proof.checkpoint;
}

Result<OpenedCheckpoint> verify_tlog_proof(const TlogProof& proof, const Digest& leaf, const Policy& policy) {
  auto opened = open_checkpoint(proof.checkpoint, policy);
  if (!opened) {
    return opened;
  }
  const auto holds = verify_inclusion(leaf, proof.index, opened->checkpoint.tree, proof.inclusion);
  if (!holds) {
    return std::unexpected(holds.error());
  }
  return opened;
}

}  // namespace mandate::ledger
