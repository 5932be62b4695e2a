#include "procedure/rule_book.hpp"

#include <algorithm>
#include <utility>

namespace mandate::procedure {

const Procedure* Country::procedure(std::string_view name) const {
  const auto found = std::ranges::lower_bound(procedures, name, {}, &Procedure::name);
  return found != procedures.end() && found->name == name ? &*found : nullptr;
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
    book.countries.push_back(std::move(country));
  }
  std::ranges::sort(book.countries, {},
                    [](const Country& country) -> const std::string& { return country.law.country; });
  return book;
}

}  // namespace mandate::procedure
