#include "publication/case_leaf.hpp"

#include "publication/leaf_fields.hpp"
#include "publication/leaf_object.hpp"

namespace mandate::publication {
namespace {

std::string object_of(const RefusedCount& refused) {
  LeafObject object;
  object.number("number", static_cast<std::uint64_t>(refused.number));
  object.text("reason", refused.reason);
  return std::move(object).take();
}

std::string object_of(const AreaCounts& counts);
std::string object_of(const StageWay& way);

template <typename Item>
std::string list_of(const std::vector<Item>& items) {
  std::string out = "[";
  for (const Item& item : items) {
    out += out.size() == 1 ? "" : ",";
    out += object_of(item);
  }
  return out + "]";
}

std::string object_of(const AreaCounts& counts) {
  LeafObject object;
  object.text_unless_empty("area", counts.area);
  object.number("counted", static_cast<std::uint64_t>(counts.counted));
  object.json("refused", list_of(counts.refused));
  object.number("struck_out", static_cast<std::uint64_t>(counts.struck_out));
  object.number("submitted", static_cast<std::uint64_t>(counts.submitted));
  object.number("withdrawn", static_cast<std::uint64_t>(counts.withdrawn));
  return std::move(object).take();
}

std::string object_of(const StageWay& way) {
  LeafObject object;
  if (!way.counts.empty()) {
    object.number("after", way.after);
  }
  object.text("began", way.began);
  if (!way.counts.empty()) {
    object.json("counts", list_of(way.counts));
  }
  object.text_unless_empty("ended", way.ended);
  object.text_unless_empty("ended_by", way.ended_by);
  object.text_unless_empty("outcome", way.outcome);
  object.number("sealed", way.sealed);
  object.text("stage", way.stage);
  return std::move(object).take();
}

RefusedCount read_refused(LeafFields& fields) {
  return {.number = static_cast<Count64>(fields.number("number")), .reason = fields.text("reason")};
}

AreaCounts read_counts(LeafFields& fields) {
  const auto number = [&](std::string_view key) { return static_cast<Count64>(fields.number(key)); };
  return {.area = fields.optional_text("area"),
          .counted = number("counted"),
          .refused = fields.objects<RefusedCount>("refused", read_refused),
          .struck_out = number("struck_out"),
          .submitted = number("submitted"),
          .withdrawn = number("withdrawn")};
}

StageWay read_stage_way(LeafFields& fields) {
  StageWay way;
  way.began = fields.text("began");
  if (fields.has("counts")) {
    way.after = fields.number("after");
    way.counts = fields.objects<AreaCounts>("counts", read_counts);
  }
  way.ended = fields.optional_text("ended");
  way.ended_by = fields.optional_text("ended_by");
  way.outcome = fields.optional_text("outcome");
  way.sealed = fields.number("sealed");
  way.stage = fields.text("stage");
  return way;
}

}  // namespace

std::string case_leaf_text(const CaseLeaf& leaf) {
  LeafObject text;
  text.text("case", leaf.case_id);
  text.text("course", leaf.course);
  text.text("jurisdiction", leaf.jurisdiction);
  text.text("schema", case_leaf_schema);
  text.text("type", "case");
  return std::move(text).take();
}

std::string case_leaf_text(const DeclarationsLeaf& leaf) {
  LeafObject text;
  text.text("day", leaf.day);
  text.text("digest", leaf.digest);
  text.number("items", leaf.items);
  text.text("kind", leaf.kind);
  text.text_unless_empty("reason", leaf.reason);
  text.text("root", leaf.root);
  text.number("sequence", leaf.sequence);
  text.text("stage", leaf.stage);
  text.text("type", "declarations");
  return std::move(text).take();
}

std::string case_leaf_text(const WayLeaf& leaf) {
  LeafObject text;
  text.text("as_of", leaf.as_of);
  text.text_unless_empty("end", leaf.end);
  text.text_unless_empty("ended_on", leaf.ended_on);
  text.text_unless_empty("law_date", leaf.law_date);
  text.number("sealed", leaf.sealed);
  text.json("stages", list_of(leaf.stages));
  text.text("type", "way");
  return std::move(text).take();
}

CaseLeaf read_case_leaf(LeafFields& fields) {
  return {.case_id = fields.text("case"), .course = fields.text("course"), .jurisdiction = fields.text("jurisdiction")};
}

DeclarationsLeaf read_declarations_leaf(LeafFields& fields) {
  return {.sequence = fields.number("sequence"),
          .day = fields.text("day"),
          .digest = fields.text("digest"),
          .items = fields.number("items"),
          .kind = fields.text("kind"),
          .reason = fields.optional_text("reason"),
          .root = fields.text("root"),
          .stage = fields.text("stage")};
}

WayLeaf read_way_leaf(LeafFields& fields) {
  return {.as_of = fields.text("as_of"),
          .end = fields.optional_text("end"),
          .ended_on = fields.optional_text("ended_on"),
          .law_date = fields.optional_text("law_date"),
          .sealed = fields.number("sealed"),
          .stages = fields.objects<StageWay>("stages", read_stage_way)};
}

}  // namespace mandate::publication
