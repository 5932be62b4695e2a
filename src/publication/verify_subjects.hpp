// Which check a difference belongs to, by the file or the key in which it is found.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "base/find.hpp"
#include "publication/publication_files.hpp"
#include "publication/verification.hpp"

namespace mandate::publication {

// What a file of the content shows.
[[nodiscard]] inline VerifyCheck check_of_file(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, VerifyCheck>, 10> checks = {
      {{stations_name, VerifyCheck::fold},
       {units_name, VerifyCheck::fold},
       {candidates_name, VerifyCheck::fold},
       {figures_name, VerifyCheck::sums},
       {results_name, VerifyCheck::sums},
       {results_json_name, VerifyCheck::sums},
       {corrections_name, VerifyCheck::corrections},
       {checks_name, VerifyCheck::equations},
       {receipts_name, VerifyCheck::receipts},
       {case_name, VerifyCheck::law}}};
  const auto* const found = first_equal(checks, name, &std::pair<std::string_view, VerifyCheck>::first);
  return found == nullptr ? VerifyCheck::formats : found->second;
}

// What a key of determination.json or publication.json shows.
[[nodiscard]] inline VerifyCheck check_of_key(std::string_view key) {
  constexpr std::array<std::pair<std::string_view, VerifyCheck>, 12> checks = {
      {{"seats", VerifyCheck::seats},
       {"tiers", VerifyCheck::seats},
       {"seat_reasons", VerifyCheck::seats},
       {"winners", VerifyCheck::seats},
       {"ties", VerifyCheck::seats},
       {"law_date", VerifyCheck::law},
       {"version", VerifyCheck::law},
       {"country", VerifyCheck::law},
       {"announced", VerifyCheck::announced},
       {"discrepancies", VerifyCheck::announced},
       {"checks", VerifyCheck::equations},
       {"log", VerifyCheck::log}}};
  const auto* const found = first_equal(checks, key, &std::pair<std::string_view, VerifyCheck>::first);
  return found == nullptr ? VerifyCheck::decision : found->second;
}

}  // namespace mandate::publication
