// The facts that the rules of a procedure ask for.
#pragma once

#include <string_view>

#include "procedure/procedure.hpp"

namespace mandate::proceeding {

// Whether any version of the procedure asks for it: a name that none knows is a slip of the pen.
[[nodiscard]] bool asks_for_fact(const procedure::Procedure& procedure, std::string_view name);

}  // namespace mandate::proceeding
