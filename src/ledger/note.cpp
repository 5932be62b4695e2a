#include "ledger/note.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ledger/encoding.hpp"
#include "ledger/note_characters.hpp"
#include "ledger/text_lines.hpp"

namespace mandate::ledger {
namespace {

constexpr std::string_view dash = "\u2014 ";
constexpr std::size_t id_size = 4;

std::unexpected<Fault> no_note(std::string found, std::string expected) {
  return fault(FaultKind::malformed, std::move(found), std::move(expected), "fetch the note again, byte for byte");
}

Result<Note> read_signatures(std::string_view text, std::string_view lines) {
  Note note{std::string(text), {}};
  TextLines rest(lines);
  while (const auto line = rest.next()) {
    auto signature = parse_signature_line(*line);
    if (!signature) {
      return std::unexpected(signature.error());
    }
    if (note.signatures.size() == most_signatures) {
      return no_note(fmt::format("a note of more than {} signatures", most_signatures), "fewer");
    }
    note.signatures.push_back(std::move(*signature));
  }
  if (!rest.rest().empty() || note.signatures.empty()) {
    return no_note("a note whose signatures end in " + excerpt(rest.rest()), "one signature line or more, each ended");
  }
  return note;
}

bool has_signed(const std::vector<Signed>& all, const VerifierKey& key) {
  return std::ranges::any_of(all, [&](const Signed& one) { return one.by == key; });
}

}  // namespace

std::string signature_line(const Signature& signature) {
  return fmt::format("{}{} {}\n", dash, signature.name, base64(big_endian(signature.id, id_size) + signature.bytes));
}

Result<Signature> parse_signature_line(std::string_view line) {
  const bool begins = line.starts_with(dash);
  const std::string_view fields = begins ? line.substr(dash.size()) : std::string_view();
  const std::size_t space = fields.find(' ');
  const auto bytes = space == std::string_view::npos ? std::nullopt : from_base64(fields.substr(space + 1));
  if (!bytes || bytes->size() <= id_size || !is_key_name(fields.substr(0, space))) {
    return no_note("the signature line " + excerpt(line), "an em dash, a key name and base64, with a space between");
  }
  const std::string_view all = *bytes;
  return Signature{std::string(fields.substr(0, space)),
                   static_cast<std::uint32_t>(from_big_endian(all.substr(0, id_size))),
                   std::string(all.substr(id_size))};
}

Result<Note> parse_note(std::string_view bytes) {
  if (bytes.size() > most_note_bytes) {
    return no_note(fmt::format("a note of {} bytes", bytes.size()), fmt::format("at most {}", most_note_bytes));
  }
  if (!is_note_text(bytes)) {
    return no_note("a note with bytes that are no text", "UTF-8 without control characters");
  }
  const std::size_t empty_line = bytes.rfind("\n\n");
  if (empty_line == std::string_view::npos) {
    return no_note("a note without an empty line", "text, an empty line and signatures");
  }
  return read_signatures(bytes.substr(0, empty_line + 1), bytes.substr(empty_line + 2));
}

Result<std::string> note_text(const Note& note) {
  std::string out = note.text + '\n';
  for (const Signature& signature : note.signatures) {
    out += signature_line(signature);
  }
  const auto read_back = parse_note(out);
  if (!read_back) {
    return std::unexpected(read_back.error());
  }
  if (*read_back != note) {
    return fault(FaultKind::refused, "a text that does not end in a line feed", "whole lines");
  }
  return out;
}

Result<std::vector<Signed>> verify_note(const Note& note, std::span<const VerifierKey> known) {
  std::vector<Signed> verified;
  for (const Signature& signature : note.signatures) {
    for (const VerifierKey& key : known) {
      if (!is_by(signature, key)) {
        continue;
      }
      auto one = verify(note.text, signature, key);
      if (!one) {
        return std::unexpected(one.error());
      }
      if (!has_signed(verified, key)) {
        verified.push_back(std::move(*one));
      }
    }
  }
  if (verified.empty()) {
    return fault(FaultKind::not_verified, "a note that no known key has signed",
                 fmt::format("a signature of one of {} known keys", known.size()),
                 "check that the keys are those of this log");
  }
  return verified;
}

bool is_signed_by(const Note& note, const VerifierKey& key) {
  bool signed_by = false;
  for (const Signature& signature : note.signatures) {
    const bool holds = is_by(signature, key) && verify(note.text, signature, key).has_value();
    signed_by = signed_by || holds;
  }
  return signed_by;
}

Result<OpenedNote> open_note(std::string_view bytes, std::span<const VerifierKey> known) {
  auto note = parse_note(bytes);
  if (!note) {
    return std::unexpected(note.error());
  }
  auto verified = verify_note(*note, known);
  if (!verified) {
    return std::unexpected(verified.error());
  }
  return OpenedNote{std::move(*note), std::move(*verified)};
}

}  // namespace mandate::ledger
