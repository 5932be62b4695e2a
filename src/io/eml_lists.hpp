// EML 230b, the lists of candidates; 520, who is elected; 630, the answers of a referendum.
#pragma once

#include "io/eml_header.hpp"

namespace mandate::io::eml {

void read_candidates(Reading& reading);
void write_candidates(Writing& writing, pugi::xml_node root);
void read_result(Reading& reading);
void write_result(Writing& writing, pugi::xml_node root);
void read_answers(Reading& reading);
void write_answers(Writing& writing, pugi::xml_node root);

}  // namespace mandate::io::eml
