#include "simulate/night_replay.hpp"

#include <cassert>
#include <utility>
#include <variant>

namespace mandate::simulate {
namespace {

using tally::Standing;

std::vector<std::string> codes_of(const record::UnitTree& tree) {
  std::vector<std::string> codes;
  for (const std::uint32_t leaf : tree.leaves()) {
    codes.push_back(tree.at(leaf).code);
  }
  return codes;
}

tally::Aggregate empty_sums(const record::UnitTree& tree, std::size_t cells) {
  std::expected<tally::Aggregate, tally::AggregateFault> sums = tally::Aggregate::of(tree, cells);
  assert(sums);
  return std::move(*sums);
}

Standing standing_of(const tally::DataEntry& entry) {
  if (entry.annulment != tally::Annulment::none) {
    return entry.annulment == tally::Annulment::annulled ? Standing::annulled : Standing::repeat_vote;
  }
  return entry.quarantined ? Standing::quarantined : Standing::outstanding;
}

// The notice that an event is worth, without its place; nothing for the daily round.
struct NoticeOf {
  const record::Layout& layout;

  using Kind = NightNotice::Kind;
  using Result = std::optional<std::pair<Kind, std::string>>;

  [[nodiscard]] std::string changed(std::size_t cell) const { return layout.cells[cell].name; }

  Result operator()(const record::DifferenceResolved& event) const {
    return std::pair(Kind::difference, changed(event.cell) + " = " + std::to_string(event.value));
  }
  Result operator()(const record::EntrySubmitted& event) const {
    for (const record::FailedCheck& failed : event.failed) {
      if (failed.error) {
        return std::pair(Kind::failed, failed.check);
      }
    }
    return std::nullopt;
  }
  Result operator()(const record::StationQuarantined& event) const {
    return std::pair(Kind::quarantined, event.reason);
  }
  Result operator()(const record::EntriesDiscarded& event) const { return std::pair(Kind::discarded, event.reason); }
  Result operator()(const record::StationReleased& event) const { return std::pair(Kind::released, event.reason); }
  Result operator()(const record::FailureExplained& event) const {
    return std::pair(Kind::explained, event.explanation.check);
  }
  Result operator()(const record::FiguresCorrected& event) const {
    std::string text;
    for (const record::FigureChange& change : event.changes) {
      text += (text.empty() ? "" : ", ") + changed(change.cell) + " " + std::to_string(change.from) + " → " +
              std::to_string(change.to);
    }
    return std::pair(Kind::corrected, text);
  }
  template <class Other>
  Result operator()(const Other& /*event*/) const {
    return std::nullopt;
  }
};

}  // namespace

NightReplay::NightReplay(const NightQuestion& question, record::UnitTree tree, record::Layout layout)
    : question_(question),
      tree_(std::move(tree)),
      layout_(std::move(layout)),
      leaves_(tree_.leaves()),
      sums_(empty_sums(tree_, layout_.size())),
      count_(codes_of(tree_)) {}

bool NightReplay::play(const record::CountEvent& event) {
  if (!count_.apply(event)) {
    return false;
  }
  at_ = event.at;
  follow(event);
  notice(event);
  return true;
}

void NightReplay::follow(const record::CountEvent& event) {
  if (const auto* const published = std::get_if<record::ResultPublished>(&event.happening)) {
    sums_.publish(published->final_result ? tally::Publication::final : tally::Publication::preliminary);
  }
  if (const std::optional<std::size_t> station = count_.find(event.station)) {
    count_again(*station);
  }
}

// Brings the sums to what the state says of the station.
void NightReplay::count_again(std::size_t station) {
  const tally::DataEntry& entry = count_.station(station).entry;
  const std::uint32_t unit = leaves_[station];
  const bool counted = tally::is_counted(entry);
  const Standing standing = counted ? Standing::counted : standing_of(entry);
  if (!counted && sums_.standing(unit) == standing) {
    return;
  }
  [[maybe_unused]] const auto done = counted ? sums_.count(unit, entry.figures) : sums_.take_out(unit, standing);
  assert(done);
  outlook_is_old_ = true;
}

void NightReplay::notice(const record::CountEvent& event) {
  if (auto worth = std::visit(NoticeOf{layout_}, event.happening)) {
    notices_.push_back({worth->first, event.at, event.station, std::move(worth->second)});
  }
}

tally::CountedWhat NightReplay::what() const { return {question_.input, &tree_, &layout_, tree_.children(0), {}}; }

procedure::Question NightReplay::question_of(const tally::CountedCase& counted) const {
  return {&counted.input, question_.country, question_.procedure, question_.country, question_.input->date};
}

const procedure::Outlook& NightReplay::outlook() {
  if (!outlook_is_old_) {
    return outlook_;
  }
  looked_at_ = tally::counted_case(sums_, what(), tally::Extent::counted_so_far);
  std::vector<procedure::OutstandingArea> open;
  for (const std::uint32_t region : tree_.children(0)) {
    const tally::Progress::Group group = sums_.progress(region).open();
    if (group.stations > 0) {
      open.push_back({tree_.at(region).code, {}, group.electors, group.stations});
    }
  }
  outlook_ = procedure::outlook(question_of(looked_at_), open, {}, procedure::Witnesses::find);
  outlook_is_old_ = false;
  if (!settled_at_ && outlook_.settled()) {
    settled_at_ = at_;
  }
  if (!outlook_.settled()) {
    settled_at_.reset();
  }
  return outlook_;
}

procedure::Determination NightReplay::decide() {
  looked_at_ = tally::counted_case(sums_, what(), tally::Extent::complete_only);
  outlook_is_old_ = true;
  return procedure::decide(question_of(looked_at_));
}

}  // namespace mandate::simulate
