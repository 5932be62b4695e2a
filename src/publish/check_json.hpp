// What the checks found in a file of protocols, as JSON (schema mandate/checks/1, docs/reference/forms.md).
#pragma once

#include <string>

#include "publish/check_text.hpp"

namespace mandate::publish {

inline constexpr std::string_view checks_schema = "mandate/checks/1";

// Every protocol with a failed check, with the words in the language and the figures as numbers.
[[nodiscard]] std::string check_json(const CheckedProtocols& checked, Language language);

}  // namespace mandate::publish
