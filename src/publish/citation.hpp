// Where a rule stands, in the reader's language: "Elections law, article 97-1(1)", «Закон о выборах, статья 97-1(1)»,
// «Сайлау туралы заң, 97-1(1)-бап».
//
// Titles of references are written in English. Where the address of a reference leads to an article of an act that the
// country cites by a short name, other languages are made from the address (Akoma Ntoso: art_97-1__para_1); where it
// does not, the title stands as it is.
#pragma once

#include <string>
#include <vector>

#include "base/localized_text.hpp"
#include "law/law.hpp"
#include "law/reference.hpp"

namespace mandate::publish {

[[nodiscard]] std::string citation(const law::Law& law, const law::Reference& reference, Language language);

// Several, apart by "; ", each once.
[[nodiscard]] std::string citations(const law::Law& law, const std::vector<law::Reference>& references,
                                    Language language);

}  // namespace mandate::publish
