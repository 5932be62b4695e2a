// The case and the setting of the invented night: which law, which form, and words that say everywhere that nothing of
// it happened.
#pragma once

#include <string>
#include <vector>

#include "record/case.hpp"
#include "simulate/night_script.hpp"
#include "simulate/synthetic_referendum.hpp"
#include "tally/form.hpp"

namespace mandate::simulate {

// The seed of the example that is shipped, and of the demonstration.
inline constexpr std::uint64_t night_seed = 20220605;

// Without figures: they come from the count.
[[nodiscard]] record::Case night_case();

// One line a precinct, region after region: station,region,district,electors. The register of the count.
[[nodiscard]] std::string register_text(const std::vector<Precinct>& precincts);

[[nodiscard]] NightSetting night_setting(const tally::Form& form, const std::vector<Precinct>& precincts);

}  // namespace mandate::simulate
