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

struct FormReference {
  std::string title;
  std::string href;  // may be empty

  friend bool operator==(const FormReference&, const FormReference&) = default;
};

struct Formula;

// A sum of fields. A field that repeats stands for all its rows: an empty row of several counts as nothing while
// another is filled, but every option needs its votes. `minus` are taken off.
struct Sum {
  std::vector<std::string> plus;
  std::vector<std::string> minus;
  Count64 constant = 0;
  std::optional<Fraction> share;        // of the sum, where a check compares with a part of it
  Rounding rounding = Rounding::exact;  // of the share

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
  bool each_row =
      false;  // asked row by row of the fields that repeat; a row of which all cells are empty is passed over
};
struct Filled {
  std::vector<std::string> fields;  // every one has a value; of rows that repeat at least one, of options each
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
  std::vector<std::string> hidden_by;  // codes: where one of them fails, this one is not shown
  std::vector<std::string> marks;      // fields to mark; empty: all of the formula
  std::vector<FormReference> references;
};

// Checks that more than one protocol, or more than its numbers, are needed for: each has a file of its own.
enum class FurtherKind : std::uint8_t {
  duplicate_protocols,  // equal to another station's, vote for vote
  blank_or_zero,        // nothing but empty cells and zeros
  monotone,             // a figure that fell since the last report of the same station
  number_words,         // the number in words is another one
  transposition,        // two figures, or two digits, that changed places
};

struct FurtherCheck {
  FurtherKind kind = FurtherKind::blank_or_zero;
  std::string code;
  CheckLevel level = CheckLevel::warning;
  LocalizedText label;
  LocalizedText typist;
  LocalizedText coordinator;
  std::vector<std::string> fields;  // that are compared; empty: all
  Count64 at_least = 0;             // protocols whose fields add up to less are not compared; the note says why
  std::vector<FormReference> references;
  std::string note;
};

}  // namespace mandate::tally
