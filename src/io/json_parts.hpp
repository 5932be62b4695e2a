// Canonical JSON of a document whose long parts are no nodes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/node.hpp"

namespace mandate::io {

// As canonical_json (io/json.hpp); a sequence with `integer` n > 0 stands for what `append_part` appends for n, which
// is canonical JSON.
using AppendPart = std::function<void(std::string& out, std::int64_t part)>;
[[nodiscard]] std::string canonical_json(const Node& node, const AppendPart& append_part);

}  // namespace mandate::io
