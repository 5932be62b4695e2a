// A verification for people and for programs (schema mandate/verification/1, that of the other verifier too).
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "publication/verification.hpp"
#include "publish/text_options.hpp"

namespace mandate::publication {

[[nodiscard]] std::string verification_text(const Verification& verification, const publish::TextOptions& options);
[[nodiscard]] boost::json::object verification_value(const Verification& verification);
[[nodiscard]] std::string verification_json(const Verification& verification);

}  // namespace mandate::publication
