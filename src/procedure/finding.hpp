// Why: one node of the explanation of a decision, with its operands, the parameter and where it stands, what is
// missing and how far it is from passing.
//
// A finding holds figures, not sentences: sentences are made in `publish/` in the reader's language. Pointers
// lead into the rule book and into the case, which must outlive the finding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/answer.hpp"
#include "base/date.hpp"
#include "base/fraction.hpp"
#include "law/parameter.hpp"
#include "procedure/procedure.hpp"
#include "procedure/requirement.hpp"
#include "record/case.hpp"
#include "record/figures.hpp"
#include "seats/list_tier.hpp"
#include "seats/plurality.hpp"
#include "seats/seat_reason.hpp"

namespace mandate::procedure {

// A parameter that was applied, with the value in force.
struct ParameterUse {
  const law::Parameter* parameter = nullptr;  // nullptr: the value is written in the requirement itself
  const law::DatedValue* value = nullptr;
  bool verified = true;
};

// A figure that a comparison took.
struct Operand {
  record::Count count = record::Count::valid;
  std::string_view unit;  // empty = the nation; an area's code; a chamber's id
  bool of_body = false;
  record::Figure figure;  // absent: missing
};

struct ComparisonDetail {
  Comparator comparator = Comparator::at_least;
  Operand count;
  std::optional<Operand> of;
  Fraction bound;  // the value, or the share
  ParameterUse parameter;
  Rounding rounding = Rounding::exact;
  // The smallest count that passes; for at_most the largest. Absent where the denominator is missing.
  std::optional<Count64> needed;
  // How far from the edge: ≥ 0 passes by so many, < 0 lacks so many. Absent where a figure is missing.
  std::optional<Count64> margin;
  const record::PublishedShare* share = nullptr;  // decided by a printed percentage instead of figures
};

struct AreasDetail {
  QuantifierKind kind = QuantifierKind::all;
  Fraction bound;
  ParameterUse parameter;
  Rounding rounding = Rounding::exact;
  bool weighted = false;
  std::vector<ParameterUse> weights;  // of the areas, where a parameter gives them; each value once
  bool declared = false;              // counts of areas as the case declares them, not recomputed
  Fraction total;                     // all areas in force, with their weight; 0 where it is not known
  Fraction holding;                   // of them: where the requirement holds, …
  Fraction failing;                   // … where it does not; the rest cannot be told
  Fraction needed;                    // so many must hold (strictly more where kind is more_than_share)
};

struct ElapsedDetail {
  std::string_view from_name;
  std::string_view to_name;
  std::optional<Date> from;
  std::optional<Date> to;
  Count64 at_least = 0;
  calendar::Unit unit = calendar::Unit::year;
  ParameterUse parameter;
  std::optional<Date> earliest;  // the first day that passes
};

struct FactDetail {
  std::string_view name;
  std::optional<bool> value;
};

struct AlternativesDetail {
  const Alternatives* alternatives = nullptr;
  bool differ = false;  // the readings lead to different answers
};

struct ReadingDetail {
  const Reading* reading = nullptr;
  bool adopted = false;
};

struct DecisionDetail {
  const DecisionStage* stage = nullptr;
  std::string_view chosen;  // empty: not known
};

struct ChoiceDetail {
  const ChoiceStage* stage = nullptr;
  const std::vector<record::Option>* options = nullptr;
  std::optional<Count64> of;  // the denominator, where there is a majority to reach
  std::optional<Count64> needed;
  Fraction share;
  ParameterUse parameter;
  std::vector<std::size_t> considered;  // indices into options, most votes first
  std::vector<std::size_t> leading;     // one: ahead of all others; several: tied
  bool by_lot = false;
  bool by_order = false;  // registration order broke the tie
};

struct TierDetail {
  const Tier* tier = nullptr;
  const std::vector<record::Option>* options = nullptr;
  std::optional<Count64> seats;
  std::vector<ParameterUse> parameters;
  // list tiers
  std::optional<Count64> base;  // denominator of the threshold
  Fraction threshold;
  std::optional<Count64> threshold_votes;  // the fewest votes that are admitted
  seats::ListTierResult result;            // one entry an option, in order of registration
  std::vector<seats::SeatReason> reasons;
  // district tiers
  bool declared = false;  // seats by list as declared, votes by district not published
  std::vector<seats::DistrictResult> districts;
};

struct StageDetail {
  const Stage* stage = nullptr;
  std::string_view outcome;  // empty: cannot tell
  std::string_view next;     // id of the stage or end that follows; empty: none
};

enum class FindingKind : std::uint8_t {
  procedure,
  stage,
  all,
  any,
  negation,
  comparison,
  areas,
  elapsed,
  fact,
  alternatives,
  reading,
  decision,
  choice,
  tier,
};

// The word of the determination schema.
[[nodiscard]] std::string_view word(FindingKind kind);

struct Finding {
  FindingKind kind = FindingKind::all;
  Answer answer = Answer::cannot_tell;
  const LocalizedText* label = nullptr;                     // of the requirement or stage; nullptr = none
  const std::vector<law::Reference>* references = nullptr;  // nullptr = none
  std::string_view area;                                    // the area for which it was evaluated; empty = none
  std::variant<std::monostate, ComparisonDetail, AreasDetail, ElapsedDetail, FactDetail, AlternativesDetail,
               ReadingDetail, DecisionDetail, ChoiceDetail, TierDetail, StageDetail>
      detail;
  std::vector<Finding> parts;
};

}  // namespace mandate::procedure
