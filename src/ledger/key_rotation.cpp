#include "ledger/key_rotation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/find.hpp"
#include "ledger/encoding.hpp"
#include "ledger/text_lines.hpp"
#include "ledger/tree_hash.hpp"

namespace mandate::ledger {
namespace {

constexpr std::string_view header = "mandate/key-rotation/1";
constexpr std::string_view before_note = R"({"note":")";
constexpr std::string_view after_note = R"(","type":"rotation"})";
// What a note may hold and JSON writes in another way, and how.
constexpr std::array<std::pair<char, std::string_view>, 3> escapes = {
    {{'\n', R"(\n)"}, {'"', R"(\")"}, {'\\', R"(\\)"}}};

std::unexpected<Fault> no_rotation(std::string found, std::string expected) {
  return fault(FaultKind::malformed, "a change of keys with " + std::move(found), std::move(expected),
               "a log holds no entry that begins as a change of its keys and is none");
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto* const escape = first_equal(escapes, c, &std::pair<char, std::string_view>::first);
    if (escape == nullptr) {
      out += c;
    } else {
      out += escape->second;
    }
  }
  return out;
}

// Nothing where it is written in another way than `escaped` does.
std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto* const escape = first_where(escapes, [&](const auto& one) { return text.starts_with(one.second); });
    const bool is_plain = escape == nullptr;
    if (is_plain && (text.front() == '\\' || text.front() == '"')) {
      return std::nullopt;
    }
    out += is_plain ? text.front() : escape->first;
    text.remove_prefix(is_plain ? 1 : escape->second.size());
  }
  return out;
}

std::string entry_of(std::string_view note) {
  return std::string(before_note) + escaped(note) + std::string(after_note);
}

// The value of a line "<word> <value>".
std::optional<std::string_view> value_of(std::optional<std::string_view> line, std::string_view word) {
  if (!line || !line->starts_with(word) || line->size() <= word.size() + 1 || (*line)[word.size()] != ' ') {
    return std::nullopt;
  }
  return line->substr(word.size() + 1);
}

std::optional<std::uint64_t> number_of(std::optional<std::string_view> line, std::string_view word) {
  const auto value = value_of(line, word);
  return value ? from_decimal(*value) : std::nullopt;
}

Result<void> read_key(std::string_view text, KeyRotation& rotation, std::vector<VerifierKey>& keys) {
  auto key = parse_verifier_key(text);
  if (!key) {
    return std::unexpected(key.error());
  }
  const auto same = [&](const VerifierKey& other) { return other.public_key == key->public_key; };
  if (key->name != rotation.origin || key->type != SignatureType::ed25519) {
    return no_rotation("the key " + excerpt(text), "keys that sign, of the name of the log");
  }
  if (std::ranges::any_of(rotation.old_keys, same) || std::ranges::any_of(rotation.new_keys, same)) {
    return no_rotation("the key " + excerpt(text) + " twice", "each key once");
  }
  keys.push_back(std::move(*key));
  return {};
}

Result<void> read_keys(TextLines& lines, KeyRotation& rotation) {
  while (const auto line = lines.next()) {
    const auto old_key = value_of(line, "old");
    const auto new_key = value_of(line, "new");
    if ((!old_key && !new_key) || (old_key && !rotation.new_keys.empty())) {
      return no_rotation("the line " + excerpt(*line), "old keys, then new keys");
    }
    auto read = read_key(old_key ? *old_key : *new_key, rotation, old_key ? rotation.old_keys : rotation.new_keys);
    if (!read) {
      return read;
    }
  }
  if (rotation.old_keys.empty() || rotation.new_keys.empty() || !lines.rest().empty()) {
    return no_rotation(fmt::format("{} old and {} new keys", rotation.old_keys.size(), rotation.new_keys.size()),
                       "at least one of each, a line each");
  }
  return {};
}

Result<KeyRotation> read_text(Note note) {
  KeyRotation rotation;
  TextLines lines(note.text);
  const auto first = lines.next();
  const auto origin = value_of(lines.next(), "log");
  rotation.leaf = number_of(lines.next(), "leaf").value_or(most_leaves);
  rotation.until = number_of(lines.next(), "until").value_or(0);
  if (first != header || !origin || rotation.until <= rotation.leaf) {
    return no_rotation("the lines " + excerpt(note.text),
                       fmt::format("{}, log, leaf, until: a size that holds the leaf", header));
  }
  rotation.origin = *origin;
  if (auto keys = read_keys(lines, rotation); !keys) {
    return std::unexpected(keys.error());
  }
  rotation.note = std::move(note);
  return rotation;
}

}  // namespace

bool is_key_rotation(std::string_view entry) {
  return entry.starts_with(before_note) && entry.substr(before_note.size()).starts_with(header);
}

Result<std::string> key_rotation_entry(std::uint64_t leaf, std::uint64_t until,
                                       std::span<const SigningKey* const> old_keys,
                                       std::span<const SigningKey* const> new_keys) {
  const std::string origin = old_keys.empty() ? std::string() : old_keys.front()->verifier().name;
  Note note{fmt::format("{}\nlog {}\nleaf {}\nuntil {}\n", header, origin, leaf, until), {}};
  for (const SigningKey* const key : old_keys) {
    note.text += fmt::format("old {}\n", verifier_key_text(key->verifier()));
  }
  for (const SigningKey* const key : new_keys) {
    note.text += fmt::format("new {}\n", verifier_key_text(key->verifier()));
  }
  for (const auto keys : {old_keys, new_keys}) {
    for (const SigningKey* const key : keys) {
      auto signature = sign(note.text, *key);
      if (!signature) {
        return std::unexpected(signature.error());
      }
      note.signatures.push_back(std::move(*signature));
    }
  }
  const auto text = note_text(note);
  if (!text) {
    return std::unexpected(text.error());
  }
  std::string entry = entry_of(*text);
  const auto read = parse_key_rotation(entry);
  const auto holds = read ? verify_key_rotation(*read) : Result<void>(std::unexpected(read.error()));
  return holds ? Result<std::string>(std::move(entry)) : std::unexpected(holds.error());
}

Result<KeyRotation> parse_key_rotation(std::string_view entry) {
  const bool framed =
      is_key_rotation(entry) && entry.size() > before_note.size() + after_note.size() && entry.ends_with(after_note);
  const auto text =
      framed ? unescaped(entry.substr(before_note.size(), entry.size() - before_note.size() - after_note.size()))
             : std::nullopt;
  if (!text) {
    return no_rotation("bytes that are not its canonical JSON", "a signed note in the key 'note', and the type");
  }
  auto note = parse_note(*text);
  auto rotation = note ? read_text(std::move(*note)) : Result<KeyRotation>(std::unexpected(note.error()));
  if (rotation) {
    rotation->entry = entry;
  }
  return rotation;
}

Result<void> verify_key_rotation(const KeyRotation& rotation) {
  std::string lacking;
  for (const auto* const keys : {&rotation.old_keys, &rotation.new_keys}) {
    for (const VerifierKey& key : *keys) {
      if (!is_signed_by(rotation.note, key)) {
        lacking += (lacking.empty() ? "" : ", ") + verifier_key_text(key);
      }
    }
  }
  return lacking.empty() ? Result<void>()
                         : fault(FaultKind::not_verified, "a change of keys without a signature of " + lacking,
                                 "one of every key that it takes away and of every key that it brings");
}

}  // namespace mandate::ledger
