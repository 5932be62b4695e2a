// The closed list of figures that records hold and requirements speak of.
//
// Denominators are always named: the referendum law of Kazakhstan keeps invalid ballots in (`participants`),
// its elections law leaves them out (`valid`); press turnout is `issued`. See docs/reference/case.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mandate::record {

enum class Count : std::uint8_t {
  electors,
  ballots_received,
  issued,
  participants,
  in_box,
  valid,
  invalid,
  both_marked,
  in_favour,  // written `for` in data
  against,
  abstained,
  against_all,
  for_plus_against,
  votes,
  members,
  members_in_office,
  present,
  signatures,
  party_members,
  initiators,
  residents,
  candidates,
  areas_for,
  areas_against,
  seats_total,
  mandates,
  quota_mandates,
};

inline constexpr std::array<std::string_view, 27> count_names = {"electors",
                                                                 "ballots_received",
                                                                 "issued",
                                                                 "participants",
                                                                 "in_box",
                                                                 "valid",
                                                                 "invalid",
                                                                 "both_marked",
                                                                 "for",
                                                                 "against",
                                                                 "abstained",
                                                                 "against_all",
                                                                 "for_plus_against",
                                                                 "votes",
                                                                 "members",
                                                                 "members_in_office",
                                                                 "present",
                                                                 "signatures",
                                                                 "party_members",
                                                                 "initiators",
                                                                 "residents",
                                                                 "candidates",
                                                                 "areas_for",
                                                                 "areas_against",
                                                                 "seats_total",
                                                                 "mandates",
                                                                 "quota_mandates"};

inline constexpr std::size_t count_kinds = count_names.size();

// The name in data and in JSON.
[[nodiscard]] constexpr std::string_view name(Count count) { return count_names.at(static_cast<std::size_t>(count)); }

[[nodiscard]] constexpr std::optional<Count> count_named(std::string_view text) {
  for (std::size_t i = 0; i < count_kinds; ++i) {
    if (count_names.at(i) == text) {
      return static_cast<Count>(i);
    }
  }
  return std::nullopt;
}

}  // namespace mandate::record
