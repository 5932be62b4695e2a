#include "publication/leaf_receipt.hpp"

#include <optional>
#include <utility>

#include "ledger/checkpoint.hpp"
#include "ledger/policy.hpp"
#include "ledger/tlog_proof.hpp"
#include "ledger/tree_hash.hpp"
#include "publication/log_files.hpp"

namespace mandate::publication {

std::unexpected<Problem> no_receipt(std::string_view file, std::string found, std::string expected) {
  return std::unexpected(Problem{std::string(file),
                                 {},
                                 std::move(found),
                                 std::move(expected),
                                 "Run mandate verify over the whole publication, it says what does not hold"});
}
std::unexpected<Problem> no_receipt(std::string_view file, const ledger::Fault& fault) {
  return no_receipt(file, fault.found, fault.expected);
}

std::expected<std::string, Problem> text_of_file(PublicationFiles& files, std::string_view name) {
  std::expected<std::optional<std::string>, Problem> bytes = files.read(name, most_publication_file);
  if (!bytes) {
    return std::unexpected(bytes.error());
  }
  if (!*bytes) {
    return no_receipt(name, "no such file", "a publication");
  }
  return std::move(**bytes);
}

std::expected<LeafReceipt, Problem> leaf_receipt(PublicationFiles& files, std::string_view policy_text,
                                                 const FindLeaf& find) {
  const auto note = text_of_file(files, checkpoint_name);
  const auto own_policy = policy_text.empty() ? text_of_file(files, policy_name) : std::string(policy_text);
  if (!note || !own_policy) {
    return std::unexpected(!note ? note.error() : own_policy.error());
  }
  const auto policy = ledger::parse_policy(*own_policy);
  if (!policy) {
    return no_receipt(policy_name, policy.error().front());
  }
  const auto opened = ledger::open_checkpoint(*note, *policy);
  if (!opened) {
    return no_receipt(checkpoint_name, opened.error());
  }
  LogFiles source(files);
  ledger::TileReader reader(source, opened->checkpoint.tree.size);
  std::expected<LeafFound, Problem> found = find(reader, opened->checkpoint.tree.size);
  if (!found) {
    return std::unexpected(std::move(found.error()));
  }
  const auto proof = ledger::make_tlog_proof(reader, found->index, *note);
  const auto holds = proof ? ledger::verify_tlog_proof(*proof, ledger::leaf_hash(found->leaf), *policy)
                           : ledger::Result<ledger::OpenedCheckpoint>(std::unexpected(proof.error()));
  if (!holds) {
    return no_receipt(log_folder, holds.error());
  }
  return LeafReceipt{found->index, std::move(found->leaf), ledger::tlog_proof_text(*proof)};
}

}  // namespace mandate::publication
