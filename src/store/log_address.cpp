#include "store/log_address.hpp"

#include "store/postgres_log.hpp"
#include "store/sqlite_log.hpp"

namespace mandate::store {

bool is_database(std::string_view address) {
  return address.starts_with("postgresql:") || address.starts_with("postgres:");
}

std::expected<std::unique_ptr<EventLog>, StoreError> create_log(const std::string& address, Clock& clock) {
  return is_database(address) ? create_postgres_log(address, clock) : create_sqlite_log(address, clock);
}

std::expected<std::unique_ptr<EventLog>, StoreError> open_log(const std::string& address, OpenFor purpose,
                                                              Clock& clock) {
  return is_database(address) ? open_postgres_log(address, purpose, clock) : open_sqlite_log(address, purpose, clock);
}

}  // namespace mandate::store
