// A log by its address: a file of SQLite, or a PostgreSQL database ("postgresql:///cases?host=/run/postgresql").
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "store/clock.hpp"
#include "store/event_log.hpp"
#include "store/open_for.hpp"

namespace mandate::store {

// Whether the address begins as one of a database does, "postgresql:" or "postgres:"; every other is a file.
[[nodiscard]] bool is_database(std::string_view address);

// As create_sqlite_log and create_postgres_log. The clock outlives the log.
[[nodiscard]] std::expected<std::unique_ptr<EventLog>, StoreError> create_log(const std::string& address, Clock& clock);

// As open_sqlite_log and open_postgres_log.
[[nodiscard]] std::expected<std::unique_ptr<EventLog>, StoreError> open_log(const std::string& address, OpenFor purpose,
                                                                            Clock& clock);

}  // namespace mandate::store
