#include "io/case_event.hpp"

#include <algorithm>
#include <utility>

#include "base/plain_node.hpp"
#include "base/wording.hpp"
#include "declaration/batch_text.hpp"
#include "declaration/hexadecimal.hpp"
#include "io/json.hpp"
#include "io/legal_time.hpp"
#include "io/text_file.hpp"
#include "io/yaml.hpp"
#include "proceeding/read_event.hpp"
#include "proceeding/write_event.hpp"

namespace mandate::io {
namespace {

using proceeding::Event;
using proceeding::Happening;

constexpr std::string_view events_key = "events";

std::string kind_of(const Happening& happening) {
  const bool batch = std::holds_alternative<proceeding::DeclarationsReceived>(happening);
  return batch ? std::string(declaration::received_kind)
               : std::string(case_kind_prefix) + std::string(proceeding::word(happening));
}

void report_time(const ReadContext& context, Position at, std::string_view found) {
  context.report(at, quoted(found) + " as the time of an event",
                 "a day, 2024-03-05, or a time with its offset, 2024-03-05T10:00:00+05:00");
}

std::optional<Event> read_batch_event(const ReadContext& context, const KeptEvent& kept, Date day,
                                      const declaration::AreaCodes& areas) {
  auto batch = declaration::read_batch(kept.payload, areas, context.file);
  if (!batch) {
    context.problems->insert(context.problems->end(), batch.error().begin(), batch.error().end());
    return std::nullopt;
  }
  return Event{.sequence = kept.sequence,
               .legal_time = std::string(kept.legal_time),
               .legal_day = day,
               .recorded = std::string(kept.recorded),
               .actor = {},
               .happening = proceeding::DeclarationsReceived{std::move(*batch)}};
}

// Declarations in a file of events: each an item of a batch (declaration/batch_text.hpp).
std::optional<Happening> take_batch(MappingReader& reader, const declaration::AreaCodes& areas) {
  Node payload;
  payload.kind = Node::Kind::mapping;
  const auto put = [&](std::string_view key) {
    if (const Node* const value = reader.take(key)) {
      payload.keys.emplace_back(key);
      payload.items.push_back(*value);
    }
  };
  reader.require("items");
  reader.require("stage");
  put("items");
  put("salt");
  put("stage");
  put("text");
  auto batch = declaration::read_batch(canonical_json(payload), areas, reader.context().file);
  if (!batch) {
    for (Problem& problem : batch.error()) {
      problem.at = reader.place();
      reader.context().problems->push_back(std::move(problem));
    }
    return std::nullopt;
  }
  return proceeding::DeclarationsReceived{std::move(*batch)};
}

// What keeps the event from being told whole: its salt, and whether it is sealed.
void take_closure(MappingReader& reader, Event& event) {
  if (reader.has("sealed")) {
    event.sealed = reader.take_bool("sealed", false);
    if (!event.sealed) {
      reader.context().report(reader.place_of("sealed"), "'sealed' that is not true", "true, or no such key");
    }
  }
  if (!reader.has("salt")) {
    return;
  }
  declaration::Salt salt{};
  if (!declaration::read_hexadecimal(reader.take_text("salt"), salt)) {
    reader.context().report(reader.place_of("salt"), "another text as 'salt'", "32 lower-case hexadecimal digits");
  }
  event.salt = salt;
}

std::optional<Event> read_file_event(const ReadContext& context, const Node& node, std::uint64_t sequence,
                                     const declaration::AreaCodes& areas) {
  const std::size_t before = context.problems->size();
  MappingReader reader(context, node, "an event");
  Event event;
  event.sequence = sequence;
  event.legal_time = reader.require_text("at");
  const std::optional<Date> day = written_day(event.legal_time);
  if (!day && reader.has("at")) {
    report_time(context, reader.place_of("at"), event.legal_time);
  }
  event.legal_day = day.value_or(Date());
  event.recorded = reader.take_text("recorded", event.legal_day.iso() + "T00:00:00.000Z");
  event.actor = reader.require_text("by");
  const std::string word = reader.require_text("event");
  std::optional<Happening> happening = word == "declarations_received"
                                           ? take_batch(reader, areas)
                                           : proceeding::take_happening(reader, word, reader.place_of("event"));
  if (happening) {
    if (!std::holds_alternative<proceeding::DeclarationsReceived>(*happening)) {
      take_closure(reader, event);
    }
    reader.finish();
    event.happening = std::move(*happening);
  }
  return context.problems->size() == before && happening ? std::optional(std::move(event)) : std::nullopt;
}

// The country in whose areas the declarations of the file are counted: that of its first event, else that of the case.
declaration::AreaCodes areas_of_file(const Node& events, const procedure::RuleBook& book,
                                     const procedure::Country* of_case) {
  const Node* const jurisdiction = events.items.empty() ? nullptr : events.items.front().find("jurisdiction");
  const procedure::Country* const country =
      jurisdiction == nullptr || jurisdiction->kind != Node::Kind::text ? of_case : book.country(jurisdiction->text);
  return country == nullptr ? declaration::AreaCodes({}) : area_codes_of(*country);
}

}  // namespace

std::optional<Date> written_day(std::string_view legal_time) {
  constexpr std::size_t day_length = 10;
  const bool has_form = legal_time.size() == day_length || is_legal_time(legal_time);
  return has_form ? Date::parse(legal_time.substr(0, day_length)) : std::nullopt;
}

declaration::AreaCodes area_codes_of(const procedure::Country& country) {
  std::vector<std::string> codes;
  for (const area::Area& area : country.law.areas) {
    codes.push_back(area.code);
  }
  return declaration::AreaCodes(std::move(codes));
}

WrittenEvent written(const Event& event, const declaration::AreaCodes& areas) {
  WrittenEvent out{event.legal_time, kind_of(event.happening), {}};
  if (const auto* const received = std::get_if<proceeding::DeclarationsReceived>(&event.happening)) {
    out.payload = declaration::batch_text(received->batch, areas);
    return out;
  }
  Node payload = proceeding::node_of(event.happening);
  payload.keys.emplace_back("by");
  payload.items.push_back(text_node(event.actor));
  if (event.salt) {
    std::string salt;
    declaration::append_hexadecimal(salt, *event.salt);
    payload.keys.emplace_back("salt");
    payload.items.push_back(text_node(std::move(salt)));
  }
  if (event.sealed) {
    payload.keys.emplace_back("sealed");
    payload.items.push_back(flag_node(true));
  }
  out.payload = canonical_json(payload);
  return out;
}

std::optional<Event> read_case_event(const ReadContext& context, const KeptEvent& kept,
                                     const declaration::AreaCodes& areas) {
  const std::size_t before = context.problems->size();
  const std::optional<Date> day = written_day(kept.legal_time);
  if (!day) {
    report_time(context, {}, kept.legal_time);
    return std::nullopt;
  }
  if (kept.kind == declaration::received_kind) {
    return read_batch_event(context, kept, *day, areas);
  }
  if (!kept.kind.starts_with(case_kind_prefix)) {
    context.report({}, quoted(kept.kind) + " as the kind of an event", "a kind that begins with 'case.'",
                   "This is the log of something else");
    return std::nullopt;
  }
  const std::optional<Node> payload = read_json(context, kept.payload);
  if (!payload) {
    return std::nullopt;
  }
  MappingReader reader(context, *payload, "an event");
  Event event{.sequence = kept.sequence,
              .legal_time = std::string(kept.legal_time),
              .legal_day = *day,
              .recorded = std::string(kept.recorded),
              .actor = reader.require_text("by"),
              .happening = {}};
  std::optional<Happening> happening =
      proceeding::take_happening(reader, kept.kind.substr(case_kind_prefix.size()), {});
  if (happening) {
    take_closure(reader, event);
    reader.finish();
    event.happening = std::move(*happening);
  }
  return context.problems->size() == before && happening ? std::optional(std::move(event)) : std::nullopt;
}

std::optional<std::vector<Event>> read_event_file(const std::filesystem::path& path, const procedure::RuleBook& book,
                                                  const procedure::Country* of_case, Problems& problems) {
  const std::size_t before = problems.size();
  const std::optional<std::string> text = read_text_file(path, problems);
  const ReadContext context{path.generic_string(), &problems};
  const std::optional<Node> root = text ? read_yaml(context, *text) : std::nullopt;
  if (!root) {
    return std::nullopt;
  }
  MappingReader reader(context, *root, "a file of events");
  const Node* const node = reader.require(events_key);
  reader.take_text("note");
  reader.finish();
  std::vector<Event> events;
  if (node != nullptr && node->kind != Node::Kind::sequence) {
    context.report(node->at, describe(*node) + " for 'events'", "a sequence of events");
  } else if (node != nullptr) {
    const declaration::AreaCodes areas = areas_of_file(*node, book, of_case);
    for (const Node& item : node->items) {
      if (std::optional<Event> event = read_file_event(context, item, events.size() + 1, areas)) {
        events.push_back(std::move(*event));
      }
    }
  }
  return problems.size() == before ? std::optional(std::move(events)) : std::nullopt;
}

}  // namespace mandate::io
