// An article or paragraph over a span of time, in short summaries of our own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "law/reference.hpp"

namespace mandate::law {

struct ProvisionVersion {
  std::optional<Date> from;              // absent in the first: as it stood before the history begins
  std::optional<LocalizedText> summary;  // nothing = ceased, or not there yet
  std::string act;
  std::vector<Reference> references;
  bool verified = true;
  std::string note;
};

struct Provision {
  std::string id;  // "art-6-3"
  std::string act;
  std::string article;  // "6(3)"
  LocalizedText label;
  std::vector<ProvisionVersion> versions;  // never empty, in order
  bool verified = true;
  std::string note;

  // The version in force; nullptr where the history does not reach back to the day.
  [[nodiscard]] const ProvisionVersion* at(Date day) const;
};

}  // namespace mandate::law
