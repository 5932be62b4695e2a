// Where a rule stands: act and article.
#pragma once

#include <string>

namespace mandate {

struct Reference {
  std::string title;  // "Constitution 1995, article 91(1)"
  std::string href;   // Akoma Ntoso work address or a page; may be empty

  friend bool operator==(const Reference&, const Reference&) = default;
};

}  // namespace mandate
