// The computed answer beside the announced one.
#pragma once

#include "procedure/determination.hpp"

namespace mandate::procedure {

// Fills `agreement` and appends what differs: figures, votes and percentages always; answer, seats and winners
// only where the law applied is that of the day of the vote. `completed` are the figures of the starting stage; the
// determination has a version.
void compare_with_announced(Determination& determination, const record::Figures& completed);

}  // namespace mandate::procedure
