#include "base/node_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/wording.hpp"

namespace mandate {

void ReadContext::report(Position at, std::string found, std::string expected, std::string advice) const {
  problems->push_back(Problem{file, at, std::move(found), std::move(expected), std::move(advice)});
}

MappingReader::MappingReader(const ReadContext& context, const Node& node, std::string_view what)
    : context_(context), node_(&node), what_(what) {
  if (!is_mapping()) {
    context_.report(node.at, std::string(describe(node.kind)), what_ + " as a mapping of keys");
  }
}

Position MappingReader::place_of(std::string_view key) const {
  const Node* value = node_->find(key);
  return value == nullptr ? node_->at : value->at;
}

const Node* MappingReader::take(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) {
    known_.push_back(key);
  }
  return node_->find(key);
}

const Node* MappingReader::require(std::string_view key) {
  const Node* value = take(key);
  if (value == nullptr && is_mapping()) {
    context_.report(node_->at, "no key " + quoted(key), "it in " + what_);
  }
  return value;
}

std::string MappingReader::take_text(std::string_view key, std::string otherwise) {
  const Node* value = take(key);
  if (value == nullptr) {
    return otherwise;
  }
  if (value->kind != Node::Kind::text) {
    context_.report(value->at, std::string(describe(value->kind)) + " for " + quoted(key), "text",
                    value->kind == Node::Kind::integer || value->kind == Node::Kind::boolean ? "Put it in quotes" : "");
    return otherwise;
  }
  return value->text;
}

std::string MappingReader::require_text(std::string_view key) {
  require(key);
  std::string text = take_text(key);
  const Node* value = node_->find(key);
  if (value != nullptr && value->kind == Node::Kind::text && text.empty()) {
    context_.report(value->at, "an empty text for " + quoted(key), "text");
  }
  return text;
}

bool MappingReader::take_bool(std::string_view key, bool otherwise) {
  const Node* value = take(key);
  if (value == nullptr) {
    return otherwise;
  }
  if (value->kind != Node::Kind::boolean) {
    context_.report(value->at, std::string(describe(value->kind)) + " for " + quoted(key), "true or false");
    return otherwise;
  }
  return value->boolean;
}

std::optional<Count64> MappingReader::take_count(std::string_view key) {
  const Node* value = take(key);
  return value == nullptr ? std::nullopt : read_count(context_, *value);
}

std::optional<Date> MappingReader::take_date(std::string_view key) {
  const Node* value = take(key);
  return value == nullptr ? std::nullopt : read_date(context_, *value);
}

std::optional<Date> MappingReader::require_date(std::string_view key) {
  const Node* value = require(key);
  return value == nullptr ? std::nullopt : read_date(context_, *value);
}

LocalizedText MappingReader::take_localized(std::string_view key) {
  const Node* value = take(key);
  return value == nullptr ? LocalizedText() : read_localized(context_, *value);
}

LocalizedText MappingReader::require_localized(std::string_view key) {
  const Node* value = require(key);
  return value == nullptr ? LocalizedText() : read_localized(context_, *value);
}

std::vector<std::string> MappingReader::take_texts(std::string_view key) {
  std::vector<std::string> texts;
  const Node* value = take(key);
  if (value == nullptr) {
    return texts;
  }
  if (value->kind != Node::Kind::sequence) {
    context_.report(value->at, std::string(describe(value->kind)) + " for " + quoted(key), "a sequence of texts");
    return texts;
  }
  for (const Node& item : value->items) {
    if (item.kind == Node::Kind::text) {
      texts.push_back(item.text);
    } else {
      context_.report(item.at, std::string(describe(item.kind)) + " in " + quoted(key), "text");
    }
  }
  return texts;
}

std::optional<std::size_t> MappingReader::take_word(std::string_view key,
                                                    std::initializer_list<std::string_view> words) {
  const Node* value = take(key);
  if (value == nullptr) {
    return std::nullopt;
  }
  const auto* const word = value->kind == Node::Kind::text ? std::ranges::find(words, value->text) : words.end();
  if (word == words.end()) {
    const std::string found =
        value->kind == Node::Kind::text ? quoted(value->text) : std::string(describe(value->kind));
    context_.report(value->at, found + " for " + quoted(key), "one of: " + listed(words));
    return std::nullopt;
  }
  return static_cast<std::size_t>(word - words.begin());
}

std::optional<std::size_t> MappingReader::require_word(std::string_view key,
                                                       std::initializer_list<std::string_view> words) {
  if (is_mapping() && !has(key)) {
    context_.report(node_->at, "no key " + quoted(key), "it in " + what_ + ", one of: " + listed(words));
  }
  return take_word(key, words);
}

void MappingReader::finish() {
  for (std::size_t i = 0; i < node_->keys.size(); ++i) {
    const std::string& key = node_->keys[i];
    if (std::ranges::find(known_, key) != known_.end()) {
      continue;
    }
    context_.report(node_->key_place(i), "unknown key " + quoted(key) + " in " + what_, "one of: " + listed(known_),
                    "Correct the key or remove it");
  }
}

std::optional<Date> read_date(const ReadContext& context, const Node& node) {
  const std::optional<Date> date = node.kind == Node::Kind::text ? Date::parse(node.text) : std::nullopt;
  if (!date) {
    const std::string found = node.kind == Node::Kind::text ? quoted(node.text) : std::string(describe(node.kind));
    context.report(node.at, found + " as a date", "an existing day as YYYY-MM-DD");
  }
  return date;
}

std::optional<Fraction> read_fraction(const ReadContext& context, const Node& node) {
  if (node.kind == Node::Kind::integer && node.integer >= 0) {
    return Fraction(node.integer);
  }
  const std::optional<Fraction> fraction = node.kind == Node::Kind::text ? Fraction::parse(node.text) : std::nullopt;
  if (!fraction) {
    const std::string found = node.kind == Node::Kind::text ? quoted(node.text) : std::string(describe(node.kind));
    context.report(node.at, found + " as a fraction", "quoted text such as \"2/3\"");
  }
  return fraction;
}

std::optional<Count64> read_count(const ReadContext& context, const Node& node) {
  if (node.kind == Node::Kind::integer && node.integer >= 0) {
    return node.integer;
  }
  std::string found(describe(node.kind));
  if (node.kind == Node::Kind::integer) {
    found = std::to_string(node.integer);
  } else if (node.kind == Node::Kind::text) {
    found = quoted(node.text);
  }
  context.report(node.at, std::move(found), "a whole number ≥ 0, without separators or decimals",
                 "A figure that was not published is left out");
  return std::nullopt;
}

LocalizedText read_localized(const ReadContext& context, const Node& node) {
  if (node.kind == Node::Kind::text) {
    if (node.text.empty()) {
      context.report(node.at, "an empty text", "text");
    }
    return same_in_all(node.text);
  }
  LocalizedText text;
  if (node.kind != Node::Kind::mapping) {
    context.report(node.at, std::string(describe(node.kind)), "text, or a mapping with kk, ru, en");
    return text;
  }
  MappingReader reader(context, node, "a text in languages");
  for (const Language language : languages) {
    text.texts.at(static_cast<std::size_t>(language)) = reader.take_text(code(language));
  }
  reader.finish();
  if (text.empty()) {
    context.report(node.at, "no text in any language", "at least one of kk, ru, en");
  }
  return text;
}

}  // namespace mandate
