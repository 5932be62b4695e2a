// The events of a night, one after the other, as what is known at each moment: stations counted, sums by region, what
// was found, what could still change. Nothing here knows that the night is invented: it is the way of every count,
// events → state → sums → decision.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "procedure/decide.hpp"
#include "procedure/outlook.hpp"
#include "record/count_event.hpp"
#include "record/layout.hpp"
#include "record/unit.hpp"
#include "tally/aggregate.hpp"
#include "tally/count_state.hpp"
#include "tally/counted_case.hpp"

namespace mandate::simulate {

// Something that somebody had to look at.
struct NightNotice {
  enum class Kind : std::uint8_t {
    difference,  // between two entries
    failed,      // a check
    quarantined,
    discarded,
    released,
    explained,
    corrected,
  };
  Kind kind = Kind::difference;
  std::string at;
  std::string station;
  std::string text;  // the cell, the code of the check, or the reason
};

struct NightQuestion {
  const record::Case* input = nullptr;
  const procedure::Country* country = nullptr;
  const procedure::Procedure* procedure = nullptr;
};

class NightReplay {
 public:
  // What is pointed to outlives the replay. The tree has a station for every event that is to come.
  NightReplay(const NightQuestion& question, record::UnitTree tree, record::Layout layout);

  // False for an event that cannot happen; then nothing has changed.
  [[nodiscard]] bool play(const record::CountEvent& event);

  [[nodiscard]] const record::UnitTree& tree() const { return tree_; }
  [[nodiscard]] const record::Layout& layout() const { return layout_; }
  [[nodiscard]] const tally::Aggregate& sums() const { return sums_; }
  [[nodiscard]] const tally::CountState& count() const { return count_; }
  [[nodiscard]] const std::string& at() const { return at_; }                         // of the last event
  [[nodiscard]] const std::vector<NightNotice>& notices() const { return notices_; }  // all, in order

  // What the stations that are not counted leave open. Looked at again where a station came since.
  [[nodiscard]] const procedure::Outlook& outlook();
  // When the outcome was first found settled, looking whenever `outlook` is asked.
  [[nodiscard]] const std::optional<std::string>& settled_at() const { return settled_at_; }

  // By the figures of complete regions, and of the nation when it is complete.
  [[nodiscard]] procedure::Determination decide();

 private:
  void follow(const record::CountEvent& event);
  void notice(const record::CountEvent& event);
  void count_again(std::size_t station);
  [[nodiscard]] tally::CountedWhat what() const;
  [[nodiscard]] procedure::Question question_of(const tally::CountedCase& counted) const;

  NightQuestion question_;
  record::UnitTree tree_;
  record::Layout layout_;
  std::vector<std::uint32_t> leaves_;
  tally::Aggregate sums_;
  tally::CountState count_;
  std::string at_;
  std::vector<NightNotice> notices_;
  tally::CountedCase looked_at_;
  procedure::Outlook outlook_;
  bool outlook_is_old_ = true;
  std::optional<std::string> settled_at_;
};

}  // namespace mandate::simulate
