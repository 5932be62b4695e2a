#include "record/count_event.hpp"

#include <algorithm>
#include <array>

namespace mandate::record {
namespace {

constexpr std::array<std::string_view, 5> source_words = {"commission", "posted_copy", "photograph", "file",
                                                          "published"};

}  // namespace

std::string_view word(SourceKind kind) { return source_words.at(static_cast<std::size_t>(kind)); }

std::optional<SourceKind> source_kind_named(std::string_view text) {
  const auto* const found = std::ranges::find(source_words, text);
  return found == source_words.end() ? std::nullopt
                                     : std::optional(static_cast<SourceKind>(found - source_words.begin()));
}

}  // namespace mandate::record
