// The syntax errors of yaml-cpp in words for people who do not know the grammar of YAML.
#pragma once

#include <yaml-cpp/exceptions.h>

#include "base/node_reader.hpp"
#include "io/yaml_places.hpp"

namespace mandate::io {

void report_syntax(const ReadContext& context, const Places& places, const YAML::Exception& error);

}  // namespace mandate::io
