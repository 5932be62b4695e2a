// The law itself for programs: `mandate law show|list|diff --format json`, docs/reference/determination.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "law/law.hpp"
#include "publish/law_change.hpp"

namespace mandate::publish {

[[nodiscard]] std::string law_show_json(const law::Law& law, std::span<const law::Parameter* const> parameters,
                                        Date day);
[[nodiscard]] std::string law_list_json(const law::Law& law, std::string_view topic, Date day);
[[nodiscard]] std::string law_change_json(const LawChange& change);

}  // namespace mandate::publish
