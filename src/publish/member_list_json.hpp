// A checked list of members for programs: schema `mandate/member-list/1`, docs/how-to/check-a-party-list.md.
#pragma once

#include <string>
#include <string_view>

#include "publish/member_list_view.hpp"

namespace mandate::publish {

inline constexpr std::string_view member_list_schema = "mandate/member-list/1";

// Every row at fault. The sentences are in the language; no number of a person and no name stands anywhere.
[[nodiscard]] std::string member_list_json(const MemberListView& view, Language language);

}  // namespace mandate::publish
