// A log in a PostgreSQL database (docs/reference/event-log.md): table `event` of the schema that the address leads to,
// synchronous_commit on.
//
// Whoever opens it for writing holds an advisory lock of the table until the log is closed; any number of programs read
// meanwhile. A log that is damaged is neither read nor written. After the connection was lost nothing more is written:
// somebody else may have become the writer; open it again.
#pragma once

#include <expected>
#include <memory>
#include <string>

#include "store/clock.hpp"
#include "store/event_log.hpp"
#include "store/open_for.hpp"

namespace mandate::store {

// An empty log where there is no table `event`, open for writing. The clock outlives the log.
[[nodiscard]] std::expected<std::unique_ptr<EventLog>, StoreError> create_postgres_log(const std::string& address,
                                                                                       Clock& clock);

[[nodiscard]] std::expected<std::unique_ptr<EventLog>, StoreError> open_postgres_log(const std::string& address,
                                                                                     OpenFor purpose, Clock& clock);

}  // namespace mandate::store
