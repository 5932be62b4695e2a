#include "publication/verify_events.hpp"

#include <algorithm>
#include <optional>

#include "io/count_event_json.hpp"
#include "record/protocol_table.hpp"
#include "store/event.hpp"

namespace mandate::publication {
namespace {

std::optional<ledger::Digest> digest_from_hexadecimal(std::string_view text) {
  const auto nibble = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  ledger::Digest digest{};
  if (text.size() != 2 * digest.size() || text.find_first_not_of("0123456789abcdef") != std::string_view::npos) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < digest.size(); ++i) {
    digest.at(i) = static_cast<std::uint8_t>((nibble(text[2 * i]) * 16) + nibble(text[(2 * i) + 1]));
  }
  return digest;
}

// The digest that the event has by its own words.
std::string digest_of_event_leaf(const EventLeaf& leaf) {
  const auto previous = digest_from_hexadecimal(leaf.previous);
  if (!previous) {
    return {};
  }
  return ledger::hexadecimal(store::digest_of(
      {leaf.sequence, leaf.legal_time, leaf.recorded_time, leaf.kind, leaf.payload, *previous, ledger::Digest()}));
}

}  // namespace

std::string leaf_place(std::uint64_t index) { return "log, leaf " + std::to_string(index); }

void EventVerifier::follow(std::uint64_t index, std::uint64_t sequence, const std::string& digest) {
  report_.looked(VerifyCheck::events);
  if (sequence != sequence_ + 1) {
    report_.fail(VerifyCheck::events, leaf_place(index), "event " + std::to_string(sequence),
                 "event " + std::to_string(sequence_ + 1) + ": events have no gap");
  }
  sequence_ = sequence;
  digest_ = digest;
}

void EventVerifier::take(std::uint64_t index, const SealedLeaf& leaf) {
  follow(index, leaf.sequence, leaf.digest);
  station_.clear();
}

void EventVerifier::take(std::uint64_t index, const EventLeaf& leaf) {
  const std::string before = digest_.empty() ? std::string(64, '0') : digest_;
  follow(index, leaf.sequence, leaf.digest);
  if (leaf.previous != before) {
    report_.fail(VerifyCheck::events, leaf_place(index), "the event before it has the digest " + leaf.previous, before);
  }
  if (const std::string digest = digest_of_event_leaf(leaf); digest != leaf.digest) {
    report_.fail(VerifyCheck::events, leaf_place(index), "the digest " + leaf.digest, digest);
  }
  Problems problems;
  const auto event = io::read_count_event({leaf_place(index), &problems}, leaf.legal_time, leaf.kind, leaf.payload);
  for (const Problem& problem : problems) {
    report_.fail(VerifyCheck::events, problem.file, problem.found, problem.expected);
  }
  station_ = event ? event->station : std::string();
  if (event) {
    keep(*event);
  }
}

void EventVerifier::keep(const record::CountEvent& event) {
  const std::optional<std::uint32_t> unit = tree_->find(event.station);
  if (!unit || event.station.empty()) {
    return;
  }
  auto& entered = entered_[*unit];
  if (const auto* const entry = std::get_if<record::EntrySubmitted>(&event.happening)) {
    for (std::size_t cell = 0; cell < entry->protocol.values.size(); ++cell) {
      entered.emplace_back(static_cast<std::uint32_t>(cell), entry->protocol.values[cell]);
    }
  } else if (const auto* const settled = std::get_if<record::DifferenceResolved>(&event.happening)) {
    entered.emplace_back(static_cast<std::uint32_t>(settled->cell), settled->value);
  } else if (const auto* const corrected = std::get_if<record::FiguresCorrected>(&event.happening)) {
    for (const record::FigureChange& change : corrected->changes) {
      entered.emplace_back(static_cast<std::uint32_t>(change.cell), change.to);
    }
  }
}

bool EventVerifier::was_entered(std::uint32_t unit, std::uint32_t cell, Count64 value) const {
  return std::ranges::find(entered_[unit], std::pair(cell, value)) != entered_[unit].end();
}

void EventVerifier::verify_place(std::uint64_t index, const std::string& station) {
  report_.looked(VerifyCheck::events);
  if (station != station_) {
    report_.fail(VerifyCheck::events, leaf_place(index),
                 "what happened at " + station + ", behind " +
                     (station_.empty() ? "an event of no station" : "an event of " + station_),
                 "it behind the event from which it follows");
  }
}

void EventVerifier::take(std::uint64_t index, const StandingLeaf& leaf) {
  if (sequence_ != 0) {
    verify_place(index, leaf.station);
  }
}

void EventVerifier::take(std::uint64_t index, const ProtocolLeaf& leaf) {
  const std::optional<std::uint32_t> unit = sequence_ == 0 ? std::nullopt : tree_->find(leaf.station);
  if (!unit) {
    return;
  }
  verify_place(index, leaf.station);
  for (std::size_t cell = 0; cell < leaf.values.size(); ++cell) {
    if (!was_entered(*unit, static_cast<std::uint32_t>(cell), leaf.values[cell])) {
      const Count64 value = leaf.values[cell];
      report_.fail(VerifyCheck::events, leaf_place(index),
                   leaf.station + ": the figure " + (value == record::absent ? "(empty)" : std::to_string(value)) +
                       " of cell " + std::to_string(cell + 1),
                   "a figure that an entry, a settled difference or a correction of the station gives");
    }
  }
}

}  // namespace mandate::publication
