// What may happen to a protocol and how it stands, in Kazakh, Russian and English; complete at compile time.
#pragma once

#include <string_view>

#include "base/localized_text.hpp"
#include "record/count_event.hpp"
#include "tally/count_state.hpp"

namespace mandate::publish {

// Why something cannot happen, and what to do.
[[nodiscard]] std::string_view sentence(tally::TransitionError error, Language language);
// "differs", "расхождение", …: for lists.
[[nodiscard]] std::string_view name(tally::StationStatus status, Language language);
// What happened, for a history: "second entry".
[[nodiscard]] std::string_view name(const record::CountHappening& happening, Language language);
[[nodiscard]] std::string_view name(record::SourceKind source, Language language);
[[nodiscard]] std::string_view name(tally::FigureHistory::Kind kind, Language language);

}  // namespace mandate::publish
