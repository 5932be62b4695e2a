#include "proceeding/collection_work.hpp"

#include <algorithm>
#include <utility>

namespace mandate::proceeding {
namespace {

NotTaken reason_of(declaration::NotDone why) {
  switch (why) {
    case declaration::NotDone::not_declared:
      return NotTaken::not_declared;
    case declaration::NotDone::not_live:
      return NotTaken::not_live;
    case declaration::NotDone::withdrawal_closed:
      return NotTaken::withdrawal_closed;
    case declaration::NotDone::no_reason:
      return NotTaken::reason_needed;
    case declaration::NotDone::batch_unknown:
      return NotTaken::batch_unknown;
    case declaration::NotDone::batch_undone:
      break;
  }
  return NotTaken::batch_undone;
}

}  // namespace

Taken CollectionWork::take(const DeclarationsReceived& event) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  if (figures_given_) {
    return refuse(NotTaken::counted_by_figures);
  }
  static_cast<void>(collection_->receive(event.batch));
  return {};
}

Taken CollectionWork::take(const DeclarationWithdrawn& event, Date day) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  if (closed_) {
    return refuse(NotTaken::withdrawal_closed);
  }
  const auto done = collection_->withdraw(event.tag, day);
  return done ? Taken() : refuse(reason_of(done.error()));
}

Taken CollectionWork::take(const DeclarationsInvalidated& event) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  const auto done = collection_->invalidate(event.tags, event.reason);
  return done ? Taken() : refuse(reason_of(done.error()));
}

Taken CollectionWork::take(const InvalidationUndone& event) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  const auto done = collection_->undo(event.batch, event.reason);
  return done ? Taken() : refuse(reason_of(done.error()));
}

Taken CollectionWork::take(const FiguresRecorded& event) {
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  const bool counted = std::ranges::any_of(event.figures, [&](const auto& one) { return one.first == stage_->counts; });
  if (counted && collection_ && collection_->total().submitted > 0) {
    return refuse(NotTaken::counted_by_declarations);
  }
  figures_given_ = figures_given_ || counted;
  return {};
}

Taken CollectionWork::take(const StageClosed& /*event*/) {
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  closed_ = true;
  return {};
}

Taken CollectionWork::take(const StageWithdrawn& /*event*/) {
  if (!leads_on(*stage_, "withdrawn")) {
    return refuse(NotTaken::outcome_unknown);
  }
  withdrawn_ = true;
  return {};
}

Reckoning CollectionWork::reckon(const Bench& bench) const {
  if (withdrawn_) {
    return {.outcome = "withdrawn", .concluded = true, .gaps = {}};
  }
  std::string outcome = bench.rule.has_rule ? by_rule(bench, "met", "not_met") : std::string("met");
  const bool told = !outcome.empty();
  return {.outcome = std::move(outcome), .concluded = closed_ && told, .gaps = {}};
}

}  // namespace mandate::proceeding
