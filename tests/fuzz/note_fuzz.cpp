// Any bytes are read as a note or refused without a fault; what was read is written as the same bytes; the lines of its
// signatures and a checkpoint in it likewise. No key that is not known ever opens one.
#include <array>
#include <string>

#include "ledger/checkpoint.hpp"
#include "ledger/note.hpp"
#include "require.hpp"

using namespace mandate;

namespace {

// Of the example of c2sp.org/signed-note, whose note is in the corpus.
const std::array<ledger::VerifierKey, 1>& known() {
  static const std::array<ledger::VerifierKey, 1> keys = {
      *ledger::parse_verifier_key("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")};
  return keys;
}

void check_checkpoint(const std::string& text) {
  const auto checkpoint = ledger::parse_checkpoint(text);
  fuzz::require(!checkpoint || ledger::checkpoint_text(*checkpoint) == text, "a checkpoint has one spelling");
  fuzz::require(checkpoint || !checkpoint.error().expected.empty(), "a checkpoint or what was expected");
}

}  // namespace

extern "C" int note_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto key = ledger::parse_verifier_key(bytes);
  fuzz::require(!key || ledger::verifier_key_text(*key) == bytes, "a verifier key has one spelling");
  const auto note = ledger::parse_note(bytes);
  if (!note) {
    fuzz::require(!note.error().found.empty() && !note.error().expected.empty(), "a note or what was expected");
    return 0;
  }
  fuzz::require(ledger::note_text(*note) == bytes, "a note has one spelling");
  check_checkpoint(note->text);
  const auto opened = ledger::open_note(bytes, known());
  fuzz::require(!opened || note->text == "This is an example message.\n", "only what was signed is opened");
  return 0;
}
