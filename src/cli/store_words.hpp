// What went wrong with a log, for the person in front of it.
#pragma once

#include <string>

#include "base/localized_text.hpp"
#include "store/event_log.hpp"

namespace mandate::cli {

// A sentence by the kind of fault, with what to do; what the store or the system said in detail stays as it stands.
[[nodiscard]] std::string sentence(const store::StoreError& error, Language language);

}  // namespace mandate::cli
