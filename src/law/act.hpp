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
  std::string number;
  std::optional<Date> adopted;
  std::optional<Date> in_force;
  std::vector<Reference> references;
  bool verified = true;
  std::string note;
};

}  // namespace mandate::law
