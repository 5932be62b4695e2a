// For tests: random events of one station, and what must hold after each; shared with the fuzz target.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "tally/count_events_for_tests.hpp"
#include "tally/data_entry.hpp"

namespace mandate::tally {

// Choices made by given bytes; when they are used up, by a generator that starts from them.
class RandomBytes {
 public:
  explicit RandomBytes(std::uint32_t seed) : generator_(seed) {}
  explicit RandomBytes(std::span<const std::uint8_t> bytes)
      : bytes_(bytes.begin(), bytes.end()), generator_(static_cast<std::uint32_t>(bytes.size())) {}

  std::size_t below(std::size_t end) {
    return next_ < bytes_.size() ? bytes_[next_++] % end : static_cast<std::size_t>(generator_()) % end;
  }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t next_ = 0;
  std::mt19937 generator_;
};

namespace random_entry {

inline std::vector<Count64> values(RandomBytes& bytes, const DataEntry& entry, std::size_t cells) {
  if (!entry.first.values.empty() && bytes.below(2) == 0) {
    return entry.first.values;
  }
  std::vector<Count64> values(bytes.below(16) == 0 ? cells + 1 : cells);
  for (Count64& value : values) {
    value = static_cast<Count64>(bytes.below(4)) - 1;
  }
  return values;
}

inline std::vector<record::FailedCheck> failed(RandomBytes& bytes) {
  switch (bytes.below(4)) {
    case 0:
      return {{"R1", true}};
    case 1:
      return {{"R1", true}, {"W1", false}, {"R2", true}};
    default:
      return {};
  }
}

inline std::string text(RandomBytes& bytes) { return bytes.below(8) == 0 ? "" : "as on the paper"; }
inline std::string check(RandomBytes& bytes) {
  constexpr std::array<const char*, 3> checks = {"R1", "R2", "W1"};
  return checks.at(bytes.below(checks.size()));
}

inline record::FiguresCorrected correction(RandomBytes& bytes, const DataEntry& entry, std::size_t cells) {
  record::FiguresCorrected correction;
  correction.reason = text(bytes);
  correction.failed = failed(bytes);
  const std::size_t cell = bytes.below(cells);
  const Count64 from = cell < entry.figures.size() && bytes.below(4) != 0 ? entry.figures[cell] : 5;
  correction.changes = {{cell, from, static_cast<Count64>(bytes.below(4))}};
  if (bytes.below(2) == 0) {
    for (const record::FailedCheck& failed : correction.failed) {
      correction.explanations.push_back({failed.check, text(bytes)});
    }
  }
  return correction;
}

inline record::CountHappening happening(RandomBytes& bytes, const DataEntry& entry, std::size_t cells) {
  const bool is_second = entry.state == EntryState::first_done || entry.state == EntryState::second_in_progress;
  const auto usual = is_second ? record::EntryRound::second : record::EntryRound::first;
  const record::EntryRound round = bytes.below(8) == 0 ? record::EntryRound::first : usual;
  switch (bytes.below(15)) {
    case 0:
      return record::EntryClaimed{round};
    case 1:
      return record::EntryDrafted{round, {values(bytes, entry, cells), {}}};
    case 2:
      return record::EntryReleased{round, text(bytes)};
    case 3:
    case 4:
      return record::EntrySubmitted{round, {values(bytes, entry, cells), {}}, failed(bytes)};
    case 5:
      return record::DifferenceResolved{bytes.below(cells + 1), static_cast<Count64>(bytes.below(5)) - 1, text(bytes),
                                        failed(bytes)};
    case 6:
      return record::EntriesDiscarded{text(bytes)};
    case 7:
    case 8:
      return record::FailureExplained{{check(bytes), text(bytes)}};
    case 9:
    case 10:
      return record::ProtocolFinalised{};
    case 11:
      return record::ProtocolReopened{text(bytes)};
    case 12:
      return correction(bytes, entry, cells);
    case 13:
      return bytes.below(2) == 0 ? record::CountHappening(record::StationQuarantined{text(bytes)})
                                 : record::StationReleased{text(bytes)};
    default:
      return bytes.below(4) == 0 ? record::CountHappening(record::StationAnnulled{text(bytes), bytes.below(2) == 0})
                                 : record::StationReleased{text(bytes)};
  }
}

}  // namespace random_entry

[[nodiscard]] inline record::CountEvent random_event(RandomBytes& bytes, const DataEntry& entry, std::size_t cells) {
  constexpr std::array<const char*, 4> people = {"Aigul", "Marat", "Dana", ""};
  const std::size_t person = bytes.below(16);
  return happens(people.at(person == 15 ? 3 : person % 3), random_entry::happening(bytes, entry, cells));
}

// The old value of every figure that changed is kept.
[[nodiscard]] inline bool keeps_old_figures(const DataEntry& before, const DataEntry& after) {
  if (before.figures.empty() || after.figures.empty() || before.state < EntryState::differing) {
    return true;
  }
  const std::span<const FigureHistory> news = std::span(after.history).subspan(before.history.size());
  for (std::size_t cell = 0; cell < before.figures.size(); ++cell) {
    const bool kept = std::ranges::any_of(news, [&](const FigureHistory& change) {
      return change.cell == cell && change.from == before.figures[cell] && change.to == after.figures[cell];
    });
    if (before.figures[cell] != after.figures[cell] && !kept) {
      return false;
    }
  }
  return true;
}

template <typename Item, typename Same>
[[nodiscard]] bool begins_with(const std::vector<Item>& longer, const std::vector<Item>& shorter, Same same) {
  return longer.size() >= shorter.size() && std::equal(shorter.begin(), shorter.end(), longer.begin(), same);
}

// What an event that happened broke; empty where all holds.
[[nodiscard]] inline std::string broken_promise(const DataEntry& before, const DataEntry& after,
                                                const record::CountEvent& event) {
  const auto same_words = [](const GivenExplanation& a, const GivenExplanation& b) {
    return a.explanation == b.explanation && a.actor == b.actor && a.at == b.at;
  };
  if (after.state == EntryState::finalised && after.first_typist == after.second_typist) {
    return "finalised with both entries of one person";
  }
  if (after.state == EntryState::finalised && (!unexplained_errors(after).empty() || !after.unresolved.empty())) {
    return "finalised with an unexplained error or an unsettled difference";
  }
  if (after.state == EntryState::finalised && after.figures.size() != after.first.values.size()) {
    return "finalised without figures";
  }
  if (!begins_with(after.history, before.history, std::equal_to<>())) {
    return "history was lost";
  }
  if (!begins_with(after.explanations, before.explanations, same_words)) {
    return "explanations were lost";
  }
  if (!keeps_old_figures(before, after)) {
    return "a figure changed and its old value is nowhere";
  }
  if (after.events != before.events + 1) {
    return "the event was not counted";
  }
  const bool by_claimant = before.claimant.empty() || before.claimant == event.actor ||
                           after.first.values == before.first.values || after.state == EntryState::nothing;
  return by_claimant ? "" : "somebody else finished a claimed entry";
}

}  // namespace mandate::tally
