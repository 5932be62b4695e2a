// The figures of a publication in the formats of others: NIST SP 1500-100 and EML, of all stations, each packed with
// gzip, since they are long and say the same a hundred thousand times.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publication/published_count.hpp"

namespace mandate::publication {

inline constexpr std::array<std::string_view, 2> exchange_names = {results_eml_name, results_nist_name};

// What the file of that name holds, unpacked; nothing where the format cannot hold such results at all. What it cannot
// hold is added to `left_out`.
[[nodiscard]] std::optional<std::string> exchange_text(const record::Results& results, std::string_view name,
                                                       std::vector<std::string>& left_out);

}  // namespace mandate::publication
