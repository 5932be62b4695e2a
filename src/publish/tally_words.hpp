// What is said of a count, in Kazakh, Russian and English: a closed set like publish/catalogue.hpp.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "publish/catalogue.hpp"
#include "record/count_event.hpp"
#include "record/results.hpp"
#include "tally/aggregate.hpp"
#include "tally/envelopes.hpp"

namespace mandate::publish {

enum class TallyMessage : std::uint8_t {
  preliminary,
  synthetic,
  other_source,
  progress,
  electors_covered,
  electors_unknown,
  not_counted,
  annulled_electors,
  area_without_station,
  moved,
  envelopes,
  heading_units,
  heading_votes,
  heading_protocol,
  heading_waiting,
  heading_set_aside,
  heading_decision_so_far,
  heading_decision,
  so_far_means,
  complete_only_says,
  nothing_counted,
  column_unit,
  column_status,
  column_stations,
  column_electors_covered,
  column_share_of,
  column_option,
  column_votes,
  column_figure,
  folded,
  waiting_in,
  failed_error,
  failed_warning,
  explained,
  corrected,
  compare_heading,
  compare_summary,
  compare_none,
  compare_coverage,
  compare_differs,
  compare_moves,
  compare_not_counted,
  compare_alone_changes,
  compare_all_same,
  compare_all_changes,
  compare_totals,
  compare_without_copy,
  compare_only_other,
  column_base,
  column_other,
  column_difference,
};

[[nodiscard]] std::string tally_say(TallyMessage message, Language language,
                                    std::initializer_list<Filling> fillings = {});

[[nodiscard]] std::string_view status_word(record::CountStatus status, Language language);
[[nodiscard]] std::string_view standing_word(tally::Standing standing, Language language);
[[nodiscard]] std::string_view source_word(record::SourceKind kind, Language language);

// The words of the JSON.
[[nodiscard]] std::string_view word(tally::Standing standing);
[[nodiscard]] std::string_view word(tally::Publication publication);

}  // namespace mandate::publish
