#include "declaration/refusal.hpp"

#include "base/find.hpp"

namespace mandate::declaration {
namespace {

constexpr std::array<std::string_view, refusal_count> refusal_words = {
    "number_faulty",   "signature_faulty", "signature_not_checked", "too_young",          "not_a_citizen",
    "area_unknown",    "channel_closed",   "before_window",         "after_window",       "text_differs",
    "not_in_register", "area_differs",     "declared_here",         "declared_elsewhere", "withdrawn_before"};

}  // namespace

std::string_view word(Refusal refusal) { return refusal_words.at(static_cast<std::size_t>(refusal)); }

std::optional<Refusal> refusal_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(refusal_words, text);
  return found ? std::optional(static_cast<Refusal>(*found)) : std::nullopt;
}

}  // namespace mandate::declaration
