// One person's act in a stage of a case: a signature, a membership, a support. It carries a tag, never the number or
// the name of the person.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "declaration/refusal.hpp"
#include "declaration/salt.hpp"
#include "declaration/tag.hpp"

namespace mandate::declaration {

enum class Channel : std::uint8_t { electronic, paper };

inline constexpr std::size_t channel_count = 2;

[[nodiscard]] std::string_view word(Channel channel);  // "electronic", "paper"

// SHA-256 of the text that was signed.
using TextDigest = std::array<std::uint8_t, 32>;

// An area of the collection, by its place in the list that the collection was begun with.
using AreaIndex = std::uint32_t;
inline constexpr AreaIndex unknown_area = std::numeric_limits<AreaIndex>::max();

struct Declaration {
  Tag tag;
  AreaIndex area = unknown_area;
  Channel channel = Channel::electronic;
  Date day;                                // legal: when the person signed
  std::optional<Refusal> found_at_intake;  // is_of_intake(); only then may the tag be nobody's

  friend bool operator==(const Declaration&, const Declaration&) = default;
};

// What is submitted and recorded together: one event of the log. All of it is bound to the same text.
struct Batch {
  std::string stage;               // id of the stage that collects
  std::optional<TextDigest> text;  // that was signed; absent where the declaration is of no text
  std::vector<Declaration> items;
  std::optional<Salt> salt;  // of logs that are published

  friend bool operator==(const Batch&, const Batch&) = default;
};

inline constexpr std::size_t most_in_batch = 4096;

}  // namespace mandate::declaration
