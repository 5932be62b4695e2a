#include "cli/rules_in_use.hpp"

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

}  // namespace mandate::cli
