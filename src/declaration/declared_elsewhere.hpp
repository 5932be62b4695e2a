// Who declared in other cases of a scope, by tags: one party a citizen, one candidate an elector.
#pragma once

#include <string>

#include "declaration/tag_table.hpp"

namespace mandate::declaration {

struct DeclaredElsewhere {
  std::string digest;  // of the list as a file, hexadecimal SHA-256
  TagTable persons;
};

}  // namespace mandate::declaration
