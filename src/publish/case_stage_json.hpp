// A stage of a running case for programs: docs/reference/case-json.md, "stage".
#pragma once

#include <boost/json/object.hpp>

#include "proceeding/standing.hpp"
#include "publish/case_wording.hpp"

namespace mandate::publish {

[[nodiscard]] boost::json::object stage_object(const proceeding::StageStanding& stage, const CaseWording& wording);

}  // namespace mandate::publish
