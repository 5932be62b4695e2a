#include "law/read_act.hpp"

#include "law/rule_file.hpp"

namespace mandate::law {

Act read_act(const ReadContext& context, const Node& node, std::string_view name, const CountryScope& scope) {
  MappingReader reader(context, node, "an act");
  Act act;
  act.id = require_own_name(reader, "act", name);
  act.label = require_text_for_all(reader, "label", scope);
  act.citation = take_text_for_all(reader, "citation", scope);
  act.number = reader.take_text("number");  // a constitution has none
  act.adopted = reader.require_date("adopted");
  act.in_force = reader.take_date("in_force");
  act.references = take_references(reader, true);
  act.verified = reader.take_bool("verified", true);
  act.note = reader.take_text("note");
  reader.finish();
  return act;
}

}  // namespace mandate::law
