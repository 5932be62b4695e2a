#include "publication/published_case.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "base/document_mapping.hpp"
#include "base/plain_node.hpp"
#include "io/json.hpp"
#include "publication/table_text.hpp"
#include "publish/case_json.hpp"

namespace mandate::publication {
namespace {

struct EventRow {
  std::string day;
  std::string event;
  std::string stage;
  std::string told;
  std::uint64_t items = 0;
};

std::string events_csv(const CaseRecords& records) {
  std::map<std::uint64_t, EventRow> rows;
  for (const proceeding::PublicEvent& told : records.events()) {
    const proceeding::Event& event = told.event();
    rows[event.sequence] = {event.legal_time, std::string(proceeding::word(event.happening)),
                            std::string(proceeding::stage_of(event.happening)), "whole"};
  }
  for (const DeclarationsLeaf& leaf : records.declarations()) {
    rows[leaf.sequence] = {leaf.day, leaf.kind, leaf.stage, "counted", leaf.items};
  }
  for (const std::uint64_t sequence : records.sealed()) {
    rows[sequence] = {{}, {}, {}, "sealed"};
  }
  TableText table({"event", "at", "kind", "stage", "told", "items"});
  for (const auto& [sequence, row] : rows) {
    table.number(sequence);
    table.text(row.day);
    table.text(row.event);
    table.text(row.stage);
    table.text(row.told);
    if (row.items > 0) {
      table.number(row.items);
    } else {
      table.text({});
    }
    table.end_row();
  }
  return std::move(table).take();
}

void add_counts(TableText& table, const StageWay& way, const AreaCounts& counts) {
  const auto add = [&](std::string_view figure, Count64 value) {
    table.text(way.stage);
    table.text(way.began);
    table.text(counts.area);
    table.text(figure);
    table.count(value);
    table.end_row();
  };
  add("submitted", counts.submitted);
  add("counted", counts.counted);
  add("withdrawn", counts.withdrawn);
  add("struck_out", counts.struck_out);
  for (const RefusedCount& refused : counts.refused) {
    add("refused." + refused.reason, refused.number);
  }
}

std::string declarations_csv(const WayLeaf& way) {
  TableText table({"stage", "began", "area", "figure", "value"});
  for (const StageWay& stage : way.stages) {
    for (const AreaCounts& counts : stage.counts) {
      add_counts(table, stage, counts);
    }
  }
  return std::move(table).take();
}

std::string_view status_of(const WayLeaf& way) { return way.end.empty() ? "open" : "ended"; }

}  // namespace

const procedure::CourseEnd* end_of(const CaseRecords& records) {
  const std::optional<Date> day = Date::parse(records.way()->law_date);
  const procedure::CourseVersion* const version = day ? records.course()->at(*day) : nullptr;
  return version == nullptr ? nullptr : version->end(records.way()->end);
}

std::vector<ContentFile> case_content_files(const CaseRecords& records, const PublicStanding& standing) {
  std::vector<ContentFile> files = {
      {std::string(case_events_name), events_csv(records)},
      {std::string(case_declarations_name), declarations_csv(standing.way())},
  };
  if (standing.is_whole()) {
    files.push_back(
        {std::string(case_standing_name), publish::case_json(standing.standing(), Language::en, standing.events())});
  }
  return files;
}

DecisionLeaf case_decision_of(const CaseRecords& records, std::string manifest, std::string rules) {
  const procedure::CourseEnd* const end = end_of(records);
  return {.answer = std::string(mandate::word(end == nullptr ? Answer::cannot_tell : end->answer)),
          .outcome = records.way()->end,
          .published = end == nullptr ? "none" : "final",
          .status = std::string(status_of(*records.way())),
          .manifest = std::move(manifest),
          .rules = std::move(rules)};
}

std::string about_case(const CaseRecords& records, const LogReference& log) {
  const CaseLeaf& definition = records.definition();
  DocumentMapping reference;
  reference.put_text("origin", log.origin);
  reference.put("size", integer_node(static_cast<std::int64_t>(log.size)));
  reference.put_text("root", log.root);
  DocumentMapping mapping;
  mapping.put_text("schema", case_publication_schema);
  mapping.put_text("case", definition.case_id);
  mapping.put_text("course", definition.course);
  mapping.put_text("jurisdiction", definition.jurisdiction);
  mapping.put_text("as_of", records.way()->as_of);
  mapping.put_text("law_date", records.way()->law_date);
  mapping.put_text("status", status_of(*records.way()));
  mapping.put_text("end", records.way()->end);
  mapping.put("events", integer_node(static_cast<std::int64_t>(records.all())));
  mapping.put("sealed", integer_node(static_cast<std::int64_t>(records.sealed().size())));
  mapping.put("log", std::move(reference).take());
  return io::canonical_json(std::move(mapping).take()) + "\n";
}

}  // namespace mandate::publication
