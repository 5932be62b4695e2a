#include "procedure/rule_book.hpp"

#include <algorithm>
#include <utility>

#include "procedure/read_course.hpp"
#include "procedure/read_form.hpp"

namespace mandate::procedure {

const Procedure* Country::procedure(std::string_view name) const {
  const auto found = std::ranges::lower_bound(procedures, name, {}, &Procedure::name);
  return found != procedures.end() && found->name == name ? &*found : nullptr;
}

const Course* Country::course(std::string_view name) const {
  const auto found = std::ranges::find(courses, name, &Course::name);
  return found == courses.end() ? nullptr : &*found;
}

const tally::Form* Country::form(std::string_view id) const {
  const auto found = std::ranges::lower_bound(forms, id, {}, &tally::Form::id);
  return found != forms.end() && found->id == id ? &*found : nullptr;
}

std::vector<const tally::Form*> Country::forms_of(std::string_view procedure_name, Date day) const {
  std::vector<const tally::Form*> found;
  for (const tally::Form& form : forms) {
    if (form.in_force(day) && std::ranges::find(form.procedures, procedure_name) != form.procedures.end()) {
      found.push_back(&form);
    }
  }
  return found;
}

const Country* RuleBook::country(std::string_view code) const {
  for (const Country& candidate : countries) {
    if (candidate.law.country == code) {
      return &candidate;
    }
  }
  return nullptr;
}

RuleBook read_rule_book(const std::vector<CountryDocuments>& countries, Problems& problems) {
  RuleBook book;
  for (const CountryDocuments& input : countries) {
    Country country;
    country.law = law::read_law(input.country, input.documents, problems);
    country.procedures = read_procedures(country.law, input.documents, problems);
    country.forms = read_forms(country.law, country.procedures, input.documents, problems);
    country.courses = read_courses(country.law, country.procedures, input.documents, problems);
    book.countries.push_back(std::move(country));
  }
  std::ranges::sort(book.countries, {},
                    [](const Country& country) -> const std::string& { return country.law.country; });
  return book;
}

}  // namespace mandate::procedure
