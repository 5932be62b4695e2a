// A protocol form as data: the fields of the paper in its order, and the checks that must hold between them.
//
// Read from rules/<country>/forms/*.yaml (docs/reference/forms.md) by procedure/read_form.hpp. A form holds for some
// procedures from a day on; with the options of a vote it becomes a layout of cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "record/count.hpp"
#include "record/layout.hpp"
#include "tally/check.hpp"

namespace mandate::tally {

// Which rows of the paper a field stands for.
enum class Repeat : std::uint8_t {
  once,
  option,  // one row a list, candidate or answer of the vote
  row,     // one row a member of the commission, a mobile box: as many as the form says
};

enum class FieldKind : std::uint8_t { number, box };  // box: ticked = 1, not ticked = 0, or empty

struct Field {
  std::string id;      // "issued", "votes", "issued_by_member"
  std::string number;  // of the line on the paper: "2", "4a"; may be empty
  LocalizedText label;
  FieldKind kind = FieldKind::number;
  Repeat repeat = Repeat::once;
  std::size_t rows = 1;                // where repeat is `row`: how many at the most
  std::optional<record::Count> count;  // the figure of the closed list that it is, for summing and deciding
  bool in_words = false;               // the paper has the number in words too
  bool required = true;                // an empty cell is a failed check; zero must be written
  bool blank_is_zero = false;          // a line that only some votes have: left empty it counts as nothing
  std::vector<std::string> total_of;   // a derived total: ids of fields whose sum it shows; typed by nobody
};

// A heading of the paper with the fields below it.
struct Section {
  std::string id;
  LocalizedText label;
  std::vector<std::size_t> fields;  // indices into Form::fields, in the order of the paper
};

struct Form {
  std::string id;
  LocalizedText label;
  std::vector<std::string> procedures;  // names; empty: of none of the procedures (a form that is only checked)
  std::optional<Date> from;
  std::optional<Date> to;  // last day, inclusive
  std::vector<Field> fields;
  std::vector<Section> sections;
  std::vector<Check> checks;  // in the order in which they are reported; the first asks for what is required
  std::vector<FurtherCheck> further;
  std::vector<FormReference> references;
  bool verified = true;
  std::string note;

  [[nodiscard]] bool in_force(Date day) const;
  [[nodiscard]] std::optional<std::size_t> field(std::string_view name) const;  // by id
  [[nodiscard]] const FurtherCheck* further_of(FurtherKind kind) const;  // nullptr where the form does not ask it
};

// The cells of the form for a vote with these options (ids), one for each number that is written, in the order of the
// paper: "issued", "votes.amanat", "issued_by_member.1". A derived total has none: it stands for its parts.
[[nodiscard]] record::Layout layout_of(const Form& form, std::span<const std::string> options);

}  // namespace mandate::tally
