#include "record/count_event.hpp"

#include <algorithm>
#include <array>

#include "base/find.hpp"

namespace mandate::record {
namespace {

constexpr std::array<std::string_view, 5> source_words = {"commission", "posted_copy", "photograph", "file",
                                                          "published"};

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<CountHappening>> happening_words = {
    "count_opened",      "envelope_moved",      "entry_claimed",     "entry_drafted",       "entry_released",
    "entry_submitted",   "difference_resolved", "entries_discarded", "failure_explained",   "protocol_finalised",
    "protocol_reopened", "figures_corrected",   "copy_added",        "station_quarantined", "station_released",
    "station_annulled",  "result_published"};

}  // namespace

std::string_view word(SourceKind kind) { return source_words.at(static_cast<std::size_t>(kind)); }

std::optional<SourceKind> source_kind_named(std::string_view text) {
  const std::optional<std::size_t> found = index_in(source_words, text);
  return found ? std::optional(static_cast<SourceKind>(*found)) : std::nullopt;
}

std::string_view word(const CountHappening& happening) { return happening_words.at(happening.index()); }

}  // namespace mandate::record
