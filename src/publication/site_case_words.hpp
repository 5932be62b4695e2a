// What the pages of a running case say beside the words of the case itself, in Kazakh, Russian and English; complete at
// compile time.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

#include "base/localized_text.hpp"
#include "publish/text_table.hpp"

namespace mandate::publication {

enum class CaseSiteWord : std::uint8_t {
  word_of_publisher,  // that the rest of the way hangs on sealed events
  heading_way,
  column_stage,
  column_began,
  column_ended,
  column_outcome,
  still_open,
  heading_declarations,
  declarations_note,
  all_areas,
  column_area,
  column_submitted,
  column_counted,
  column_withdrawn,
  column_struck_out,
  column_refused,
  heading_events,
  events_note,
  column_number,
  column_what,
  column_who,
  told_counted,  // {number}
  told_sealed,
  heading_letters,
  letter_decision,
  letter_refusal,
  letter_return,
  calendar,
  download_standing,
  download_events,
  download_declarations,
  verify_intro,
  verify_opening,
};

[[nodiscard]] std::string case_site_say(CaseSiteWord word, Language language,
                                        std::initializer_list<publish::Filling> fillings = {});

}  // namespace mandate::publication
