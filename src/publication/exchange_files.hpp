// The figures of a publication in the formats of others, as files.
#pragma once

#include <string>
#include <vector>

#include "publication/published_count.hpp"

namespace mandate::publication {

// NIST SP 1500-100 and EML; what they cannot hold is added to `left_out`. A format that cannot hold such results at all
// has no file.
[[nodiscard]] std::vector<ContentFile> exchange_files(const PublishedCount& published,
                                                      std::vector<std::string>& left_out);

}  // namespace mandate::publication
