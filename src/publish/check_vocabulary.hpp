// What is said about checks of protocols and about empty forms, in Kazakh, Russian and English: a closed set,
// complete at compile time. Placeholders stand in braces, the same in each language.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "publish/text_table.hpp"

namespace mandate::publish {

enum class CheckMessage : std::uint8_t {
  checked,
  none_failed,
  some_failed,
  unverified,
  heading_by_code,
  heading_stations,
  column_code,
  column_level,
  column_stations,
  column_must_hold,
  level_error,
  level_warning,
  formula,
  in_numbers,
  difference,
  tolerance,
  tolerance_of,
  condition,
  row,
  empty_cells,
  filled_cells,
  no_value,
  rounded_up,
  rounded_down,
  overflow,
  typist,
  coordinator,
  references,
  same_votes,
  nothing_blank,
  nothing_zeros,
  fell,
  words_differ,
  words_unread,
  figures_changed_places,
  digits_changed_places,
  several_would,
  draft_note,
  more_stations,
  form_station,
  form_date,
  form_figure,
  form_words,
  form_number,
  form_line,
  form_chair,
  form_secretary,
  form_member,
  form_signature,
  form_not_official,
  form_option,
  last,  // none of them: how many there are
};

// A placeholder that is not filled stays as it stands.
[[nodiscard]] std::string say(CheckMessage message, Language language, std::initializer_list<Filling> fillings = {});

}  // namespace mandate::publish
