#include "publish/report_lines.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "publish/display.hpp"

namespace mandate::publish {
namespace {

std::string rule_line(const procedure::ParameterUse& use, const Wording& wording) {
  const std::string since = wording.date(law::origin(*use.parameter, *use.value).from);
  std::string line = printable(use.parameter->label.in(wording.language())) + ": ";
  line += wording.say(Message::rule_in_force,
                      {{"value", value_text(*use.parameter, *use.value, wording.language())}, {"since", since}});
  line += " — " + wording.cite(use.value->references);
  return use.verified ? line : line + " (" + wording.say(Message::not_verified) + ")";
}

}  // namespace

std::string sentence(const std::vector<std::string>& clauses) {
  std::vector<std::string> kept;
  std::ranges::copy_if(clauses, std::back_inserter(kept), [](const std::string& clause) { return !clause.empty(); });
  const std::string text = joined(kept, "; ");
  return text.empty() ? text : capitalised(text) + ".";
}

void add_sentence(ReportNode& node, const std::vector<std::string>& clauses) {
  std::string text = sentence(clauses);
  if (!text.empty()) {
    node.sentences.push_back(std::move(text));
  }
}

void add_rule(ReportNode& node, const procedure::ParameterUse& use, const Wording& wording) {
  if (use.parameter != nullptr && use.value != nullptr) {
    node.rules.push_back(rule_line(use, wording));
  }
}

}  // namespace mandate::publish
