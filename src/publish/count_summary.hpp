// How a whole count stands, for a screen: stations by status, the work of entering, and whether the log holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "publish/text_options.hpp"
#include "tally/count_state.hpp"
#include "tally/entry_statistics.hpp"

namespace mandate::publish {

// `digest`: of the last event of the log, hexadecimal.
[[nodiscard]] std::string status_text(const tally::CountState& state, std::string_view digest,
                                      const TextOptions& options);

[[nodiscard]] std::string statistics_text(const tally::EntryStatistics& statistics, const TextOptions& options);

// `differing`: events whose failed checks differ from those that their figures fail. `checked`: whether the rules held
// the form, so that this could be asked.
[[nodiscard]] std::string verified_text(std::uint64_t events, std::string_view digest, std::size_t differing,
                                        bool checked, const TextOptions& options);

}  // namespace mandate::publish
