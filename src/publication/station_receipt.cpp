#include "publication/station_receipt.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "io/csv.hpp"
#include "ledger/encoding.hpp"
#include "publication/leaf.hpp"
#include "publication/verify_context.hpp"

namespace mandate::publication {
namespace {

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
                                                       std::string_view policy) {
  return leaf_receipt(
      files, policy, [&](ledger::TileReader& reader, std::uint64_t /*size*/) -> std::expected<LeafFound, Problem> {
        const auto index = index_of_station(files, station);
        if (!index) {
          return std::unexpected(index.error());
        }
        const auto leaf = reader.entry(*index);
        if (!leaf) {
          return no_receipt(log_folder, leaf.error());
        }
        return is_protocol_of(*leaf, station) ? std::expected<LeafFound, Problem>(LeafFound{*index, *leaf})
                                              : no_receipt(receipts_name, "leaf " + std::to_string(*index),
                                                           "a protocol of " + std::string(station));
      });
}

}  // namespace mandate::publication
