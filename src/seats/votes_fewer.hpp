// How many votes fewer would cost a list one of its seats.
//
// As a list loses votes, others unchanged, the lists that take part stay the same over stretches. They change
// only where another list comes over the threshold, because the base falls too, or where the list itself falls
// under it. Within a stretch its seats never grow as its votes fall, so the first loss is found stretch by
// stretch. From one stretch to the next they can: a list that comes in takes more from large lists than from
// small ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/integer.hpp"
#include "seats/claims.hpp"
#include "seats/list_tier.hpp"

namespace mandate::seats {

class VotesFewer {
 public:
  // Of a list that has seats. Rule and input must outlive this.
  VotesFewer(const ListTierRule& rule, const ListTierInput& input, std::size_t list);

  // The smallest number of votes fewer with which the list is not sure of its seat of that number, which it has.
  [[nodiscard]] Count64 until_without(Count64 number);

 private:
  enum class Part : std::uint8_t {
    none,          // the list takes no part
    by_quotas,     // beside `rivals`
    alone,         // every seat is its own
    leader,        // alone over the threshold; `other` are the votes of the next list
    perhaps_next,  // under the only list over the threshold, which has `leader` votes; it must pass `other`
  };

  // So many votes fewer, from `first` to `last`.
  struct Stretch {
    Count64 first = 0;
    Count64 last = 0;
    Part part = Part::none;
    Claims rivals;
    Count64 leader = 0;
    Count64 other = 0;
    bool equal_passes = false;  // as many votes as `other` are enough
  };

  [[nodiscard]] std::vector<Count64> starts() const;
  [[nodiscard]] Stretch stretch(Count64 first, Count64 last) const;
  void look_below(Stretch& stretch, std::optional<std::size_t> leader) const;
  [[nodiscard]] Count64 seats_by_single_list(const Stretch& stretch, Count64 fewer) const;
  [[nodiscard]] std::optional<Count64> loss_within(Stretch& stretch, Count64 number) const;
  [[nodiscard]] std::optional<Count64> loss_by_single_list(const Stretch& stretch, Count64 number) const;

  const ListTierRule* rule_;
  const ListTierInput* input_;
  std::size_t list_;
  std::vector<Stretch> stretches_;
};

}  // namespace mandate::seats
