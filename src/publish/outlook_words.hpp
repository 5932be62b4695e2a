// Every sentence about what could still change, in Kazakh, Russian and English. Wording avoids agreement with numbers
// and case endings on what is filled in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/localized_text.hpp"
#include "procedure/outlook.hpp"
#include "procedure/telling_stations.hpp"

namespace mandate::publish {

enum class OutlookWord : std::uint8_t {
  settled,
  settled_since,
  open,
  open_without_stations,
  cannot_be_bounded,
  now,
  outcome_cannot_tell,
  heading_possible,
  possible_if,
  not_excluded,
  heading_seats,
  column_list,
  column_now,
  column_fewest,
  column_most,
  column_threshold,
  passes_in_any_case,
  passes_and_may_fail,
  fails_and_may_pass,
  fails_in_any_case,
  all_tiers,
  not_exact,
  independent,
  heading_tests,
  test_open,
  test_open_in,
  heading_winners,
  may_be_elected,
  may_go_on,
  may_be_none,
  may_tie,
  heading_districts,
  district_open,
  district_tie,
  heading_kinds,
  kind_line,
  could,
  could_not,
  cannot_tell_whether,
  heading_stations,
  station_alone,
  none_alone,
  together_exact,
  together_between,
  together_at_least,
  together_which,
  and_more,
  heading_not_bounded,
  same_suppositions,
};

using Fillings = std::vector<std::pair<std::string_view, std::string>>;

// The text with {name} replaced.
[[nodiscard]] std::string say(OutlookWord word, Language language, const Fillings& fillings = {});

[[nodiscard]] std::string_view kind_name(procedure::OutstandingKind kind, Language language);
// Why something is not bounded, as a sentence.
[[nodiscard]] std::string_view reason_text(procedure::NotBounded reason, Language language);
// What was supposed, "if nobody votes there"; empty for a mixture.
[[nodiscard]] std::string witness_text(std::string_view witness, Language language);

}  // namespace mandate::publish
