// The CSV files of a publication, each from what it shows: docs/reference/publication.md. UTF-8, line feeds, quotes
// only where RFC 4180 needs them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "publication/station_fold.hpp"
#include "record/layout.hpp"
#include "record/unit.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_input.hpp"
#include "tally/form.hpp"

namespace mandate::publication {

[[nodiscard]] std::string units_csv(const record::UnitTree& tree, const std::vector<std::uint32_t>& areas);
[[nodiscard]] std::string candidates_csv(const tally::CountInput& count);
[[nodiscard]] std::string stations_csv(const StationFold& fold, const record::Layout& layout);
[[nodiscard]] std::string results_csv(const record::UnitTree& tree, const record::Layout& layout,
                                      const tally::Aggregate& aggregate);
[[nodiscard]] std::string corrections_csv(const StationFold& fold, const record::Layout& layout);
[[nodiscard]] std::string receipts_csv(const StationFold& fold);
// `form` nullptr: the header alone.
[[nodiscard]] std::string checks_csv(const StationFold& fold, const record::Layout& layout, const tally::Form* form);

}  // namespace mandate::publication
