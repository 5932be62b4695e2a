// A checked list of members for a person at a terminal: the answer first, then what is missing in which region, then
// row by row what is wrong and what to do. Numbers of persons are never shown.
#pragma once

#include <string>
#include <string_view>

#include "publish/member_list_view.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// Without `full` the first rows only. `decided`: the determinations in words, one or side by side.
[[nodiscard]] std::string member_list_text(const MemberListView& view, std::string_view decided,
                                           const TextOptions& options);

}  // namespace mandate::publish
