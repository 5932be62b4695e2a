#include "procedure/copies_effect.hpp"

#include <algorithm>
#include <utility>

namespace mandate::procedure {
namespace {

using tally::Aggregate;
using tally::Standing;
using tally::StationDifference;

std::vector<std::string> ids_with_most_votes(const std::vector<record::Option>& options) {
  std::vector<std::string> leading;
  Count64 most = 0;
  for (const record::Option& option : options) {
    if (!option.votes) {
      return {};
    }
    if (*option.votes > most) {
      leading.clear();
      most = *option.votes;
    }
    if (*option.votes == most) {
      leading.push_back(option.id);
    }
  }
  return leading;
}

class Effect {
 public:
  Effect(const Question& law, Aggregate aggregate, const tally::CountedWhat& what, tally::Extent extent)
      : law_(law), aggregate_(std::move(aggregate)), what_(what), extent_(extent) {}

  [[nodiscard]] Result result() const {
    const tally::CountedCase counted = tally::counted_case(aggregate_, what_, extent_);
    Question question = law_;
    question.input = &counted.input;
    Determination decided = decide(question);
    return {decided.answer, std::move(decided.outcome), std::move(decided.seats), std::move(decided.winners),
            ids_with_most_votes(counted.input.records.front().options)};
  }

  // The values that were counted; nothing where the station is not, or a sum would overflow.
  std::optional<std::vector<Count64>> put_in(const StationDifference& difference) {
    if (aggregate_.standing(difference.station) != Standing::counted) {
      return std::nullopt;
    }
    const std::span<const Count64> sums = aggregate_.sums(difference.station);
    std::vector<Count64> before(sums.begin(), sums.end());
    if (!aggregate_.count(difference.station, tally::with_other(before, difference))) {
      overflow_ = true;
      return std::nullopt;
    }
    return before;
  }

  // What was counted before fitted before.
  void put_back(std::uint32_t station, const std::vector<Count64>& values) {
    static_cast<void>(aggregate_.count(station, values));
  }

  [[nodiscard]] bool overflow() const { return overflow_; }

 private:
  Question law_;
  Aggregate aggregate_;
  const tally::CountedWhat& what_;
  tally::Extent extent_;
  bool overflow_ = false;
};

}  // namespace

std::optional<CopiesEffect> effect_of_copies(const Question& law, Aggregate aggregate, const tally::CountedWhat& what,
                                             tally::Extent extent, const tally::CopyComparison& comparison) {
  Effect effect(law, std::move(aggregate), what, extent);
  CopiesEffect found;
  found.counted = effect.result();
  for (std::size_t i = 0; i < comparison.differences.size(); ++i) {
    const StationDifference& difference = comparison.differences[i];
    const std::optional<std::vector<Count64>> before = effect.put_in(difference);
    if (!before) {
      continue;
    }
    Result result = effect.result();
    if (result != found.counted) {
      found.changing.push_back({i, std::move(result)});
    }
    effect.put_back(difference.station, *before);
  }
  for (const StationDifference& difference : comparison.differences) {
    static_cast<void>(effect.put_in(difference));
  }
  found.with_all = effect.result();
  return effect.overflow() ? std::nullopt : std::optional(std::move(found));
}

}  // namespace mandate::procedure
