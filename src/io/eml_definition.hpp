// EML 110a, the definition of an election, and 110b, its polling stations.
#pragma once

#include "io/eml_header.hpp"

namespace mandate::io::eml {

void read_definition(Reading& reading);
void write_definition(Writing& writing, pugi::xml_node root);
void read_stations(Reading& reading);
void write_stations(Writing& writing, pugi::xml_node root);

}  // namespace mandate::io::eml
