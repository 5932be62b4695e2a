// What the site of a publication says beside the texts of a determination and of a count, in Kazakh, Russian and
// English; complete at compile time. Wording avoids agreement with numbers and case endings on what is filled in.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/localized_text.hpp"
#include "publication/standing.hpp"
#include "publish/text_table.hpp"
#include "record/results.hpp"

namespace mandate::publication {

enum class SiteWord : std::uint8_t {
  language_name,
  choose_language,
  skip,
  languages,
  contents,
  breadcrumbs,
  synthetic,
  as_of,
  stations_counted,
  nothing_counted,
  decision_so_far,
  heading_regions,
  map_answers,
  map_turnout,
  legend_range,
  map_text,
  answer_holds,
  answer_fails,
  answer_open,
  heading_turnout,
  turnout_of,
  heading_shares,
  heading_missing,
  none_missing,
  column_standing,
  number_of_stations,
  heading_corrections,
  corrections_none,
  corrections_some,
  corrections_all,
  column_station,
  column_cell,
  column_from,
  column_to,
  column_at,
  column_reason,
  column_receipt,
  column_figure,
  column_value,
  column_share,
  empty_figure,
  heading_stations,
  heading_parts,
  heading_answer_here,
  stations_page,
  pages,
  page_number,
  note_cells,
  heading_downloads,
  download_results,
  download_stations,
  download_corrections,
  download_receipts,
  download_json,
  download_nist,
  download_eml,
  download_determination,
  download_rules,
  download_manifest,
  download_checkpoint,
  download_publication,
  heading_verify,
  verify_intro,
  verify_whole,
  verify_other,
  verify_station,
  verify_checkpoint,
  verify_paper,
  log_origin,
  log_size,
  log_root,
  log_rules,
  heading_law,
  law_over_time,
  law_of_day,
  law_same_figures,
  law_votes_stay,
  law_no_other,
  law_this_vote,
  law_since,
  law_before,
  law_before_not_told,
  law_in_detail,
  law_articles_of_procedure,
  law_acts,
  law_adopted_that_day,
  law_commencement,
  law_articles_changed,
  district_winners,
  district_candidates,
  tie,
  screen,
  screen_back,
  screen_reload,
  screen_pause,
  screen_go_on,
  feed,
  feed_correction,
  feed_status,
  map_source,
  map_changed,
  static_notice,
};

[[nodiscard]] std::string site_say(SiteWord word, Language language,
                                   std::initializer_list<publish::Filling> fillings = {});

// As people know it: "Partial count", "Preliminary result", "Final result".
[[nodiscard]] std::string_view status_title(record::CountStatus status, Language language);
// What that means, in a sentence.
[[nodiscard]] std::string_view status_meaning(record::CountStatus status, Language language);
[[nodiscard]] std::string_view standing_title(StationStanding standing, Language language);

}  // namespace mandate::publication
