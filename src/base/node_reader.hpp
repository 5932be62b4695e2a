// Reads a mapping of a document key by key, and reports what is missing, of the wrong kind or unknown.
//
// Usage: construct over a node, take each key that the format has, then call `finish()`, which reports the
// keys that nobody took. Every `take` function returns a value even after a problem, so that one pass
// finds all problems; whoever reads must look at the problems before using anything.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/fraction.hpp"
#include "base/localized_text.hpp"
#include "base/node.hpp"
#include "base/problem.hpp"

namespace mandate {

// Where problems go, with the file that is being read.
struct ReadContext {
  std::string file;
  Problems* problems;

  void report(Position at, std::string found, std::string expected = {}, std::string advice = {}) const;
};

class MappingReader {
 public:
  // Reports at once where the node is no mapping; `what` names the thing for messages ("a parameter").
  MappingReader(const ReadContext& context, const Node& node, std::string_view what);

  [[nodiscard]] bool is_mapping() const { return node_->kind == Node::Kind::mapping; }
  [[nodiscard]] bool has(std::string_view key) const { return node_->find(key) != nullptr; }
  [[nodiscard]] Position place() const { return node_->at; }
  // The place of a key's value, or of the mapping.
  [[nodiscard]] Position place_of(std::string_view key) const;

  // Any value; nullptr where the key is absent. Marks the key as known.
  const Node* take(std::string_view key);
  // The same, and an absent key is a problem.
  const Node* require(std::string_view key);

  // Typed; absent required keys and wrong kinds are reported.
  std::string take_text(std::string_view key, std::string otherwise = {});
  std::string require_text(std::string_view key);
  bool take_bool(std::string_view key, bool otherwise);
  std::optional<Count64> take_count(std::string_view key);  // a whole number ≥ 0
  std::optional<Date> take_date(std::string_view key);
  std::optional<Date> require_date(std::string_view key);
  LocalizedText take_localized(std::string_view key);
  LocalizedText require_localized(std::string_view key);
  std::vector<std::string> take_texts(std::string_view key);  // a sequence of texts
  // One of the words; the index into `words`.
  std::optional<std::size_t> take_word(std::string_view key, std::initializer_list<std::string_view> words);
  std::optional<std::size_t> require_word(std::string_view key, std::initializer_list<std::string_view> words);

  // Reports each key that nobody took.
  void finish();

  [[nodiscard]] const ReadContext& context() const { return context_; }

 private:
  ReadContext context_;
  const Node* node_;
  std::string what_;
  std::vector<std::string_view> known_;
};

// Values of single nodes, with a report where the kind is wrong.
std::optional<Date> read_date(const ReadContext& context, const Node& node);
std::optional<Fraction> read_fraction(const ReadContext& context,
                                      const Node& node);  // "p/q" in quotes or a whole number
std::optional<Count64> read_count(const ReadContext& context, const Node& node);
LocalizedText read_localized(const ReadContext& context, const Node& node);

}  // namespace mandate
