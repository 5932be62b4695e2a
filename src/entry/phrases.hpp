// Every sentence of the keyboard form, in Kazakh, Russian and English: a closed set, complete at compile time.
//
// Placeholders stand in braces, "{station}", the same ones in each language.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "publish/text_table.hpp"

namespace mandate::entry {

enum class Phrase : std::uint8_t {
  first_entry,
  second_entry,
  station_of,
  in_words,
  not_typed,
  // notices
  digits_only,
  too_long,
  differs,
  box_needs_space,
  // keys
  help_keys,
  keys_form,
  keys_finder,
  keys_review,
  keys_compare,
  keys_choice,
  keys_explain,
  keys_explained,
  // the list of stations
  find_station,
  no_station_called,
  entered_of,
  state_nothing,
  state_first_in_progress,
  state_first_done,
  state_second_in_progress,
  state_differ,
  state_failures,
  state_ready,
  state_final,
  state_quarantined,
  state_annulled,
  state_reopened,
  taken_by,
  // handing in
  review_heading,
  review_clean,
  review_failures,
  // differences
  compare_heading,
  first_value,
  second_value,
  choose,
  reason_wanted,
  reason,
  // failures to explain
  explain_heading,
  explanation,
  explanation_wanted,
  finalised,
  // leaving
  leave_question,
  keep_draft,
  discard,
  stay,
  entry_taken,
  draft_kept,
  refused,
  too_small,
};

[[nodiscard]] std::string_view phrase(Phrase phrase, Language language);

// With the placeholders filled in.
[[nodiscard]] std::string phrase(Phrase wanted, Language language, std::initializer_list<publish::Filling> values);

}  // namespace mandate::entry
