// A publication through the night: `mandate publish --watch`.
#pragma once

#include <functional>
#include <memory>

#include "cli/edition.hpp"
#include "cli/exit_status.hpp"
#include "cli/publish_asked.hpp"
#include "cli/surroundings.hpp"

namespace mandate::cli {

// What is published, not read yet; it borrows both.
using SubjectMaker = std::function<std::unique_ptr<EditionSubject>(const PublishAsked&, const Surroundings&)>;

// Publishes now and anew as often as the records change, until SIGINT or SIGTERM. What cannot be read or published
// leaves the last publication as it is.
[[nodiscard]] ExitStatus watch_and_publish(const PublishAsked& asked, const Surroundings& around,
                                           const SubjectMaker& subject_of);

}  // namespace mandate::cli
