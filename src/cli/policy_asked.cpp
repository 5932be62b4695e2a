#include "cli/policy_asked.hpp"

#include <ctime>
#include <utility>

#include "cli/output.hpp"
#include "io/text_file.hpp"

namespace mandate::cli {

std::optional<ledger::Policy> policy_in(std::string_view text, const std::string& name) {
  auto policy = ledger::parse_policy(text);
  if (policy) {
    return std::move(*policy);
  }
  for (const ledger::Fault& fault : policy.error()) {
    write_complaint(name + ": " + fault.text());
  }
  return std::nullopt;
}

std::optional<ledger::Policy> policy_asked(const std::string& file) {
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(file, problems);
  write_problems(problems);
  return text ? policy_in(*text, file) : std::nullopt;
}

ledger::PosixTime posix_now() { return static_cast<ledger::PosixTime>(std::time(nullptr)); }

}  // namespace mandate::cli
