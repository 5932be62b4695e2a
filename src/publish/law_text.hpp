// The law itself, for a person at a terminal: `mandate law show`, `law list` and `law diff`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "law/law.hpp"
#include "publish/law_change.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

// Each parameter on the day: the value in words, since when and until when, the act and article, doubts, and
// the whole history as a table.
[[nodiscard]] std::string law_show_text(const law::Law& law, std::span<const law::Parameter* const> parameters,
                                        Date day, const TextOptions& options);

// All parameters by topic, with the value on the day. An empty topic means all topics.
[[nodiscard]] std::string law_list_text(const law::Law& law, std::string_view topic, Date day,
                                        const TextOptions& options);

// What changed between two days, told to a reader who has not seen the reform: areas, provisions, parameters,
// procedures, each with before, after and the act.
[[nodiscard]] std::string law_change_text(const LawChange& change, const TextOptions& options);

}  // namespace mandate::publish
