// Reads `procedures/<name>.yaml` of a country against its law.
#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/wording.hpp"
#include "law/country_scope.hpp"
#include "law/rule_file.hpp"
#include "procedure/read_version.hpp"
#include "procedure/rule_book.hpp"
#include "procedure/version_order.hpp"

namespace mandate::procedure {
namespace {

struct CountryLaw {
  const law::Law& law;
  law::CountryScope scope;
};

void read_versions(MappingReader& reader, const CountryLaw& country, Procedure& procedure) {
  const Node* const node = reader.require("versions");
  if (node == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (node->kind != Node::Kind::sequence || node->items.empty()) {
    context.report(node->at, node->kind == Node::Kind::sequence ? "no version" : describe(*node) + " for 'versions'",
                   "a sequence of at least one version");
    return;
  }
  std::vector<InForce> spans;
  for (const Node& item : node->items) {
    const Version& version = procedure.versions.emplace_back(read_version(context, item, country.law, country.scope));
    spans.push_back({version.from, version.to, item.at});
  }
  check_version_order(context, spans);
}

void check_complete_from(const MappingReader& reader, const Procedure& procedure) {
  const std::optional<Date>& complete_from = procedure.complete_from;
  if (complete_from && !procedure.versions.empty() && procedure.versions.front().from < *complete_from) {
    reader.context().report(reader.place_of("complete_from"),
                            "complete_from " + complete_from->iso() + " after the first version of " +
                                procedure.versions.front().from.iso(),
                            "the history to be claimed from the first version or an earlier day");
  }
}

void check_succession(const MappingReader& reader, const Procedure& procedure,
                      const std::vector<law::NamedDocument>& sources) {
  const std::string& successor = procedure.succeeded_by;
  if (successor.empty()) {
    return;
  }
  const bool known = std::ranges::binary_search(sources, successor, {}, &law::NamedDocument::name);
  if (!known || successor == procedure.name) {
    reader.context().report(reader.place_of("succeeded_by"), quoted(successor) + " for 'succeeded_by'",
                            "the name of another file in procedures/");
  }
}

Procedure read_procedure(const ReadContext& context, const Node& node, const law::NamedDocument& source,
                         const CountryLaw& country, const std::vector<law::NamedDocument>& sources) {
  MappingReader reader(context, node, "a procedure");
  Procedure procedure;
  procedure.name = law::require_own_name(reader, "procedure", source.name);
  procedure.topic = reader.require_text("topic");
  procedure.label = law::require_text_for_all(reader, "label", country.scope);
  procedure.succeeded_by = reader.take_text("succeeded_by");
  procedure.complete_from = reader.require_date("complete_from");
  const bool verified = reader.take_bool("verified", true);
  reader.take_text("note");
  read_versions(reader, country, procedure);
  for (Version& version : procedure.versions) {
    version.verified = version.verified && verified;
  }
  check_complete_from(reader, procedure);
  check_succession(reader, procedure, sources);
  reader.finish();
  return procedure;
}

}  // namespace

std::vector<Procedure> read_procedures(const law::Law& law, const std::vector<Document>& documents,
                                       Problems& problems) {
  const std::vector<law::NamedDocument> sources = law::documents_of(law::Topic::procedure, documents);
  const CountryLaw country{law, law::scope_of(law)};
  std::vector<Procedure> procedures;
  for (const law::NamedDocument& source : sources) {
    const ReadContext context{source.document->file, &problems};
    procedures.push_back(read_procedure(context, source.document->root, source, country, sources));
  }
  return procedures;
}

}  // namespace mandate::procedure
