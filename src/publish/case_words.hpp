// Every sentence about a running case, in Kazakh, Russian and English. Wording avoids agreement with numbers and case
// endings on what is filled in.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "publish/text_table.hpp"

namespace mandate::publish {

enum class CaseMessage : std::uint8_t {
  // where it stands
  not_opened,
  law_not_fixed,
  no_version,
  law_of_case,
  place_open,
  place_ended,
  place_none,
  acts,
  since,
  paused,
  ended_by,
  as_of,
  as_known,
  by_law,
  by_law_unread,
  heading_stages,
  stage_gone,
  // what counts
  heading_counts,
  counts_at,
  counted,
  submitted,
  withdrawn,
  struck_out,
  refused_for,
  several_times,
  batch,
  batch_undone,
  need_open,
  need_met,
  need_unknown,
  limit_over,
  limit_kept,
  by_reading,
  for_area,
  heading_areas,
  column_counted,
  column_refused,
  column_withdrawn,
  column_struck,
  column_needed,
  seat_taken,
  // what is missing
  heading_gaps,
  gap,
  what_to_do,
  reason,
  nothing_missing,
  more_areas,
  // what it is counted with
  register_used,
  elsewhere_used,
  elsewhere_not_used,
  // what happens next
  heading_next,
  as_things_stand,
  cannot_tell_yet,
  leads_to,
  nothing_follows,
  appeal,
  no_terms,
  term_until,
  term_after,
  term_waiting,
  term_fault,
  term_paused,
  today_last,
  days_left,
  working_days_left,
  kept,
  ran_out,
  moot,
  over,
  late,
  missed,
  reached,
  how_counted,
  how_counted_back,
  of_stage_begin,
  that_day_counts,
  next_day_counts,
  passed_over,
  kind_named,
  put_off,
  extended,
  silence_outcome,
  silence_as_counted,
  silence_cannot_tell,
  silence_overdue,
  silence_nothing,
  silence_right,
  missed_nothing,
  column_days,
  column_number,
  column_treatment,
  span,
  // what was signed
  heading_signed,
  signed_line,
  unsigned_line,
  signed_by,
  signed_on,
  office,
  figures_same,
  figures_other,
  figures_unknown,
  // what is doubtful
  doubt_course,
  doubt_term,
  heading_conflicts,
  conflict,
  conflict_number,
  last,  // none of them: how many there are
};

[[nodiscard]] std::string_view text(CaseMessage message, Language language);

// A placeholder that is not filled stays as it stands.
[[nodiscard]] std::string say(CaseMessage message, Language language, std::initializer_list<Filling> fillings = {});

}  // namespace mandate::publish
