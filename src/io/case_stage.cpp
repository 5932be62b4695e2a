#include "io/case_stage.hpp"

#include <utility>

#include "io/case_figures.hpp"
#include "io/case_options.hpp"

namespace mandate::io {
namespace {

void take_tier_seats(const CaseContext& context, MappingReader& reader, record::StageRecord& record) {
  const Node* const seats = reader.take("seats");
  if (seats == nullptr || !MappingReader(context.yaml, *seats, "seats by tier").is_mapping()) {
    return;
  }
  for (std::size_t i = 0; i < seats->keys.size(); ++i) {
    check_word(context, seats->key_place(i), "tier", seats->keys[i], tier_ids(context));
    if (const std::optional<Count64> value = read_count(context.yaml, seats->items[i])) {
      record.tier_seats.emplace_back(seats->keys[i], *value);
    }
  }
}

void take_district_seats(const CaseContext& context, MappingReader& reader, const std::vector<record::Option>& options,
                         record::StageRecord& record) {
  const Node* const seats = reader.take("district_seats");
  if (seats == nullptr) {
    return;
  }
  for (auto& [list, count] : read_id_counts(context, *seats, "list", seat_holder_ids(options))) {
    record.district_seats.push_back(record::DeclaredSeats{std::move(list), count});
  }
}

}  // namespace

record::StageRecord take_stage_record(const CaseContext& context, MappingReader& reader,
                                      const std::vector<record::Option>* registered) {
  record::StageRecord record;
  if (const Node* const figures = reader.take("figures")) {
    record.figures = read_figures(context, *figures, FigureFiles::allowed);
  }
  record.options = take_options(context, reader, registered);
  // A stage without options of its own speaks of those of the case.
  const std::vector<record::Option>& options =
      record.options.empty() && registered != nullptr ? *registered : record.options;
  take_tier_seats(context, reader, record);
  record.district_votes = take_district_votes(context, reader, options);
  take_district_seats(context, reader, options, record);
  if (!record.district_votes.empty() && !record.district_seats.empty()) {
    context.yaml.report(reader.place_of("district_seats"), "both 'districts_file' and 'district_seats'",
                        "one of them: declared seats stand where votes by district were not published", "Remove one");
  }
  return record;
}

}  // namespace mandate::io
