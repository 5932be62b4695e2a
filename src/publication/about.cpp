#include "publication/about.hpp"

#include "base/document_mapping.hpp"
#include "io/json.hpp"
#include "publication/case_count.hpp"
#include "publication/form_relations.hpp"

namespace mandate::publication {

std::string about_json(const About& about) {
  const tally::CountInput& count = *about.count;
  FormRelations relations;
  relations.checks.kind = Node::Kind::sequence;
  if (about.form != nullptr) {
    relations = relations_of(*about.form, count.layout);
  }
  DocumentMapping log;
  log.put_text("origin", about.log.origin);
  log.put("size", integer_node(static_cast<std::int64_t>(about.log.size)));
  log.put_text("root", about.log.root);
  DocumentMapping mapping;
  mapping.put_text("schema", publication_schema);
  mapping.put_text("case", count.input.id);
  mapping.put_text("procedure", count.input.procedure);
  mapping.put_text("jurisdiction", count.input.jurisdiction);
  mapping.put_text("law_date", count.input.date.iso());
  mapping.put_localized("title", count.input.title);
  mapping.put_text("status", record::word(about.status));
  mapping.put("synthetic", flag_node(count.synthetic));
  mapping.put("form", text_node(count.form));
  mapping.put("cells", sequence_of(count.layout.cells, [](const record::Cell& cell) { return text_node(cell.name); }));
  mapping.put("checks", std::move(relations.checks));
  mapping.put("checks_not_repeated", sequence_of(relations.not_repeated, text_node));
  mapping.put("stations",
              integer_node(has_stations(count) ? static_cast<std::int64_t>(count.units.leaves().size()) : 0));
  mapping.put("log", std::move(log).take());
  return io::canonical_json(std::move(mapping).take()) + "\n";
}

}  // namespace mandate::publication
