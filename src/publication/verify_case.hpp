// The content of a publication of a running case, made anew from its leaves and rules.
//
// What can be computed again from the public part: the chain of the case's log, every stage, day, outcome and term by
// public events and by the figures that the way tells of declarations; tables and standing byte for byte. What cannot,
// and is said: that the figures of declarations are those of their tags, and whatever hangs on a sealed event.
#pragma once

#include "publication/verify_context.hpp"

namespace mandate::publication {

void verify_case_content(const FileBytes& files, const LogLeaves& leaves, const VerifyReport& report);

}  // namespace mandate::publication
