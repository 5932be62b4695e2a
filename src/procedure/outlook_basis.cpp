#include "procedure/outlook_basis.hpp"

#include <algorithm>
#include <limits>

namespace mandate::procedure {
namespace {

// Half of what would leave room for every sum of two figures with every elector to come.
constexpr Count64 largest_figure = std::numeric_limits<Count64>::max() / 4;

bool small_enough(const record::FigureRow& row) {
  return std::ranges::all_of(row.figures, [](const record::Figure& figure) { return figure.value <= largest_figure; });
}

bool small_enough(const record::StageRecord& record) {
  const auto row_is = [](const record::FigureRow& row) { return small_enough(row); };
  std::optional<Count64> votes = 0;
  for (const record::Option& option : record.options) {
    votes = votes ? checked_add(*votes, option.votes.value_or(0)) : std::nullopt;
  }
  const auto few = [](const record::DistrictVote& row) { return row.votes <= largest_figure; };
  return votes && *votes <= largest_figure && small_enough(record.figures.nation) &&
         std::ranges::all_of(record.figures.areas, row_is) && std::ranges::all_of(record.district_votes, few);
}

// Electors by area in force; outstanding stations of other places are named.
bool add_electors(Basis& basis, std::vector<UnboundedPart>& unbounded) {
  basis.electors.areas.resize(basis.ground.areas.size());
  for (const OutstandingArea& area : basis.outstanding) {
    const std::optional<Count64> sum = checked_add(basis.electors.nation, area.electors);
    if (!sum || *sum > largest_figure || area.electors < 0) {
      unbounded.push_back({NotBounded::too_many, area.unit});
      return false;
    }
    basis.electors.nation = *sum;
    if (basis.ground.areas.empty()) {
      continue;
    }
    const auto found = std::ranges::find(basis.ground.area_codes, area.unit);
    if (found == basis.ground.area_codes.end()) {
      unbounded.push_back({NotBounded::unit_unknown, area.unit});
      return false;
    }
    basis.electors.areas[static_cast<std::size_t>(found - basis.ground.area_codes.begin())] += area.electors;
  }
  return true;
}

}  // namespace

const Finding* Basis::reached(const Stage& stage) const {
  for (const Finding& finding : now.finding.parts) {
    const auto* const detail = std::get_if<StageDetail>(&finding.detail);
    if (detail != nullptr && detail->stage == &stage) {
      return &finding;
    }
  }
  return nullptr;
}

Evaluation Basis::evaluation() const {
  return {question->input, record, &figures, version, ground.areas, question->law_date, nullptr};
}

const BallotEffect* Basis::blank(record::Count count) const {
  const auto found = std::ranges::find_if(effects, [&](const BallotEffect& effect) {
    return effect.adds_to(count) && !effect.adds_to(record::Count::votes);
  });
  return found == effects.end() ? nullptr : &*found;
}

std::optional<Basis> basis_of(const Question& question, std::span<const OutstandingArea> outstanding,
                              std::string_view stage, std::optional<Count64> nation,
                              std::vector<UnboundedPart>& unbounded) {
  Basis basis;
  basis.question = &question;
  basis.version = question.procedure->at(question.law_date);
  basis.outstanding = outstanding;
  if (basis.version == nullptr) {
    unbounded.push_back({NotBounded::no_version, {}});
    return std::nullopt;
  }
  basis.record = &question.input->record_of(stage);
  basis.record_index = static_cast<std::size_t>(basis.record - question.input->records.data());
  if (!small_enough(*basis.record)) {
    unbounded.push_back({NotBounded::too_many, std::string(stage)});
    return std::nullopt;
  }
  basis.ground = ground_of(question, *basis.version);
  std::vector<tally::Discrepancy> differs;
  basis.figures = completed_figures(*basis.record, basis.ground, differs);
  basis.effects = ballot_effects(*basis.version);
  basis.vote = vote_effect(*basis.version);
  if (!add_electors(basis, unbounded)) {
    return std::nullopt;
  }
  basis.electors.nation = nation.value_or(basis.electors.nation);
  return basis;
}

}  // namespace mandate::procedure
