#include "ledger/entry_bundle.hpp"

#include <fmt/format.h>

#include "ledger/encoding.hpp"

namespace mandate::ledger {
namespace {

constexpr std::size_t length_size = 2;

}  // namespace

Result<void> append_entry(std::string& bundle, std::string_view entry) {
  if (entry.size() > most_entry_bytes) {
    return fault(FaultKind::refused, fmt::format("an entry of {} bytes", entry.size()),
                 fmt::format("at most {}", most_entry_bytes), "enter its digest, and publish it beside the log");
  }
  bundle += big_endian(entry.size(), length_size);
  bundle += entry;
  return {};
}

Result<std::vector<std::string_view>> parse_bundle(std::string_view bundle, std::uint32_t width) {
  std::vector<std::string_view> entries;
  while (entries.size() < width) {
    const std::size_t length = from_big_endian(bundle.substr(0, length_size));
    if (bundle.size() < length_size + length) {
      return fault(FaultKind::malformed, fmt::format("an entry bundle that ends inside entry {}", entries.size()),
                   fmt::format("{} whole entries", width), "fetch it again");
    }
    entries.push_back(bundle.substr(length_size, length));
    bundle.remove_prefix(length_size + length);
  }
  if (!bundle.empty()) {
    return fault(FaultKind::malformed, fmt::format("an entry bundle with {} bytes behind its entries", bundle.size()),
                 fmt::format("{} entries and no more", width), "fetch it again");
  }
  return entries;
}

}  // namespace mandate::ledger
