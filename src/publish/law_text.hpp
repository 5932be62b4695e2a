// The law itself, for a person at a terminal: `mandate law show` and `law list`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "law/law.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// Each parameter on the day: the value in words, since when and until when, the act and article, doubts, and
// the whole history as a table.
[[nodiscard]] std::string law_show_text(const law::Law& law, std::span<const law::Parameter* const> parameters,
                                        Date day, const TextOptions& options);

// All parameters by topic, with the value on the day. An empty topic means all topics.
[[nodiscard]] std::string law_list_text(const law::Law& law, std::string_view topic, Date day,
                                        const TextOptions& options);

}  // namespace mandate::publish
