// One connection to a PostgreSQL server. Values are parameters in their binary form, never written into a statement.
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/event.hpp"

namespace mandate::store {

// What the server, or the way to it, says: the five characters of SQLSTATE, empty where there was no server.
struct PostgresError {
  std::string state;
  std::string message;
};

// Rows of a result; columns from 0. Text and bytes are views into it.
class PostgresRows {
 public:
  explicit PostgresRows(PGresult* result) : result_(result) {}

  [[nodiscard]] int count() const { return PQntuples(result_.get()); }
  [[nodiscard]] std::uint64_t number(int row, int column) const;
  [[nodiscard]] std::string_view bytes(int row, int column) const;
  // Zeros where it has another length; the caller's check of the chain notices it.
  [[nodiscard]] Digest digest(int row, int column) const;

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

// A bigint, or a text or bytea, of which the bytes live until the statement has run.
using PostgresValue = std::variant<std::uint64_t, std::string_view>;
using PostgresParameters = std::vector<PostgresValue>;

class PostgresConnection {
 public:
  using Result = std::expected<PostgresRows, PostgresError>;

  // By an address as libpq takes it, "postgresql://…"; text is UTF-8.
  [[nodiscard]] static std::expected<PostgresConnection, PostgresError> open(const std::string& address);

  [[nodiscard]] Result run(const std::string& statement, const PostgresParameters& parameters = {});
  // Several statements behind each other, without parameters.
  [[nodiscard]] std::expected<void, PostgresError> run_all(const std::string& statements);
  // One statement with each of the parameters, without waiting for each answer; the first error.
  [[nodiscard]] std::expected<void, PostgresError> run_each(const std::string& statement,
                                                            const std::vector<PostgresParameters>& parameters);
  [[nodiscard]] bool in_transaction() const;

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };

  explicit PostgresConnection(PGconn* connection) : connection_(connection) {}
  [[nodiscard]] PostgresError error_of(const PGresult* result) const;
  [[nodiscard]] std::expected<void, PostgresError> drain();

  std::unique_ptr<PGconn, Finish> connection_;
};

}  // namespace mandate::store
