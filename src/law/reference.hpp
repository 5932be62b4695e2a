// Where a rule stands: act and article.
#pragma once

#include <string>
#include <vector>

#include "base/node_reader.hpp"

namespace mandate::law {

struct Reference {
  std::string title;  // "Constitution 1995, article 91(1)"
  std::string href;   // Akoma Ntoso work address or a page; may be empty

  friend bool operator==(const Reference&, const Reference&) = default;
};

// A `reference` key: a sequence, not empty, of {title, href}.
std::vector<Reference> take_references(MappingReader& reader, bool required);

}  // namespace mandate::law
