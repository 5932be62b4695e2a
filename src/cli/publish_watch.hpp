// A publication through the night: `mandate publish --watch`.
#pragma once

#include "cli/exit_status.hpp"
#include "cli/publish_edition.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

// Publishes now and anew as often as the records change, until SIGINT or SIGTERM. What cannot be read or published
// leaves the last publication as it is.
[[nodiscard]] ExitStatus watch_and_publish(const PublishAsked& asked, const Surroundings& around);

}  // namespace mandate::cli
