// EML 510: the count of a station (a), a municipality (b), a district (c), or all of them (d).
#pragma once

#include "io/eml_header.hpp"

namespace mandate::io::eml {

void read_count(Reading& reading);
void write_count(Writing& writing, pugi::xml_node root);

}  // namespace mandate::io::eml
