#include "declaration/collection.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace mandate::declaration {
namespace {

constexpr std::array<std::string_view, 6> not_done_words = {"not_declared", "not_live",      "withdrawal_closed",
                                                            "no_reason",    "batch_unknown", "batch_undone"};

// How many declarations ahead their slots are brought near.
constexpr std::size_t ahead = 8;

Count64& counted(Counts& counts, Standing standing) {
  switch (standing) {
    case Standing::live:
      return counts.live;
    case Standing::withdrawn:
      return counts.withdrawn;
    case Standing::invalidated:
      break;
  }
  return counts.invalidated;
}

Count64& refused(Counts& counts, Refusal reason) { return counts.refused.at(static_cast<std::size_t>(reason)); }

}  // namespace

std::string_view word(NotDone why) { return not_done_words.at(static_cast<std::size_t>(why)); }

Collection::Collection(const CollectionRule& rule, const ElectorRegister* electors, const TagTable* elsewhere)
    : rule_(rule), electors_(electors), elsewhere_(elsewhere), counts_(rule.areas) {}

std::vector<Outcome> Collection::receive(const Batch& batch) {
  const bool text_agrees = agrees(batch.text);
  const std::span items(batch.items);
  for (const Declaration& item : items.first(std::min(ahead, items.size()))) {
    prefetch(item.tag);
  }
  std::vector<Outcome> outcomes;
  outcomes.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i + ahead < items.size()) {
      prefetch(items[i + ahead].tag);
    }
    outcomes.push_back(entered(items[i], text_agrees));
  }
  assert(identities_hold());
  return outcomes;
}

Outcome Collection::receive(const Declaration& declaration, const std::optional<TextDigest>& text) {
  return entered(declaration, agrees(text));
}

void Collection::prefetch(const Tag& tag) const {
  persons_.prefetch(tag);
  if (electors_ != nullptr) {
    electors_->prefetch(tag);
  }
  if (elsewhere_ != nullptr) {
    elsewhere_->prefetch(tag);
  }
}

Outcome Collection::entered(const Declaration& declaration, bool text_agrees) {
  AreaIndex area = declaration.area;
  Outcome outcome = judged(declaration, text_agrees, area);
  if (!outcome) {
    outcome = as_person(declaration.tag, area, declaration.channel);
  }
  Counts& cell = counts_.at(area, declaration.channel);
  for (Counts* const counts : {&total_, &cell}) {
    ++counts->submitted;
    if (outcome) {
      ++refused(*counts, *outcome);
    } else {
      ++counts->accepted;
      ++counts->live;
    }
  }
  return outcome;
}

// In the order in which the reasons stand, so that the same submission is always refused for the same reason.
Outcome Collection::judged(const Declaration& declaration, bool text_agrees, AreaIndex& area) const {
  if (declaration.found_at_intake) {
    return declaration.found_at_intake;
  }
  if (declaration.area >= rule_.areas) {
    return Refusal::area_unknown;
  }
  if (!(declaration.channel == Channel::paper ? rule_.paper : rule_.electronic)) {
    return Refusal::channel_closed;
  }
  if (rule_.first_day && declaration.day < *rule_.first_day) {
    return Refusal::before_window;
  }
  if (rule_.last_day && declaration.day > *rule_.last_day) {
    return Refusal::after_window;
  }
  if (!text_agrees) {
    return Refusal::text_differs;
  }
  return electors_ == nullptr ? Outcome{} : judged_against_register(declaration, area);
}

Outcome Collection::judged_against_register(const Declaration& declaration, AreaIndex& area) const {
  const std::optional<AreaIndex> registered = electors_->area_of(declaration.tag);
  if (!registered) {
    return Refusal::not_in_register;
  }
  if (rule_.area_must_agree && *registered != declaration.area) {
    return Refusal::area_differs;
  }
  if (*registered >= rule_.areas) {
    return Refusal::area_unknown;
  }
  area = *registered;
  return std::nullopt;
}

Outcome Collection::as_person(const Tag& tag, AreaIndex area, Channel channel) {
  if (rule_.uniqueness == Uniqueness::none) {
    return std::nullopt;
  }
  if (reaches_beyond_case(rule_.uniqueness) && elsewhere_ != nullptr && elsewhere_->find(tag) != TagTable::none) {
    return Refusal::declared_elsewhere;
  }
  const TagTable::Added added = persons_.add(tag);
  if (added.is_new) {
    last_.push_back({.area = area, .times = 1, .channel = channel});
    ++times_[0];
    return std::nullopt;
  }
  Person& person = last_[added.place];
  told_again(person);
  if (person.standing != Standing::withdrawn) {
    return Refusal::declared_here;
  }
  if (!rule_.again_after_withdrawal) {
    return Refusal::withdrawn_before;
  }
  person = {.area = area, .times = person.times, .channel = channel};
  return std::nullopt;
}

void Collection::told_again(Person& person) {
  constexpr std::uint32_t last = most_times_told;
  if (person.times < last) {
    --times_.at(person.times - 1);
    ++times_.at(person.times);
    ++person.times;
  }
}

void Collection::move(Person& person, Standing to) {
  for (Counts* const counts : {&total_, &counts_.at(person.area, person.channel)}) {
    --counted(*counts, person.standing);
    ++counted(*counts, to);
  }
  person.standing = to;
}

std::expected<void, NotDone> Collection::withdraw(const Tag& tag, Date day) {
  if (!rule_.may_withdraw || (rule_.last_day && day > *rule_.last_day)) {
    return std::unexpected(NotDone::withdrawal_closed);
  }
  const TagTable::Place place = persons_.find(tag);
  if (place == TagTable::none) {
    return std::unexpected(NotDone::not_declared);
  }
  if (last_[place].standing == Standing::withdrawn) {
    return std::unexpected(NotDone::not_live);
  }
  move(last_[place], Standing::withdrawn);
  return {};
}

std::expected<BatchNumber, NotDone> Collection::invalidate(std::span<const Tag> tags, std::string reason) {
  if (reason.empty()) {
    return std::unexpected(NotDone::no_reason);
  }
  const auto number = static_cast<BatchNumber>(invalidations_.size());
  std::vector<TagTable::Place> struck;
  for (const Tag& tag : tags) {
    const TagTable::Place place = persons_.find(tag);
    if (place != TagTable::none && last_[place].standing == Standing::live) {
      move(last_[place], Standing::invalidated);
      last_[place].struck_by = number;
      struck.push_back(place);
    }
  }
  invalidations_.push_back({.reason = std::move(reason),
                            .asked = static_cast<Count64>(tags.size()),
                            .struck = static_cast<Count64>(struck.size())});
  struck_.push_back(std::move(struck));
  assert(identities_hold());
  return number;
}

std::expected<void, NotDone> Collection::undo(BatchNumber batch, std::string reason) {
  if (batch >= invalidations_.size()) {
    return std::unexpected(NotDone::batch_unknown);
  }
  Invalidation& invalidation = invalidations_[batch];
  if (invalidation.undone) {
    return std::unexpected(NotDone::batch_undone);
  }
  if (reason.empty()) {
    return std::unexpected(NotDone::no_reason);
  }
  for (const TagTable::Place place : struck_[batch]) {
    Person& person = last_[place];
    // Who withdrew meanwhile, and perhaps declared again and was struck out by another batch, is not this batch's.
    if (person.standing == Standing::invalidated && person.struck_by == batch) {
      move(person, Standing::live);
      ++invalidation.restored;
    }
  }
  invalidation.undone = true;
  invalidation.undone_because = std::move(reason);
  assert(identities_hold());
  return {};
}

std::optional<Standing> Collection::standing_of(const Tag& tag) const {
  const TagTable::Place place = persons_.find(tag);
  return place == TagTable::none ? std::nullopt : std::optional(last_[place].standing);
}

bool Collection::identities_hold() const {
  for (AreaIndex area = 0; area <= counts_.areas(); ++area) {
    for (const Channel channel : {Channel::electronic, Channel::paper}) {
      if (!counts_.at(area, channel).identities_hold()) {
        return false;
      }
    }
  }
  return total_.identities_hold() && total_ == counts_.total();
}

}  // namespace mandate::declaration
