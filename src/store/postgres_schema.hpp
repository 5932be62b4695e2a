// The one table of a log in PostgreSQL. Constraints and triggers are named as the sentences that they hold to; a table
// that has others is not opened. Names have at most 63 bytes.
#pragma once

#include <string_view>

namespace mandate::store {

// The comment on the table, by which a log of this version is known.
inline constexpr std::string_view postgres_log_kind = "mandate log, version 1";

inline constexpr std::string_view postgres_log_schema = R"(
CREATE TABLE event (
  sequence bigint
    CONSTRAINT "an event has a number of its own" PRIMARY KEY
    CONSTRAINT "the first event has number 1" CHECK (sequence >= 1),
  legal_time text COLLATE "C" NOT NULL
    CONSTRAINT "an event says when it happened" CHECK (legal_time <> ''),
  recorded_time text COLLATE "C" NOT NULL
    CONSTRAINT "an event says when it was written down" CHECK (recorded_time <> ''),
  kind text COLLATE "C" NOT NULL
    CONSTRAINT "an event says of what kind it is" CHECK (kind <> ''),
  payload bytea NOT NULL,
  previous bytea NOT NULL
    CONSTRAINT "an event carries 32 bytes of the one before it" CHECK (octet_length(previous) = 32),
  digest bytea NOT NULL
    CONSTRAINT "an event has a digest of 32 bytes" CHECK (octet_length(digest) = 32)
);
CREATE FUNCTION an_event_follows_the_one_before_it() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  last event;
BEGIN
  SELECT * INTO last FROM event ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> 1 + coalesce(last.sequence, 0) THEN
    RAISE 'an event follows the one before it without a gap';
  END IF;
  IF NEW.previous <> coalesce(last.digest, decode(repeat('00', 32), 'hex')) THEN
    RAISE 'an event carries the digest of the event before it';
  END IF;
  IF NEW.recorded_time < last.recorded_time THEN
    RAISE 'an event is not written down before the event before it';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION an_event_stays_as_it_is() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE '%', TG_NAME;
END $$;
CREATE TRIGGER "an event follows the one before it" BEFORE INSERT ON event
  FOR EACH ROW EXECUTE FUNCTION an_event_follows_the_one_before_it();
CREATE TRIGGER "an event is never changed" BEFORE UPDATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION an_event_stays_as_it_is();
CREATE TRIGGER "an event is never taken out" BEFORE DELETE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION an_event_stays_as_it_is();
CREATE TRIGGER "events are never taken out" BEFORE TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION an_event_stays_as_it_is();
COMMENT ON TABLE event IS 'mandate log, version 1';
)";

// What stands by the table as text, one rule a line: constraints that are valid and triggers that fire, in the order of
// their names.
inline constexpr std::string_view postgres_log_rules_query = R"(
SELECT string_agg(name, E'\n' ORDER BY name COLLATE "C") FROM (
  SELECT conname::text FROM pg_constraint WHERE conrelid = 'event'::regclass AND convalidated
  UNION ALL
  SELECT tgname::text FROM pg_trigger WHERE tgrelid = 'event'::regclass AND NOT tgisinternal AND tgenabled IN ('O', 'A')
) AS rule (name))";

inline constexpr std::string_view postgres_log_rules =
    "an event carries 32 bytes of the one before it\n"
    "an event follows the one before it\n"
    "an event has a digest of 32 bytes\n"
    "an event has a number of its own\n"
    "an event is never changed\n"
    "an event is never taken out\n"
    "an event says of what kind it is\n"
    "an event says when it happened\n"
    "an event says when it was written down\n"
    "events are never taken out\n"
    "the first event has number 1";

}  // namespace mandate::store
