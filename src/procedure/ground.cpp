#include "procedure/ground.hpp"

#include <array>
#include <optional>

namespace mandate::procedure {
namespace {

// By what the words mean, in every procedure.
constexpr std::array<record::Count, 2> sides = {record::Count::in_favour, record::Count::against};

std::vector<const area::Area*> areas_in_force(const Question& question, const Version& version) {
  if (question.areas_of == question.country) {
    return area::in_force(question.country->law.areas, version.area_kinds, question.law_date);
  }
  // The law of one country tried on the vote of another: that country's areas on the day of the vote.
  return area::in_force(question.areas_of->law.areas, {}, question.input->date);
}

// The sum of all votes for options is a figure too.
void add_votes(const record::StageRecord& record, record::Figures& figures) {
  if (!record.options.empty() && !figures.nation.at(record::Count::candidates).present()) {
    figures.nation.set(record::Count::candidates, static_cast<Count64>(record.options.size()),
                       record::Provenance::derived);
  }
  std::optional<Count64> sum = 0;
  for (const record::Option& option : record.options) {
    sum = sum && option.votes ? checked_add(*sum, *option.votes) : std::nullopt;
  }
  if (sum && !record.options.empty() && !figures.nation.at(record::Count::votes).present()) {
    figures.nation.set(record::Count::votes, *sum, record::Provenance::summed);
  }
}

}  // namespace

Ground ground_of(const Question& question, const Version& version) {
  Ground ground;
  if (!version.area_kinds.empty()) {
    ground.areas = areas_in_force(question, version);
  }
  for (const area::Area* const area : ground.areas) {
    ground.area_codes.emplace_back(area->code);
  }
  ground.identities.push_back({record::Count::for_plus_against, sides});
  for (const Identity& identity : version.identities) {
    ground.identities.push_back({identity.total, identity.parts});
  }
  return ground;
}

record::Figures completed_figures(const record::StageRecord& record, const Ground& ground,
                                  std::vector<tally::Discrepancy>& differs) {
  record::Figures figures = record.figures;
  add_votes(record, figures);
  differs = tally::complete(figures, ground.identities, ground.area_codes);
  return figures;
}

}  // namespace mandate::procedure
