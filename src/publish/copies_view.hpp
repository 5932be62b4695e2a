// Two sources of one count, compared, as they are shown.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "procedure/copies_effect.hpp"
#include "publish/tally_view.hpp"
#include "publish/text_options.hpp"
#include "tally/compare_copies.hpp"

namespace mandate::publish {

// Everything that it points to outlives it.
struct CopiesView {
  TallyView tally;  // of the count; its determination names what is spoken of
  const tally::CountSource* base = nullptr;
  const tally::CountSource* other = nullptr;
  const tally::CopyComparison* comparison = nullptr;
  std::optional<procedure::CopiesEffect> effect;  // nothing: the base is not what is counted, or a sum overflows
};

[[nodiscard]] std::string copies_text(const CopiesView& view, const TextOptions& options);

// Schema `mandate/copies/1`, docs/reference/tally.md.
[[nodiscard]] boost::json::object copies_object(const CopiesView& view);

}  // namespace mandate::publish
