// What is said about a list of members, in Kazakh, Russian and English: a closed set, complete at compile time.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "declaration/member_list.hpp"
#include "publish/text_table.hpp"

namespace mandate::publish {

enum class ListMessage : std::uint8_t {
  heading_list,
  heading_initiators,
  summary,
  none_at_fault,
  some_at_fault,
  heading_regions,
  column_region,
  column_counted,
  column_needed,
  column_missing,
  total,
  heading_rows,
  row,
  more_rows,
  errors_no_ground,
  errors_not_compared,
  no_initiators,
  age_unknown,
  number_unverified,
  encoding_guessed,
  columns_ignored,
  last,  // none of them: how many there are
};

[[nodiscard]] std::string say(ListMessage message, Language language, std::initializer_list<Filling> fillings = {});

// What is wrong with a row and what to do, with placeholders: {number} {digits} {length} {position} {expected} {row}
// {list} {region} {age} {date}.
[[nodiscard]] std::string_view sentence(declaration::ListFault fault, Language language);
[[nodiscard]] std::string_view sentence(declaration::NumberFault fault, Language language);

}  // namespace mandate::publish
