#include "store/postgres_connection.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ledger/encoding.hpp"

namespace mandate::store {
namespace {

constexpr int binary = 1;
constexpr const char* unnamed = "";  // the statement that was prepared last

bool is_done(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

// The parameters as libpq takes them: pointers and lengths side by side.
class Values {
 public:
  explicit Values(const PostgresParameters& parameters) {
    numbers_.reserve(parameters.size());
    for (const PostgresValue& value : parameters) {
      const auto* const number = std::get_if<std::uint64_t>(&value);
      const std::string_view bytes =
          number != nullptr ? numbers_.emplace_back(ledger::big_endian(*number, 8)) : std::get<std::string_view>(value);
      // A null pointer would be a null.
      pointers_.push_back(bytes.empty() ? "" : bytes.data());
      lengths_.push_back(static_cast<int>(bytes.size()));
      formats_.push_back(binary);
    }
  }

  [[nodiscard]] int count() const { return static_cast<int>(pointers_.size()); }
  [[nodiscard]] const char* const* pointers() const { return pointers_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }

 private:
  std::vector<std::string> numbers_;
  std::vector<const char*> pointers_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

// libpq ends its messages with a line feed.
std::string without_line_end(std::string_view message) {
  while (message.ends_with('\n')) {
    message.remove_suffix(1);
  }
  return std::string(message);
}

}  // namespace

std::uint64_t PostgresRows::number(int row, int column) const { return ledger::from_big_endian(bytes(row, column)); }

std::string_view PostgresRows::bytes(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column), static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

Digest PostgresRows::digest(int row, int column) const {
  return ledger::digest_from_bytes(bytes(row, column)).value_or(Digest());
}

std::expected<PostgresConnection, PostgresError> PostgresConnection::open(const std::string& address) {
  constexpr std::array<const char*, 4> names = {"dbname", "client_encoding", "application_name", nullptr};
  const std::array<const char*, 4> values = {address.c_str(), "UTF8", "mandate", nullptr};
  PostgresConnection connection(PQconnectdbParams(names.data(), values.data(), 1));
  if (PQstatus(connection.connection_.get()) != CONNECTION_OK) {
    return std::unexpected(connection.error_of(nullptr));
  }
  return connection;
}

PostgresError PostgresConnection::error_of(const PGresult* result) const {
  const char* const state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const char* const primary = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  return {state == nullptr ? std::string() : std::string(state),
          without_line_end(primary == nullptr ? PQerrorMessage(connection_.get()) : primary)};
}

PostgresConnection::Result PostgresConnection::run(const std::string& statement, const PostgresParameters& parameters) {
  const Values values(parameters);
  PGresult* const result = PQexecParams(connection_.get(), statement.c_str(), values.count(), nullptr,
                                        values.pointers(), values.lengths(), values.formats(), binary);
  PostgresRows rows(result);
  return is_done(result) ? Result(std::move(rows)) : std::unexpected(error_of(result));
}

std::expected<void, PostgresError> PostgresConnection::run_all(const std::string& statements) {
  PGresult* const result = PQexec(connection_.get(), statements.c_str());
  const PostgresRows rows(result);
  return is_done(result) ? std::expected<void, PostgresError>() : std::unexpected(error_of(result));
}

// The answers up to the next mark of the pipeline.
std::expected<void, PostgresError> PostgresConnection::drain() {
  std::expected<void, PostgresError> outcome;
  int empty = 0;
  while (PQstatus(connection_.get()) == CONNECTION_OK && empty < 2) {
    PGresult* const result = PQgetResult(connection_.get());
    const PostgresRows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_PIPELINE_SYNC) {
      return outcome;
    }
    empty = result == nullptr ? empty + 1 : 0;  // one ends each statement's answers
    if (result != nullptr && outcome && !is_done(result)) {
      outcome = std::unexpected(error_of(result));
    }
  }
  return outcome ? std::unexpected(error_of(nullptr)) : outcome;
}

std::expected<void, PostgresError> PostgresConnection::run_each(const std::string& statement,
                                                                const std::vector<PostgresParameters>& parameters) {
  constexpr std::size_t most_unanswered = 128;  // so that neither side waits for the other to read
  if (parameters.empty()) {
    return {};
  }
  if (PQenterPipelineMode(connection_.get()) != 1) {
    return std::unexpected(error_of(nullptr));
  }
  PQsendPrepare(connection_.get(), unnamed, statement.c_str(), 0, nullptr);
  std::expected<void, PostgresError> outcome;
  for (std::size_t begin = 0; outcome && begin < parameters.size(); begin += most_unanswered) {
    const std::size_t end = std::min(parameters.size(), begin + most_unanswered);
    for (std::size_t i = begin; i < end; ++i) {
      const Values values(parameters[i]);
      PQsendQueryPrepared(connection_.get(), unnamed, values.count(), values.pointers(), values.lengths(),
                          values.formats(), binary);
    }
    PQpipelineSync(connection_.get());
    outcome = drain();
  }
  PQexitPipelineMode(connection_.get());
  return outcome;
}

bool PostgresConnection::in_transaction() const {
  const PGTransactionStatusType status = PQtransactionStatus(connection_.get());
  return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

}  // namespace mandate::store
