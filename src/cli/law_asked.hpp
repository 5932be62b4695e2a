// `--law`: a day, or another procedure on a day: `2022-06-05`, `referendum@2022-06-05`, `kz/referendum@2022-06-05`.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "procedure/decide.hpp"
#include "procedure/rule_book.hpp"
#include "record/case.hpp"

namespace mandate::cli {

// The question, or what is wrong with the text.
[[nodiscard]] std::expected<procedure::Question, std::string> law_asked(std::string_view text,
                                                                        const record::Case& input,
                                                                        const procedure::RuleBook& book);

// The case under its own procedure on its own day.
[[nodiscard]] procedure::Question own_question(const record::Case& input, const procedure::RuleBook& book);

}  // namespace mandate::cli
