// What could still change, for programs: schema mandate/outlook/1, docs/reference/outlook.md.
#pragma once

#include <string>

#include "publish/outlook_view.hpp"

namespace mandate::publish {

// Labels in all languages; the same outlook gives the same bytes.
[[nodiscard]] std::string outlook_json(const OutlookView& view);

}  // namespace mandate::publish
