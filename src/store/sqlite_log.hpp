// A log in one SQLite file (docs/reference/event-log.md): write-ahead log, synchronous FULL.
//
// Whoever opens it for writing holds the writer's lock until the log is closed; any number of programs read meanwhile.
// A log that is damaged is neither read nor written: what `read_after` handed over before the error is not to be used.
#pragma once

#include <expected>
#include <filesystem>
#include <memory>

#include "store/clock.hpp"
#include "store/event_log.hpp"
#include "store/open_for.hpp"

namespace mandate::store {

// An empty log in a new file, open for writing. The clock outlives the log.
[[nodiscard]] std::expected<std::unique_ptr<EventLog>, StoreError> create_sqlite_log(const std::filesystem::path& path,
                                                                                     Clock& clock);

[[nodiscard]] std::expected<std::unique_ptr<EventLog>, StoreError> open_sqlite_log(const std::filesystem::path& path,
                                                                                   OpenFor purpose, Clock& clock);

}  // namespace mandate::store
