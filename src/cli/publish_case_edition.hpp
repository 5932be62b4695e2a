// `mandate publish` of a running case: by its log, or by a file of events.
#pragma once

#include <string>

#include "cli/exit_status.hpp"
#include "cli/publish_edition.hpp"

namespace mandate::cli {

// A log (a file of SQLite, or an address of PostgreSQL), or a file of events; the log of a count has a count.yaml,
// which is named in its place.
[[nodiscard]] bool is_running_case(const std::string& path);

[[nodiscard]] ExitStatus publish_running_case(const PublishAsked& asked, const Surroundings& around, Place place);

}  // namespace mandate::cli
