#include "tally/form.hpp"

#include <algorithm>

namespace mandate::tally {
namespace {

using record::Cell;

// `for` and its like are lines of the form; the votes of an option are one figure for each.
std::optional<record::Count> count_of_cell(const Field& field) {
  return field.repeat == Repeat::once ? field.count : std::nullopt;
}

void add_cells(const Field& field, std::span<const std::string> options, std::vector<Cell>& cells) {
  switch (field.repeat) {
    case Repeat::once:
      cells.push_back({field.id, field.id, count_of_cell(field), std::nullopt, std::nullopt});
      return;
    case Repeat::option:
      for (std::size_t i = 0; i < options.size(); ++i) {
        cells.push_back({field.id + "." + options[i], field.id, std::nullopt, i, std::nullopt});
      }
      return;
    case Repeat::row:
      for (std::size_t i = 0; i < field.rows; ++i) {
        cells.push_back({field.id + "." + std::to_string(i + 1), field.id, std::nullopt, std::nullopt, i});
      }
      return;
  }
}

}  // namespace

bool Form::in_force(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }

std::optional<std::size_t> Form::field(std::string_view name) const {
  const auto found = std::ranges::find(fields, name, &Field::id);
  return found == fields.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - fields.begin()));
}

const FurtherCheck* Form::further_of(FurtherKind kind) const {
  const auto found = std::ranges::find(further, kind, &FurtherCheck::kind);
  return found == further.end() ? nullptr : &*found;
}

record::Layout layout_of(const Form& form, std::span<const std::string> options) {
  record::Layout layout;
  for (const Section& section : form.sections) {
    for (const std::size_t field : section.fields) {
      if (form.fields[field].total_of.empty()) {
        add_cells(form.fields[field], options, layout.cells);
      }
    }
  }
  return layout;
}

}  // namespace mandate::tally
