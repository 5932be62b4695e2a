// Any bytes are read as a receipt, a policy or a key file, or refused without a fault; a receipt that was read is
// written as the same bytes, and never verifies for an entry that the log does not have.
#include "ledger/key_file.hpp"
#include "ledger/tlog_proof.hpp"
#include "require.hpp"

using namespace mandate;

namespace {

// Of the receipt in the corpus.
const ledger::Policy& policy_of_corpus() {
  static const ledger::Policy policy = *ledger::parse_policy(
      "log example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx\n"
      "quorum none\n");
  return policy;
}

void check_policy(std::string_view text) {
  const auto policy = ledger::parse_policy(text);
  if (!policy) {
    fuzz::require(!policy.error().empty(), "a policy or what is wrong with it");
    return;
  }
  fuzz::require(ledger::meets_quorum(*policy, {}) == !policy->quorum, "nobody is a quorum of somebody");
}

}  // namespace

extern "C" int tlog_proof_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  check_policy(text);
  static_cast<void>(ledger::verifier_in(text));
  const auto proof = ledger::parse_tlog_proof(text);
  if (!proof) {
    fuzz::require(!proof.error().expected.empty(), "a receipt or what was expected");
    return 0;
  }
  fuzz::require(ledger::tlog_proof_text(*proof) == text, "a receipt has one spelling");
  fuzz::require(!ledger::verify_tlog_proof(*proof, ledger::leaf_hash("never entered"), policy_of_corpus()),
                "no receipt for what was never entered");
  return 0;
}
