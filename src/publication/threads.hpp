// Workers on as many threads as the machine runs at the same time.
#pragma once

#include "publication/workers.hpp"

namespace mandate::publication {

// The first pieces are begun first: what takes longest stands in front.
void work_on_threads(std::span<const Work> pieces);

}  // namespace mandate::publication
