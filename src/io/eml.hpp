// Election Markup Language 5.0 (OASIS EML v5.0, 2007), in the profile of the Dutch Electoral Council (EML_NL): messages
// 110a, 110b, 230b, 510a to 510d, 520 and 630.
//
// What the profile has no place for stands in a namespace of this program at the end of the message, where the standard
// lets other namespaces in; what has no place there either is named as left out. docs/reference/formats.md has the
// table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/node_reader.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

[[nodiscard]] std::optional<ResultsRead> read_eml(const ReadContext& context, std::string_view text);

// The message that holds most of the results: 510d where there are figures, otherwise 520, 230b, 630, 110b or 110a.
[[nodiscard]] std::string_view eml_form_for(const record::Results& results);

// Nothing, with a problem, where there is no such message or it cannot hold the results at all.
[[nodiscard]] std::optional<ResultsWritten> write_eml(const ReadContext& context, const record::Results& results,
                                                      std::string_view form);

}  // namespace mandate::io
