#include "cli/rules_in_use.hpp"

#include "io/embedded_rules.hpp"
#include "io/rules.hpp"

namespace mandate::cli {

std::optional<procedure::RuleBook> rules_in_use(const std::string& directory, Problems& problems) {
  const std::vector<procedure::CountryDocuments> documents =
      directory.empty() ? io::read_canonical_rules(io::embedded_rules(), problems)
                        : io::read_rules_directory(directory, problems);
  procedure::RuleBook book = procedure::read_rule_book(documents, problems);
  if (!problems.empty()) {
    return std::nullopt;
  }
  return book;
}

}  // namespace mandate::cli
