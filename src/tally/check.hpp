// A check of one protocol as data: a code, a level, a formula over the form's fields, a tolerance, which checks hide
// it, and what the person typing and the coordinator do when it fails. Three-valued, like every requirement: a cell
// that is empty makes a formula that needs it neither hold nor fail.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/fraction.hpp"
#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "base/rounding.hpp"

namespace mandate::tally {

struct Formula;

// A sum of fields; a field that repeats stands for all its rows, an empty row of several counts as nothing. `minus`
// are taken off.
struct Sum {
  std::vector<std::string> plus;
  std::vector<std::string> minus;
  Count64 constant = 0;
  std::optional<Fraction> share;        // of the sum, where a check compares with a part of it
  Rounding rounding = Rounding::exact;  // of the share
  bool each_row = false;                // the formula is asked row by row of the fields that repeat

  friend bool operator==(const Sum&, const Sum&) = default;
};

enum class Relator : std::uint8_t { equal, at_most, at_least, less_than, more_than };

// What two sides may differ by: so many, or a share of a sum, whichever is larger where both are given.
struct Tolerance {
  Count64 value = 0;
  std::optional<Fraction> share;
  std::vector<std::string> of;
  Rounding rounding = Rounding::exact;

  friend bool operator==(const Tolerance&, const Tolerance&) = default;
};

struct Relation {
  Sum left;
  Relator relator = Relator::equal;
  Sum right;
  Tolerance tolerance;
};
struct Filled {
  std::vector<std::string> fields;  // every one has a value
};
struct AllOf {
  std::vector<Formula> parts;
};
struct AnyOf {
  std::vector<Formula> parts;
};
struct NotOf {
  std::vector<Formula> part;  // exactly one
};

struct Formula {
  std::variant<Relation, Filled, AllOf, AnyOf, NotOf> operation;
};

enum class CheckLevel : std::uint8_t { error, warning };

struct Check {
  std::string code;  // "R03"
  CheckLevel level = CheckLevel::error;
  LocalizedText label;          // what must hold, in a short sentence
  LocalizedText typist;         // what the person typing does
  LocalizedText coordinator;    // what the coordinator does
  std::optional<Formula> when;  // asked only where this holds
  Formula holds;
  std::vector<std::string> hidden_by;   // codes: where one of them fails, this one is not shown
  std::vector<std::string> marks;       // fields to mark; empty: all of the formula
  std::vector<std::string> references;  // titles
};

}  // namespace mandate::tally
