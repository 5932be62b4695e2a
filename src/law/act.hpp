// An act that made or changed rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "law/reference.hpp"

namespace mandate::law {

struct Act {
  std::string id;
  LocalizedText label;
  LocalizedText citation;  // the short name under which articles are cited; may be empty
  std::string number;
  std::optional<Date> adopted;
  std::optional<Date> in_force;
  std::vector<Reference> references;  // the first one's `href` is the act's own address
  bool verified = true;
  std::string note;
};

}  // namespace mandate::law
