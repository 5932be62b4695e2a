// Seats of a body, tier by tier: lists, districts, and seats that another body fills.
#pragma once

#include "procedure/choose_winner.hpp"

namespace mandate::procedure {

[[nodiscard]] StageResult allocate_seats(const Stage& stage, const record::StageRecord& record,
                                         const Evaluation& evaluation);

}  // namespace mandate::procedure
