#include "io/count_cosigners.hpp"

#include <algorithm>
#include <utility>

#include "io/wording.hpp"

namespace mandate::io {
namespace {

// It stands in a line of a policy, between blanks.
bool is_one_word(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; });
}

tally::Cosigner read_cosigner(const ReadContext& context, const Node& node) {
  MappingReader reader(context, node, "a cosigner");
  tally::Cosigner cosigner{reader.require_text("key"), reader.take_text("address")};
  for (const std::string_view key : {"key", "address"}) {
    const std::string& text = key == "key" ? cosigner.key : cosigner.address;
    if (!is_one_word(text)) {
      context.report(reader.place_of(key), in_quotes(text), "one word without blanks");
    }
  }
  reader.finish();
  return cosigner;
}

void read_keys(const ReadContext& context, const Node& node, tally::Cosigners& result) {
  if (node.kind != Node::Kind::sequence || node.items.empty()) {
    context.report(node.at, node.items.empty() ? "no key" : std::string(describe(node.kind)),
                   "a sequence of {key: …, address: …}", "The key is what `mandate log key --cosigner` prints");
    return;
  }
  for (const Node& item : node.items) {
    tally::Cosigner cosigner = read_cosigner(context, item);
    if (std::ranges::find(result.keys, cosigner.key, &tally::Cosigner::key) != result.keys.end()) {
      context.report(item.at, "the same key for the second time", "each key once");
    }
    result.keys.push_back(std::move(cosigner));
  }
}

}  // namespace

tally::Cosigners take_cosigners(MappingReader& count, std::string_view key) {
  tally::Cosigners result;
  const Node* const node = count.take(key);
  if (node == nullptr) {
    return result;
  }
  MappingReader reader(count.context(), *node, key);
  const auto needed = reader.take_count("needed");
  if (const Node* const keys = reader.require("keys")) {
    read_keys(count.context(), *keys, result);
  }
  if (!reader.has("needed")) {
    count.context().report(node->at, "no 'needed'", "how many of the keys must sign");
  } else if (needed && (*needed < 1 || static_cast<std::size_t>(*needed) > result.keys.size())) {
    count.context().report(reader.place_of("needed"), std::to_string(*needed),
                           "1 to " + std::to_string(result.keys.size()) + ", as many as there are keys");
  }
  result.needed = static_cast<std::size_t>(needed.value_or(0));
  reader.finish();
  return result;
}

}  // namespace mandate::io
