#include "declaration/collection_rule.hpp"

#include <array>

#include "base/find.hpp"

namespace mandate::declaration {
namespace {

constexpr std::array<std::string_view, 4> uniqueness_words = {"none", "per_case", "across_kind", "one_per_elector"};

}  // namespace

std::string_view word(Uniqueness uniqueness) { return uniqueness_words.at(static_cast<std::size_t>(uniqueness)); }

std::optional<Uniqueness> uniqueness_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(uniqueness_words, text);
  return found ? std::optional(static_cast<Uniqueness>(*found)) : std::nullopt;
}

}  // namespace mandate::declaration
