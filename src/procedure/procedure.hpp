// A procedure as dated data: versions, each a chain of stages of a closed set of kinds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/answer.hpp"
#include "base/date.hpp"
#include "base/localized_text.hpp"
#include "procedure/requirement.hpp"

namespace mandate::procedure {

enum class StageKind : std::uint8_t {
  admissibility,
  collection,
  verification,
  tally,
  body_vote,
  decision,
  choice,
  allocation,
};

[[nodiscard]] std::string_view word(StageKind kind);

// What happens when the law's own measure leaves several at the same place.
enum class TieRule : std::uint8_t { repeat_vote, registration_order, lot, silent };

[[nodiscard]] std::string_view word(TieRule rule);

// admissibility, collection, verification, tally, body_vote: outcomes `met`, `not_met`.
struct RequirementStage {
  Requirement requirement;
};

// decision: outcomes are its options.
struct DecisionStage {
  LocalizedText authority;
  std::vector<std::string> options;
};

// choice: one winner among options; outcomes `elected`, `none`, `tie`.
struct ChoiceStage {
  bool plurality = false;
  Comparator comparator = Comparator::more_than;  // of the winner's votes, where not plurality
  RuleValue share;
  record::Count of = record::Count::valid;
  TieRule tie = TieRule::silent;
  std::optional<RuleValue> first;  // only so many of the leading options of the stage before
};

enum class TierMethod : std::uint8_t { largest_remainder, plurality, elected_elsewhere };

struct TierSeats {
  std::variant<RuleValue, record::Count> number;  // the number, or a figure of the body
  std::optional<RuleValue> share;                 // of the figure
  Rounding rounding = Rounding::exact;            // named where a share is taken
  std::string remainder_after;                    // id of a tier: what is left of the figure after it
};

struct ThresholdRule {
  Comparator comparator = Comparator::at_least;
  RuleValue share;
  record::Count of = record::Count::valid;
  std::vector<law::Reference> references;
};

struct SingleListRule {
  RuleValue factor;
  RuleValue minimum;
  std::vector<law::Reference> references;
};

struct MandateQuotaRule {
  RuleValue share;
  std::vector<law::Reference> references;
};

struct Tier {
  std::string id;
  LocalizedText label;
  TierSeats seats;
  TierMethod method = TierMethod::largest_remainder;
  std::optional<ThresholdRule> threshold;
  std::optional<SingleListRule> single_list;
  TieRule tie = TieRule::silent;
  std::optional<MandateQuotaRule> mandate_quota;
  std::vector<law::Reference> references;
};

// allocation: outcomes `allocated`, `none` (no list admitted), `tie`.
struct AllocationStage {
  std::vector<Tier> tiers;
};

struct Stage {
  std::string id;
  StageKind kind = StageKind::tally;
  LocalizedText label;
  std::variant<RequirementStage, DecisionStage, ChoiceStage, AllocationStage> work;
  std::vector<std::pair<std::string, std::string>> on;  // outcome → id of a stage or an end
  std::vector<law::Reference> references;

  // The id that follows an outcome; empty where the data names none (refused by the reader).
  [[nodiscard]] std::string_view next(std::string_view outcome) const;
};

struct End {
  std::string id;
  Answer answer = Answer::no;
  LocalizedText label;
};

// total = the sum of the parts, by definition of the words.
struct Identity {
  record::Count total = record::Count::valid;
  std::vector<record::Count> parts;
  std::vector<law::Reference> references;
};

struct Body {
  std::string id;
  LocalizedText label;
  std::optional<RuleValue> members;
};

struct Version {
  Date from;
  std::optional<Date> to;  // last day, inclusive
  std::string act;
  std::vector<law::Reference> references;
  bool verified = true;
  std::string note;
  LocalizedText body;
  std::vector<Body> bodies;
  std::vector<std::string> area_kinds;  // over which quantifiers run
  std::vector<Identity> identities;
  std::vector<Stage> stages;  // never empty; the first is where a case begins
  std::vector<End> ends;

  [[nodiscard]] const Stage* stage(std::string_view id) const;
  [[nodiscard]] const End* end(std::string_view id) const;
  [[nodiscard]] const Body* find_body(std::string_view id) const;
};

struct Procedure {
  std::string name;
  std::string topic;
  LocalizedText label;
  std::string succeeded_by;
  std::optional<Date> complete_from;
  std::vector<Version> versions;  // never empty, in order, not overlapping

  // The version in force on the day, or nullptr.
  [[nodiscard]] const Version* at(Date day) const;
};

}  // namespace mandate::procedure
