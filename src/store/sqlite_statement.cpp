#include "store/sqlite_statement.hpp"

#include <algorithm>

namespace mandate::store {

Statement::Statement(sqlite3* database, std::string_view text) {
  sqlite3_stmt* made = nullptr;
  sqlite3_prepare_v3(database, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  handle_.reset(made);
}

void Statement::bind(int parameter, std::uint64_t number) {
  sqlite3_bind_int64(handle_.get(), parameter, static_cast<sqlite3_int64>(number));
}

void Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(handle_.get(), parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int parameter, const Digest& blob) {
  sqlite3_bind_blob64(handle_.get(), parameter, blob.data(), blob.size(), SQLITE_STATIC);
}

// Without bytes SQLite would bind a null for a null pointer.
void Statement::bind_blob(int parameter, std::string_view bytes) {
  sqlite3_bind_blob64(handle_.get(), parameter, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC);
}

int Statement::step() { return prepared() ? sqlite3_step(handle_.get()) : SQLITE_MISUSE; }

int Statement::reset() { return sqlite3_reset(handle_.get()); }

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_.get(), column); }

std::string Statement::text(int column) const {
  const unsigned char* const begin = sqlite3_column_text(handle_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
  return begin == nullptr ? std::string() : std::string(begin, begin + size);
}

std::string_view Statement::bytes(int column) const {
  const auto* const begin = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Digest Statement::digest(int column) const {
  Digest digest{};
  const auto* const begin = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_.get(), column));
  if (begin != nullptr && sqlite3_column_bytes(handle_.get(), column) == static_cast<int>(digest.size())) {
    std::copy_n(begin, digest.size(), digest.begin());
  }
  return digest;
}

}  // namespace mandate::store
