#include "publication/station_receipt.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "io/csv.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/encoding.hpp"
#include "ledger/tile_reader.hpp"
#include "ledger/tlog_proof.hpp"
#include "ledger/tree_hash.hpp"
#include "publication/leaf.hpp"
#include "publication/log_files.hpp"
#include "publication/verify_context.hpp"

namespace mandate::publication {
namespace {

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

// Where data/receipts.csv says that the station's leaf is.
std::expected<std::uint64_t, Problem> index_of_station(PublicationFiles& files, std::string_view station) {
  const std::expected<std::string, Problem> text = text_of_file(files, receipts_name);
  if (!text) {
    return std::unexpected(text.error());
  }
  Problems problems;
  io::CsvReader csv({std::string(receipts_name), &problems}, *text);
  while (csv.next()) {
    const auto row = csv.row();
    if (row.size() == 3 && row[0].text == station) {
      const auto index = ledger::from_decimal(row[1].text);
      return index ? std::expected<std::uint64_t, Problem>(*index)
                   : no_receipt(receipts_name, shown_text(row[1].text), "the index of a leaf");
    }
  }
  return no_receipt(receipts_name, "no receipt of " + shown_text(station), "a station that has a protocol");
}

bool is_protocol_of(const std::string& leaf, std::string_view station) {
  LeafReader reader;
  const auto read = reader.read(leaf);
  const auto* const protocol = read ? std::get_if<ProtocolLeaf>(&*read) : nullptr;
  return protocol != nullptr && protocol->station == station;
}

}  // namespace

std::expected<StationReceipt, Problem> station_receipt(PublicationFiles& files, std::string_view station,
                                                       std::string_view policy_text) {
  const auto index = index_of_station(files, station);
  const auto note = text_of_file(files, checkpoint_name);
  const auto own_policy = policy_text.empty() ? text_of_file(files, policy_name) : std::string(policy_text);
  if (!index) {
    return std::unexpected(index.error());
  }
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
  const auto leaf = reader.entry(*index);
  if (!leaf || !is_protocol_of(*leaf, station)) {
    return leaf ? no_receipt(receipts_name, "leaf " + std::to_string(*index), "a protocol of " + std::string(station))
                : no_receipt(log_folder, leaf.error());
  }
  const auto proof = ledger::make_tlog_proof(reader, *index, *note);
  const auto holds = proof ? ledger::verify_tlog_proof(*proof, ledger::leaf_hash(*leaf), *policy)
                           : ledger::Result<ledger::OpenedCheckpoint>(std::unexpected(proof.error()));
  if (!holds) {
    return no_receipt(log_folder, holds.error());
  }
  return StationReceipt{*index, *leaf, ledger::tlog_proof_text(*proof)};
}

}  // namespace mandate::publication
