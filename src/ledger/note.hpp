// A signed note, c2sp.org/signed-note: a text and the signatures under it.
//
//   <text, one or more lines>
//   <empty line>
//   — <key name> base64(<key id> ‖ <signature>)
//   …
//
// The text is to be ignored until a known key has signed it: `open_note`.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/fault.hpp"
#include "ledger/signature.hpp"

namespace mandate::ledger {

// A verifier must take 16 signatures or more, of which one of ML-DSA-44 has 3.3 kB.
inline constexpr std::size_t most_signatures = 100;
inline constexpr std::size_t most_note_bytes = 1'000'000;

struct Note {
  std::string text;  // with its last line feed, without the empty line
  std::vector<Signature> signatures;

  friend bool operator==(const Note&, const Note&) = default;
};

[[nodiscard]] Result<Note> parse_note(std::string_view bytes);

// What `parse_note` reads back as the same note. Refused where it could not: a text without its last line feed, with
// control characters, no signature, a name that is none.
[[nodiscard]] Result<std::string> note_text(const Note& note);

// "— name base64\n", as witnesses answer with.
[[nodiscard]] std::string signature_line(const Signature& signature);
[[nodiscard]] Result<Signature> parse_signature_line(std::string_view line);  // without the line feed

// The signatures that known keys have made, in the order of the note, each key once. Those of others are passed over;
// one of a known key that does not hold condemns the note, and so does none that does.
[[nodiscard]] Result<std::vector<Signed>> verify_note(const Note& note, std::span<const VerifierKey> known);

// Whether a signature of the key holds. Every signature that names the key is verified, whatever the others say.
[[nodiscard]] bool is_signed_by(const Note& note, const VerifierKey& key);

struct OpenedNote {
  Note note;
  std::vector<Signed> signed_by;
};

// Parsed and verified.
[[nodiscard]] Result<OpenedNote> open_note(std::string_view bytes, std::span<const VerifierKey> known);

}  // namespace mandate::ledger
