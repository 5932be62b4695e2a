#include "tally/monotone.hpp"

#include "record/protocol_table.hpp"

namespace mandate::tally {

std::vector<Fallen> fallen(std::span<const Count64> before, std::span<const Count64> after,
                           std::span<const std::size_t> cells) {
  std::vector<Fallen> result;
  for (const std::size_t cell : cells) {
    if (after[cell] != record::absent && after[cell] < before[cell]) {
      result.push_back({cell, before[cell], after[cell]});
    }
  }
  return result;
}

}  // namespace mandate::tally
