// A threshold rule as a tree from a closed set of operators. Data, no code: docs/reference/rule-data.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/fraction.hpp"
#include "base/localized_text.hpp"
#include "base/rounding.hpp"
#include "calendar/period.hpp"
#include "law/parameter.hpp"
#include "law/reference.hpp"
#include "record/count.hpp"

namespace mandate::procedure {

struct Requirement;

// A value of the law: written in place, or a parameter of the same country.
struct ParameterValue {
  const law::Parameter* parameter = nullptr;
  bool here = false;  // the value of the area at hand
};
using RuleValue = std::variant<Fraction, ParameterValue>;

// Whose figure is meant.
enum class Scope : std::uint8_t { own, nation, body };  // own: the area inside `areas`, else the nation

struct CountRef {
  record::Count count = record::Count::valid;
  Scope scope = Scope::own;
  std::string body;  // id, where scope is body
};

struct All {
  std::vector<Requirement> parts;
};

struct Any {
  std::vector<Requirement> parts;
};

struct Not {
  std::vector<Requirement> part;  // exactly one
};

enum class Comparator : std::uint8_t { at_least, more_than, at_most };

// count ⋈ value, or count ⋈ share × of.
struct Comparison {
  Comparator comparator = Comparator::at_least;
  CountRef count;
  RuleValue bound;             // the value, or the share
  std::optional<CountRef> of;  // present: the bound is a share of this
  Rounding rounding = Rounding::exact;
};

enum class QuantifierKind : std::uint8_t { all, at_least_share, more_than_share, at_least_number };

struct Areas {
  QuantifierKind kind = QuantifierKind::all;
  RuleValue bound;  // unused for `all`
  Rounding rounding = Rounding::exact;
  std::optional<RuleValue> weight;  // of an area; absent = 1 each
  bool declared_for = false;        // the case may declare areas_for and areas_against
  std::vector<Requirement> where;   // exactly one
};

struct Elapsed {
  std::string from;  // names of dates of the case
  std::string to;
  RuleValue at_least;
  calendar::Unit unit = calendar::Unit::year;  // from the parameter's unit
  calendar::MonthEnd month_end = calendar::MonthEnd::error;
};

struct Fact {
  std::string name;
};

struct Reading {
  std::string id;
  LocalizedText label;
  std::vector<law::Reference> references;
  std::vector<Requirement> requirement;  // exactly one
};

struct Alternatives {
  LocalizedText question;
  std::string adopted;            // id of the reading that decides; empty = none has authority
  std::vector<Reading> readings;  // at least two
};

struct Requirement {
  std::variant<All, Any, Not, Comparison, Areas, Elapsed, Fact, Alternatives> operation;
  LocalizedText label;                     // may be empty
  std::vector<law::Reference> references;  // may be empty
};

}  // namespace mandate::procedure
