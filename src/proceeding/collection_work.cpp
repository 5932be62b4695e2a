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

// Whether declarations of persons are taken in still.
Taken CollectionWork::open_to(bool counted_by_figures) const {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  if (closed_) {
    return refuse(NotTaken::closed_already);
  }
  return counted_by_figures ? refuse(NotTaken::counted_by_figures) : Taken();
}

void CollectionWork::miss(Gap::Kind kind, const std::string& digest) {
  Gap gap{kind, digest, {}};
  if (std::ranges::find(missing_, gap) == missing_.end()) {
    missing_.push_back(std::move(gap));
  }
}

Taken CollectionWork::take(const RegisterUsed& event) {
  if (Taken open = open_to(figures_given_); !open) {
    return open;
  }
  const declaration::ElectorRegister* const electors = lent_.find_register(event.digest);
  if (electors == nullptr) {
    miss(Gap::Kind::register_missing, event.digest);
  } else if (electors->as_of() != event.as_of || static_cast<Count64>(electors->size()) != event.persons) {
    return refuse(NotTaken::register_differs);
  } else {
    collection_->use(*electors);
  }
  register_used_ = event;
  return {};
}

Taken CollectionWork::take(const ElsewhereUsed& event) {
  if (Taken open = open_to(figures_given_); !open) {
    return open;
  }
  if (!declaration::reaches_beyond_case(stage_->uniqueness)) {
    return refuse(NotTaken::not_beyond_case);
  }
  const declaration::DeclaredElsewhere* const elsewhere = lent_.find_elsewhere(event.digest);
  if (elsewhere == nullptr) {
    miss(Gap::Kind::elsewhere_missing, event.digest);
  } else if (static_cast<Count64>(elsewhere->persons.size()) != event.persons) {
    return refuse(NotTaken::register_differs);
  } else {
    collection_->compare_with(elsewhere->persons);
  }
  elsewhere_used_ = event;
  return {};
}

Taken CollectionWork::take(const DeclarationsReceived& event) {
  if (Taken open = open_to(figures_given_); !open) {
    return open;
  }
  static_cast<void>(collection_->receive(event.batch));
  return {};
}

// What is missing may be why nobody with that tag is found: then it cannot be told whether the event could happen.
Taken CollectionWork::take(const DeclarationWithdrawn& event, Date day) {
  if (!collection_) {
    return refuse(NotTaken::register_unknown);
  }
  if (closed_) {
    return refuse(NotTaken::withdrawal_closed);
  }
  const auto done = collection_->withdraw(event.tag, day);
  return done || !count_known() ? Taken() : refuse(reason_of(done.error()));
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
  if (!count_known()) {
    return {.outcome = {}, .concluded = false, .gaps = missing_};
  }
  std::string outcome = bench.rule.has_rule ? by_rule(bench, "met", "not_met") : std::string("met");
  const bool told = !outcome.empty();
  return {.outcome = std::move(outcome), .concluded = closed_ && told, .gaps = {}};
}

}  // namespace mandate::proceeding
