// What letters of a case say besides what every text about it says, in Kazakh, Russian and English. Nothing of it is
// advice: what to do and where to dispute come from the course's data.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "publish/text_table.hpp"

namespace mandate::publish {

enum class LetterMessage : std::uint8_t {
  title_receipt,
  title_returned,
  title_refusal,
  title_decision,
  draft,
  case_number,
  case_title,
  procedure,
  place,
  date,
  received_what,
  declarations,
  legal_day,
  recorded_at,
  recorded_by,
  log_number,
  digest,
  has_no_effect,
  heading_received,
  heading_where,
  column_missing,
  column_to_do,
  column_rule,
  heading_outcome,
  follows,
  heading_figures,
  heading_appeal,
  heading_signature,
  signature,
  name_and_office,
  day_of_signing,
  unverified,
  made_from,
  last,  // none of them: how many there are
};

[[nodiscard]] std::string_view text(LetterMessage message, Language language);

// A placeholder that is not filled stays as it stands.
[[nodiscard]] std::string say(LetterMessage message, Language language, std::initializer_list<Filling> fillings = {});

}  // namespace mandate::publish
