// The ids of the ballots of an export, to find one that stands twice.
//
// 16 bytes of each are kept, two hashes of its text: a ballot of its own is taken for a second one with a chance of
// 1 to 10^24 among a hundred million. With the free places of the table it is up to 40 bytes a ballot; more than
// `most_ballot_ids` are not kept.
#pragma once

#include <array>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mandate::io {

inline constexpr std::size_t most_ballot_ids = 100'000'000;

class BallotIds {
 public:
  explicit BallotIds(std::size_t most = most_ballot_ids) : most_(most) {}

  // Whether the id is new.
  bool insert(std::string_view id);
  [[nodiscard]] bool is_full() const { return ids_.size() >= most_; }

 private:
  using Trace = std::array<std::uint64_t, 2>;
  struct First {
    std::size_t operator()(const Trace& trace) const { return static_cast<std::size_t>(trace[0]); }
  };

  std::size_t most_;
  boost::unordered_flat_set<Trace, First> ids_;  // looked up only, never walked
};

}  // namespace mandate::io
