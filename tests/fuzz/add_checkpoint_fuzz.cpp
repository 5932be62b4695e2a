// Any bytes are a request to a witness or refused without a fault; what was read is written as the same bytes. What the
// witness remembers never shrinks, changes only with a cosignature, and only to what the log has signed; the rest of
// what comes from outside on that way (sizes, addresses, the memory of a monitor) is read or refused.
#include <array>
#include <string>

#include "ledger/signing_key.hpp"
#include "net/url.hpp"
#include "require.hpp"
#include "witness/memory_state.hpp"
#include "witness/monitor_memory.hpp"
#include "witness/witness.hpp"

using namespace mandate;

namespace {

// Of the vectors in tests/golden/ledger/merkle.json, whose requests are the corpus.
const ledger::VerifierKey& log_key() {
  static const ledger::VerifierKey key =
      *ledger::parse_verifier_key("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
  return key;
}

ledger::SigningKey witness_key() {
  return *ledger::SigningKey::from_seed("witness.example/w1", ledger::SignatureType::ed25519_cosignature,
                                        ledger::SecretBytes(std::string(32, '\x07')));
}

void check_answer(const net::HttpResponse& response) {
  constexpr std::array<unsigned, 6> statuses = {200, 400, 403, 404, 409, 422};
  bool is_known = false;
  for (const unsigned status : statuses) {
    is_known = is_known || status == response.status;
  }
  fuzz::require(is_known, "a status of the protocol");
  fuzz::require(response.body.ends_with('\n'), "an answer in words");
  fuzz::require(response.status != 409 || witness::parse_size(response.body), "a conflict tells the size");
}

}  // namespace

extern "C" int add_checkpoint_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto read = witness::parse_add_checkpoint(bytes);
  fuzz::require(!read || witness::add_checkpoint_text(read->request) == bytes, "a request has one spelling");
  const auto told = witness::parse_size(bytes);
  fuzz::require(!told || std::to_string(*told) + "\n" == bytes, "a size has one spelling");
  const auto url = net::parse_url(bytes);
  fuzz::require(!url || net::parse_url(net::url_text(*url)).value() == *url, "an address is read as it was written");
  const auto memory = witness::parse_monitor_memory(bytes);
  fuzz::require(!memory || witness::parse_monitor_memory(witness::monitor_memory_text(*memory)).value() == *memory,
                "a memory is read as it was written");

  static witness::MemoryState state;
  static const witness::Witness one({log_key()}, witness_key(), state, [] { return ledger::PosixTime{1'679'315'147}; });
  const auto before = *state.last(log_key().name);
  const net::HttpResponse response = one.add_checkpoint(bytes);
  check_answer(response);
  const auto after = *state.last(log_key().name);
  fuzz::require(response.status == 200 || before == after, "nothing is remembered without a cosignature");
  fuzz::require(response.status != 200 || (read && after->tree == read->checkpoint.tree),
                "what was cosigned is remembered");
  fuzz::require(!before || after->tree.size >= before->tree.size, "a log never shrinks");
  return 0;
}
