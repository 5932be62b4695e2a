#include "publication/log_policy.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "ledger/policy.hpp"
#include "publication/publication_files.hpp"

namespace mandate::publication {
namespace {

// Lines of the cosigners and of their group; the name of the group, or nothing where nobody is named.
std::string add_cosigners(std::string& text, const tally::Cosigners& cosigners, std::string_view member,
                          std::string_view group) {
  if (cosigners.keys.empty()) {
    return {};
  }
  std::string members;
  for (std::size_t i = 0; i < cosigners.keys.size(); ++i) {
    const tally::Cosigner& one = cosigners.keys[i];
    text += fmt::format("witness {}-{} {}{}{}\n", member, i + 1, one.key, one.address.empty() ? "" : " ", one.address);
    members += fmt::format(" {}-{}", member, i + 1);
  }
  text += fmt::format("group {} {}{}\n", group, cosigners.needed, members);
  return std::string(group);
}

}  // namespace

std::expected<std::string, Problems> log_policy(std::string_view log_key, const tally::CountInput& count) {
  std::string text = fmt::format("log {}\n", log_key);
  const std::string officers = add_cosigners(text, count.officers, "officer", "officers");
  const std::string witnesses = add_cosigners(text, count.witnesses, "witness", "witnesses");
  std::string quorum = officers.empty() ? witnesses : officers;
  if (!officers.empty() && !witnesses.empty()) {
    quorum = "signatures";
    text += fmt::format("group {} all {} {}\n", quorum, officers, witnesses);
  }
  text += fmt::format("quorum {}\n", quorum.empty() ? "none" : quorum);
  const auto policy = ledger::parse_policy(text);
  if (policy) {
    return text;
  }
  Problems problems;
  for (const ledger::Fault& fault : policy.error()) {
    problems.push_back({"officers or witnesses of the count, as " + std::string(policy_name),
                        {},
                        fault.found,
                        fault.expected,
                        fault.advice});
  }
  return std::unexpected(std::move(problems));
}

std::size_t officers_who_signed(const DefinitionLeaf& definition, std::string_view note) {
  const auto parsed = ledger::parse_note(note);
  std::set<std::string> signed_by;
  for (const std::string& text : definition.officers) {
    const auto key = ledger::parse_verifier_key(text);
    if (parsed && key && ledger::is_signed_by(*parsed, *key)) {
      signed_by.insert(key->public_key);
    }
  }
  return signed_by.size();
}

}  // namespace mandate::publication
