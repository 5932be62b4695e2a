#include "cli/count_form.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "cli/output.hpp"
#include "io/wording.hpp"
#include "tally/check_protocol.hpp"

namespace mandate::cli {
namespace {

// The ids behind the first field that has a row for every option: "votes.amanat" → "amanat".
std::vector<std::string> options_of(const tally::Form& form, const std::vector<std::string>& cells) {
  std::vector<std::string> options;
  const auto field = std::ranges::find(form.fields, tally::Repeat::option, &tally::Field::repeat);
  if (field == form.fields.end()) {
    return options;
  }
  const std::string prefix = field->id + '.';
  for (const std::string& cell : cells) {
    if (cell.starts_with(prefix)) {
      options.push_back(cell.substr(prefix.size()));
    }
  }
  return options;
}

record::Layout named_cells(const std::vector<std::string>& names) {
  record::Layout layout;
  for (const std::string& name : names) {
    layout.cells.push_back({name, name, record::count_named(name), {}, {}});
  }
  return layout;
}

// The country whose form it is; without a form, the one whose areas the stations lie in.
const procedure::Country* country_of(const procedure::RuleBook& book, const record::CountOpened& opened) {
  const std::string_view first = opened.stations.empty() ? std::string_view() : opened.stations.front();
  const std::string_view region = first.substr(0, first.find('/'));
  const auto found = std::ranges::find_if(book.countries, [&](const procedure::Country& country) {
    return opened.form.empty()
               ? std::ranges::find(country.law.areas, region, &area::Area::code) != country.law.areas.end()
               : country.form(opened.form) != nullptr;
  });
  return found == book.countries.end() ? nullptr : &*found;
}

}  // namespace

std::optional<CountForm> CountForm::find(const procedure::RuleBook& book, const record::CountOpened& opened) {
  CountForm result;
  result.country_ = country_of(book, opened);
  if (result.country_ == nullptr) {
    write_complaint(opened.form.empty() ? "the stations lie in no area of the rules"
                                        : "the rules hold no form " + io::in_quotes(opened.form));
    return std::nullopt;
  }
  result.layout_ = named_cells(opened.cells);
  if (opened.form.empty()) {
    return result;
  }
  result.form_ = result.country_->form(opened.form);
  record::Layout layout = layout_of(*result.form_, options_of(*result.form_, opened.cells));
  if (!std::ranges::equal(layout.cells, opened.cells, {}, &record::Cell::name)) {
    write_complaint("the form " + io::in_quotes(opened.form) +
                    " of the rules has other cells than this count; use the "
                    "rules with which it was begun (--rules)");
    return std::nullopt;
  }
  result.layout_ = std::move(layout);
  result.plan_ = plan_checks(*result.form_, result.layout_);
  return result;
}

std::vector<record::FailedCheck> CountForm::failed(std::span<const Count64> figures) const {
  std::vector<record::FailedCheck> failed;
  if (form_ == nullptr) {
    return failed;
  }
  for (const tally::Failure& failure : check_protocol(plan_, figures)) {
    const tally::Check& check = form_->checks[failure.check];
    if (std::ranges::find(failed, check.code, &record::FailedCheck::check) == failed.end()) {
      failed.push_back({check.code, check.level == tally::CheckLevel::error});
    }
  }
  return failed;
}

}  // namespace mandate::cli
