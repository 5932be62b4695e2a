// Why a declaration is not counted: a closed list. Each stands beside the count, so that what was submitted always is
// what was accepted and what was refused.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mandate::declaration {

enum class Refusal : std::uint8_t {
  // Seen where the person's number and the signature are, before there is a tag.
  number_faulty,
  signature_faulty,
  signature_not_checked,  // what would vouch for it could not be had
  too_young,
  not_a_citizen,
  // Seen by the collection.
  area_unknown,
  channel_closed,      // on paper where only electronic counts, or the other way round
  before_window,       // dated before the first day
  after_window,        // dated after the last day
  text_differs,        // another text was signed than that of the case
  not_in_register,     // of those who may declare
  area_differs,        // the register has the person elsewhere
  declared_here,       // already; the first counts
  declared_elsewhere,  // in another case of the same scope: another party, another candidate
  withdrawn_before,    // and the rule lets nobody declare again
};

inline constexpr std::size_t refusal_count = 15;

// The word in data and in JSON: "declared_here".
[[nodiscard]] std::string_view word(Refusal refusal);
[[nodiscard]] std::optional<Refusal> refusal_named(std::string_view text);

// Whether it is found at intake and comes with the submission; the others are found by the collection alone.
[[nodiscard]] constexpr bool is_of_intake(Refusal refusal) { return refusal <= Refusal::not_a_citizen; }

[[nodiscard]] constexpr std::array<Refusal, refusal_count> all_refusals() {
  std::array<Refusal, refusal_count> all{};
  for (std::size_t i = 0; i < refusal_count; ++i) {
    all.at(i) = static_cast<Refusal>(i);
  }
  return all;
}

}  // namespace mandate::declaration
