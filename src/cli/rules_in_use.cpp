#include "cli/rules_in_use.hpp"

#include <vector>

#include "io/embedded_rules.hpp"
#include "io/rules.hpp"

namespace mandate::cli {

std::optional<procedure::RuleBook> rules_in_use(const std::string& directory, Problems& problems) {
  procedure::RuleBook book = directory.empty() ? io::read_canonical_rule_book(io::embedded_rules(), problems)
                                               : io::read_rule_book_directory(directory, problems);
  if (!problems.empty()) {
    return std::nullopt;
  }
  return book;
}

std::optional<std::string> rules_text_of(const std::string& directory, std::string_view country, Problems& problems) {
  std::vector<procedure::CountryDocuments> countries = directory.empty()
                                                           ? io::read_canonical_rules(io::embedded_rules(), problems)
                                                           : io::read_rules_directory(directory, problems);
  std::erase_if(countries, [&](const procedure::CountryDocuments& one) { return one.country != country; });
  if (!problems.empty() || countries.empty()) {
    return std::nullopt;
  }
  return io::canonical_rules(countries);
}

}  // namespace mandate::cli
