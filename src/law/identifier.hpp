// A number that a state gives its people, by which a person is told from every other.
#pragma once

#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "declaration/person_number_form.hpp"
#include "law/reference.hpp"

namespace mandate::law {

struct Identifier {
  std::string id;             // "iin"
  LocalizedText label;        // in full
  LocalizedText short_label;  // as people and tables call it
  std::string act;
  std::vector<Reference> references;  // never empty
  bool verified = true;
  std::string note;
  declaration::PersonNumberForm form;
};

}  // namespace mandate::law
