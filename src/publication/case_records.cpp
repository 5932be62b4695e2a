#include "publication/case_records.hpp"

#include "declaration/hexadecimal.hpp"
#include "io/case_event.hpp"
#include "ledger/digest.hpp"
#include "store/event.hpp"

namespace mandate::publication {
namespace {

std::expected<std::string, std::string> digest_of_leaf(const EventLeaf& leaf) {
  ledger::Digest previous{};
  if (!declaration::read_hexadecimal(leaf.previous, previous)) {
    return std::unexpected("no digest as 'previous'");
  }
  return ledger::hexadecimal(store::digest_of(
      {leaf.sequence, leaf.legal_time, leaf.recorded_time, leaf.kind, leaf.payload, previous, ledger::Digest()}));
}

bool is_digest(const std::string& text) {
  ledger::Digest digest{};
  return declaration::read_hexadecimal(text, digest);
}

}  // namespace

std::expected<void, std::string> CaseRecords::take(const Leaf& leaf) {
  return std::visit([this](const auto& one) { return this->take_one(one); }, leaf);
}

std::expected<void, std::string> CaseRecords::take_one(const CaseLeaf& leaf) {
  if (!definition_.case_id.empty()) {
    return std::unexpected("a second case");
  }
  definition_ = leaf;
  country_ = book_->country(leaf.jurisdiction);
  course_ = country_ == nullptr ? nullptr : country_->course(leaf.course);
  if (course_ == nullptr) {
    return std::unexpected("a course that rules/rules.json does not have");
  }
  areas_ = io::area_codes_of(*country_);
  return {};
}

std::expected<void, std::string> CaseRecords::follow(std::uint64_t sequence, const std::string& digest) {
  if (sequence != sequence_ + 1) {
    return std::unexpected("event " + std::to_string(sequence) + " where event " + std::to_string(sequence_ + 1) +
                           " belongs");
  }
  if (!is_digest(digest)) {
    return std::unexpected("no digest");
  }
  sequence_ = sequence;
  digest_ = digest;
  return {};
}

std::expected<void, std::string> CaseRecords::take_one(const EventLeaf& leaf) {
  const std::string before = digest_;
  if (const Outcome followed = follow(leaf.sequence, leaf.digest); !followed) {
    return followed;
  }
  if (leaf.previous != before) {
    return std::unexpected("the event before it has another digest than this one says");
  }
  const std::expected<std::string, std::string> digest = digest_of_leaf(leaf);
  if (!digest || *digest != leaf.digest) {
    return std::unexpected(digest ? "another digest than that of the event" : digest.error());
  }
  Problems problems;
  const auto event =
      io::read_case_event({"event " + std::to_string(leaf.sequence), &problems},
                          {leaf.sequence, leaf.legal_time, leaf.recorded_time, leaf.kind, leaf.payload}, areas_);
  if (!event) {
    return std::unexpected(problems.empty() ? "no event of a case" : problems.front().text());
  }
  auto told = proceeding::PublicEvent::of(*event, course_);
  if (!told) {
    return std::unexpected("an event that must not be told whole");
  }
  recorded_ = leaf.recorded_time;
  events_.push_back(std::move(*told));
  return {};
}

std::expected<void, std::string> CaseRecords::take_one(const DeclarationsLeaf& leaf) {
  const bool has_form = Date::parse(leaf.day).has_value() && is_digest(leaf.root) && leaf.items > 0;
  if (!has_form) {
    return std::unexpected("no day, no root, or no items");
  }
  const Outcome followed = follow(leaf.sequence, leaf.digest);
  if (followed) {
    declarations_.push_back(leaf);
  }
  return followed;
}

std::expected<void, std::string> CaseRecords::take_one(const SealedLeaf& leaf) {
  const Outcome followed = follow(leaf.sequence, leaf.digest);
  if (followed) {
    sealed_.push_back(leaf.sequence);
  }
  return followed;
}

std::expected<void, std::string> CaseRecords::take_one(const WayLeaf& leaf) {
  if (!Date::parse(leaf.as_of)) {
    return std::unexpected("no day as 'as_of'");
  }
  if (leaf.sealed != sealed_.size()) {
    return std::unexpected("another number of sealed events than the log has before it");
  }
  way_ = leaf;
  return {};
}

}  // namespace mandate::publication
