#include "publication/log_maker.hpp"

#include <utility>

#include "ledger/key_rotation.hpp"
#include "ledger/tree_hash.hpp"

namespace mandate::publication {
namespace {

bool is_decision_text(const std::string& text) { return text.ends_with(R"("type":"decision"})"); }

bool is_way_text(const std::string& text) { return text.ends_with(R"("type":"way"})"); }

// What the records do not tell of: it came with a publication.
bool is_of_publisher(const std::string& text) {
  return is_decision_text(text) || is_way_text(text) || ledger::is_key_rotation(text);
}

}  // namespace

void LogMaker::say(std::string fault) {
  if (fault_.empty()) {
    fault_ = std::move(fault);
  }
}

void LogMaker::fold(std::uint64_t index, const std::string& text, const Leaf& leaf) {
  std::expected<void, std::string> folded;
  if (const auto* const protocol = std::get_if<ProtocolLeaf>(&leaf)) {
    folded = fold_.apply(index, ledger::leaf_hash(text), *protocol);
  } else if (const auto* const standing = std::get_if<StandingLeaf>(&leaf)) {
    folded = fold_.apply(*standing);
  }
  if (!folded) {
    say("leaf " + std::to_string(index) + ": " + folded.error());
  }
}

ledger::TreeHead LogMaker::records() const {
  return is_decision_text(last_) ? records_ : ledger::TreeHead{log_.size(), log_.root()};
}

void LogMaker::append(const std::string& text) {
  if (is_decision_text(text)) {
    records_ = records();
  }
  if (const auto appended = log_.append(text); !appended) {
    say(appended.error().text());
  }
  last_ = text;
}

bool LogMaker::replay(const std::vector<std::string>& leaves) {
  LeafReader reader;
  for (const std::string& text : leaves) {
    const std::expected<Leaf, std::string> leaf = reader.read(text);
    if (!leaf) {
      say("leaf " + std::to_string(log_.size()) + ": " + leaf.error());
      return false;
    }
    fold(log_.size(), text, *leaf);
    append(text);
  }
  published_ = leaves;
  told_ = published_.size();
  return fault_.empty();
}

void LogMaker::retell() {
  fold_ = StationFold(fold_.tree(), fold_.cells());
  retells_ = true;
  told_ = 0;
}

std::optional<std::uint64_t> LogMaker::published_place() {
  while (told_ < published_.size() && is_of_publisher(published_[told_])) {
    ++told_;
  }
  return told_ < published_.size() ? std::optional(told_++) : std::nullopt;
}

std::uint64_t LogMaker::untold() const {
  std::uint64_t left = 0;
  for (std::uint64_t i = told_; retells_ && i < published_.size(); ++i) {
    left += is_of_publisher(published_[i]) ? 0U : 1U;
  }
  return left;
}

void LogMaker::end(const DecisionLeaf& leaf) {
  if (fault_.empty() && untold() == 0) {
    append(leaf_text(leaf));
  }
}

void LogMaker::add(const Leaf& leaf) {
  if (!fault_.empty()) {
    return;
  }
  const std::string text = leaf_text(leaf);
  const std::optional<std::uint64_t> place = retells_ ? published_place() : std::nullopt;
  if (place && published_[*place] != text) {
    say("leaf " + std::to_string(*place) + " of the published log is another than what these records give");
    return;
  }
  fold(place.value_or(log_.size()), text, leaf);
  if (!place) {
    append(text);
  }
}

}  // namespace mandate::publication
