#include "store/postgres_log.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "store/chain.hpp"
#include "store/postgres_connection.hpp"
#include "store/postgres_schema.hpp"

namespace mandate::store {
namespace {

constexpr std::string_view columns = "sequence, legal_time, recorded_time, kind, payload, previous, digest";
constexpr std::uint64_t events_at_once = 256;

StoreError database_error(const std::string& what) {
  return {StoreFault::disk, "the database of the log: " + what,
          "Whether it was written is found by opening the log again; look at the server, its disk and the rights"};
}

StoreError no_log_there(const std::string& what) {
  return {StoreFault::not_a_log, "the database has no log of a case where the address leads: " + what,
          "Look at the address: the database, and the schema in its `search_path`"};
}

StoreError another_writer() {
  return {StoreFault::second_writer, "another program has the log open for writing",
          "End it there first; reading is possible meanwhile"};
}

// By the classes of SQLSTATE (PostgreSQL manual, appendix A).
StoreError answer_to(const PostgresError& error) {
  if (error.state == "55P03" || error.state == "23505") {
    return another_writer();
  }
  if (error.state == "42P01") {
    return no_log_there(error.message);
  }
  if (error.state.starts_with("23") || error.state == "P0001" || error.state.starts_with("XX")) {
    return damaged("the database of the log: " + error.message);
  }
  return database_error(error.message);
}

Event event_in(const PostgresRows& rows, int row) {
  return {.sequence = rows.number(row, 0),
          .legal_time = std::string(rows.bytes(row, 1)),
          .recorded_time = std::string(rows.bytes(row, 2)),
          .kind = std::string(rows.bytes(row, 3)),
          .payload = std::string(rows.bytes(row, 4)),
          .previous = rows.digest(row, 5),
          .digest = rows.digest(row, 6)};
}

PostgresParameters parameters_of(const Event& event) {
  return {event.sequence,
          event.legal_time,
          event.recorded_time,
          event.kind,
          event.payload,
          ledger::bytes_of(event.previous),
          ledger::bytes_of(event.digest)};
}

class PostgresLog final : public EventLog {
 public:
  PostgresLog(PostgresConnection connection, OpenFor purpose, Clock& clock)
      : connection_(std::move(connection)), purpose_(purpose), clock_(&clock) {}

  [[nodiscard]] std::expected<Head, StoreError> head() override {
    const auto last = last_event();
    return last ? std::expected<Head, StoreError>(Head{last->sequence, last->digest}) : std::unexpected(last.error());
  }

  [[nodiscard]] std::expected<Head, StoreError> append(std::span<const NewEvent> events,
                                                       const Head& expected) override {
    if (purpose_ == OpenFor::reading) {
      return std::unexpected(database_error("the log was opened for reading only"));
    }
    if (auto begun = connection_.run("BEGIN"); !begun) {
      return std::unexpected(answer_to(begun.error()));
    }
    auto written = write(events, expected);
    if (written) {
      if (auto committed = connection_.run("COMMIT"); !committed) {
        written = std::unexpected(answer_to(committed.error()));
      }
    }
    if (!written && connection_.in_transaction()) {
      static_cast<void>(connection_.run("ROLLBACK"));
    }
    return written;
  }

  [[nodiscard]] std::expected<void, StoreError> read_after(std::uint64_t sequence,
                                                           const std::function<bool(const Event&)>& visitor) override {
    // The event at which reading begins is looked at too, for the next one carries its digest.
    std::uint64_t next = sequence == 0 ? 1 : sequence;
    ChainCheck chain(next - 1);
    while (true) {
      const auto rows = connection_.run(
          "SELECT " + std::string(columns) + " FROM event WHERE sequence >= $1 ORDER BY sequence LIMIT $2",
          {next, events_at_once});
      if (!rows) {
        return std::unexpected(answer_to(rows.error()));
      }
      for (int row = 0; row < rows->count(); ++row) {
        const Event event = event_in(*rows, row);
        if (const std::string fault = chain.fault_of(event); !fault.empty()) {
          return std::unexpected(damaged("the database of the log: " + fault));
        }
        if (event.sequence > sequence && !visitor(event)) {
          return {};
        }
        next = event.sequence + 1;
      }
      if (rows->count() < static_cast<int>(events_at_once)) {
        return {};
      }
    }
  }

 private:
  // An event with number 0 where there is none.
  std::expected<Event, StoreError> last_event() {
    const auto rows = connection_.run("SELECT " + std::string(columns) + " FROM event ORDER BY sequence DESC LIMIT 1");
    if (!rows) {
      return std::unexpected(answer_to(rows.error()));
    }
    Event last = rows->count() == 1 ? event_in(*rows, 0) : Event();
    if (last.sequence > 0 && digest_of(last) != last.digest) {
      return std::unexpected(damaged("the database of the log: event " + std::to_string(last.sequence) +
                                     " does not have the digest that it carries"));
    }
    return last;
  }

  std::expected<Head, StoreError> write(std::span<const NewEvent> events, const Head& expected) {
    const auto last = last_event();
    if (!last) {
      return std::unexpected(last.error());
    }
    Head head{last->sequence, last->digest};
    if (head != expected) {
      return std::unexpected(stale_head(head, expected));
    }
    std::string recorded = last->recorded_time;
    std::vector<Event> made;
    made.reserve(events.size());
    for (const NewEvent& event : events) {
      made.push_back(next_event(event, head, recorded, clock_->now()));
      head = {made.back().sequence, made.back().digest};
      recorded = made.back().recorded_time;
    }
    const auto inserted = insert(made);
    return inserted ? std::expected<Head, StoreError>(head) : std::unexpected(inserted.error());
  }

  std::expected<void, StoreError> insert(const std::vector<Event>& events) {
    std::vector<PostgresParameters> rows;
    rows.reserve(events.size());
    for (const Event& event : events) {
      rows.push_back(parameters_of(event));
    }
    const auto done = connection_.run_each("INSERT INTO event VALUES ($1, $2, $3, $4, $5, $6, $7)", rows);
    return done ? std::expected<void, StoreError>() : std::unexpected(answer_to(done.error()));
  }

  PostgresConnection connection_;
  OpenFor purpose_;
  Clock* clock_;
};

std::expected<PostgresConnection, StoreError> connect(const std::string& address) {
  auto connection = PostgresConnection::open(address);
  if (!connection) {
    return std::unexpected(database_error(connection.error().message));
  }
  return std::move(*connection);
}

// The text in the one row and column that a query gives.
std::expected<std::string, StoreError> answer_of(PostgresConnection& connection, const std::string& query) {
  const auto rows = connection.run(query);
  if (!rows) {
    return std::unexpected(answer_to(rows.error()));
  }
  return rows->count() == 1 ? std::string(rows->bytes(0, 0)) : std::string();
}

// Nothing is acknowledged before it is durable, whatever the server was told to do without this.
std::expected<void, StoreError> make_durable(PostgresConnection& connection) {
  if (auto set = connection.run("SET synchronous_commit = on"); !set) {
    return std::unexpected(answer_to(set.error()));
  }
  const auto syncs = answer_of(connection, "SELECT current_setting('fsync')");
  if (!syncs) {
    return std::unexpected(syncs.error());
  }
  return *syncs == "on" ? std::expected<void, StoreError>()
                        : std::unexpected(database_error("the server does not sync what it writes (fsync is off)"));
}

// Held until the connection ends. The server may need a moment to notice that the last one did.
std::expected<void, StoreError> take_writers_lock(PostgresConnection& connection) {
  if (auto set = connection.run("SET lock_timeout = '1s'"); !set) {
    return std::unexpected(answer_to(set.error()));
  }
  const auto taken = connection.run("SELECT pg_advisory_lock(1296974932, 'event'::regclass::oid::integer)");  // "MNDT"
  return taken ? std::expected<void, StoreError>() : std::unexpected(answer_to(taken.error()));
}

std::expected<void, StoreError> check_kind(PostgresConnection& connection) {
  const auto kind = answer_of(connection, "SELECT obj_description('event'::regclass, 'pg_class')");
  if (!kind) {
    return std::unexpected(kind.error());
  }
  if (*kind != postgres_log_kind) {
    return std::unexpected(
        no_log_there("its table `event` says \"" + *kind + "\"; expected \"" + std::string(postgres_log_kind) + '"'));
  }
  const auto rules = answer_of(connection, std::string(postgres_log_rules_query));
  if (!rules) {
    return std::unexpected(rules.error());
  }
  return *rules == postgres_log_rules
             ? std::expected<void, StoreError>()
             : std::unexpected(damaged("the database of the log: one of the rules of its table was changed"));
}

std::expected<std::unique_ptr<EventLog>, StoreError> ready(PostgresConnection connection, OpenFor purpose,
                                                           Clock& clock) {
  if (auto kind = check_kind(connection); !kind) {
    return std::unexpected(kind.error());
  }
  if (purpose == OpenFor::writing) {
    if (auto durable = make_durable(connection); !durable) {
      return std::unexpected(durable.error());
    }
    if (auto lock = take_writers_lock(connection); !lock) {
      return std::unexpected(lock.error());
    }
  }
  return std::make_unique<PostgresLog>(std::move(connection), purpose, clock);
}

}  // namespace

std::expected<std::unique_ptr<EventLog>, StoreError> create_postgres_log(const std::string& address, Clock& clock) {
  auto connection = connect(address);
  if (!connection) {
    return std::unexpected(connection.error());
  }
  if (auto made = connection->run_all("BEGIN;" + std::string(postgres_log_schema) + "COMMIT"); !made) {
    return std::unexpected(database_error(made.error().message));
  }
  return ready(std::move(*connection), OpenFor::writing, clock);
}

std::expected<std::unique_ptr<EventLog>, StoreError> open_postgres_log(const std::string& address, OpenFor purpose,
                                                                       Clock& clock) {
  auto connection = connect(address);
  return connection ? ready(std::move(*connection), purpose, clock) : std::unexpected(connection.error());
}

}  // namespace mandate::store
