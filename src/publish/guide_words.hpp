// The sentences of how a procedure would run, in Kazakh, Russian and English.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

#include "base/localized_text.hpp"
#include "publish/text_table.hpp"

namespace mandate::publish {

enum class GuideMessage : std::uint8_t {
  law_of_day,
  succeeded_by,
  stage_heading,
  takes_effect_signed,
  what_it_must_have,
  what_is_needed,
  one_is_enough,
  must_not_hold,
  in_each_area,
  period_between,
  persons_once,
  may_withdraw,
  may_not_withdraw,
  term_within,
  term_not_before,
  term_back,
  silence_outcome,
  silence_as_counted,
  silence_overdue,
  silence_right,
  silence_nothing,
  heading_ends,
  end_answer,
  no_courses,
  column_name,
  column_procedure,
  column_in_force,
  since,
  until,
  not_in_force,
  last,  // none of them: how many there are
};

[[nodiscard]] std::string say(GuideMessage message, Language language, std::initializer_list<Filling> fillings = {});

}  // namespace mandate::publish
