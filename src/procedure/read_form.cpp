#include "procedure/read_form.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "base/wording.hpp"
#include "law/country_scope.hpp"
#include "law/reference.hpp"
#include "law/rule_file.hpp"
#include "procedure/read_check.hpp"

namespace mandate::procedure {
namespace {

using tally::Field;
using tally::Form;

// More rows than any paper has; a slip of the pen must not fill the memory.
constexpr Count64 most_rows = 1000;

// Names of cells are made of them: "votes.amanat", and so are columns of files.
void check_id(const ReadContext& context, Position at, std::string_view id) {
  const bool plain = std::ranges::all_of(id, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
  if (!plain) {
    context.report(at, quoted(id) + " for 'id'", "letters a to z, digits and _");
  }
}

void take_repeat(MappingReader& reader, Field& field) {
  field.repeat = static_cast<tally::Repeat>(reader.take_word("repeat", {"once", "option", "row"}).value_or(0));
  const bool in_rows = field.repeat == tally::Repeat::row;
  const std::optional<Count64> rows = reader.take_count("rows");
  if (in_rows != reader.has("rows")) {
    reader.context().report(reader.place(), in_rows ? "no key 'rows'" : "'rows' of a field that does not repeat",
                            "'rows' with `repeat: row`, the most that the paper has");
  } else if (rows && (*rows < 1 || *rows > most_rows)) {
    reader.context().report(reader.place_of("rows"), std::to_string(*rows) + " for 'rows'", "1 to 1000");
  }
  field.rows = static_cast<std::size_t>(std::clamp<Count64>(rows.value_or(1), 1, most_rows));
}

void take_count(MappingReader& reader, const Form& form, Field& field) {
  const std::string name = reader.take_text("count");
  if (name.empty()) {
    return;
  }
  field.count = record::count_named(name);
  if (!field.count) {
    reader.context().report(reader.place_of("count"), quoted(name) + " as a figure",
                            "one of: " + listed(record::count_names));
    return;
  }
  if (field.repeat == tally::Repeat::row) {
    reader.context().report(reader.place_of("count"), "'count' of one row of several", "it on the line of the total");
  }
  if (std::ranges::find(form.fields, field.count, &Field::count) != form.fields.end()) {
    reader.context().report(reader.place_of("count"), "a second field that is " + quoted(name), "each figure once");
  }
}

Field read_field(const ReadContext& context, const Node& node, const law::CountryScope& country, const Form& form) {
  MappingReader reader(context, node, "a field");
  Field field;
  field.id = reader.require_text("id");
  check_id(context, reader.place_of("id"), field.id);
  if (!field.id.empty() && form.field(field.id)) {
    context.report(reader.place_of("id"), "a second field " + quoted(field.id), "each id once");
  }
  field.number = reader.take_text("number");
  field.label = law::require_text_for_all(reader, "label", country);
  field.kind = static_cast<tally::FieldKind>(reader.take_word("kind", {"number", "box"}).value_or(0));
  take_repeat(reader, field);
  take_count(reader, form, field);
  field.in_words = reader.take_bool("in_words", false);
  field.total_of = reader.take_texts("total_of");
  field.required = reader.take_bool("required", field.total_of.empty());
  field.blank_is_zero = reader.take_bool("blank_is_zero", false);
  if (field.required && (field.blank_is_zero || !field.total_of.empty())) {
    if (reader.has("required")) {
      context.report(reader.place_of("required"), "a required field that may stay empty",
                     "`required: false` with 'blank_is_zero' or 'total_of'");
    }
    field.required = false;
  }
  reader.take_text("note");
  reader.finish();
  return field;
}

void read_section(const ReadContext& context, const Node& node, const law::CountryScope& country, Form& form) {
  MappingReader reader(context, node, "a section");
  tally::Section section;
  section.id = reader.require_text("id");
  if (std::ranges::find(form.sections, section.id, &tally::Section::id) != form.sections.end()) {
    context.report(reader.place_of("id"), "a second section " + quoted(section.id), "each id once");
  }
  section.label = law::require_text_for_all(reader, "label", country);
  const Node* const fields = reader.require("fields");
  if (fields != nullptr && (fields->kind != Node::Kind::sequence || fields->items.empty())) {
    context.report(fields->at, fields->kind == Node::Kind::sequence ? "no field" : describe(*fields),
                   "a sequence of fields");
  } else if (fields != nullptr) {
    for (const Node& item : fields->items) {
      Field field = read_field(context, item, country, form);
      section.fields.push_back(form.fields.size());
      form.fields.push_back(std::move(field));
    }
  }
  reader.finish();
  form.sections.push_back(std::move(section));
}

void check_total(const ReadContext& context, Position at, const Form& form, const Field& field) {
  for (const std::string& part : field.total_of) {
    const std::optional<std::size_t> index = form.field(part);
    if (!index) {
      context.report(at, "no field " + quoted(part) + " for the total " + quoted(field.id), "ids of fields");
    } else if (!form.fields[*index].total_of.empty()) {
      context.report(at, "the total " + quoted(part) + " in another total", "fields that are written on the paper");
    }
  }
}

void check_totals(const ReadContext& context, const Node& sections, const Form& form) {
  std::size_t index = 0;
  for (const Node& section : sections.items) {
    const Node* const fields = section.find("fields");
    for (const Node& field : fields == nullptr ? std::vector<Node>() : fields->items) {
      const Node* const total = field.find("total_of");
      if (index < form.fields.size() && total != nullptr) {
        check_total(context, total->at, form, form.fields[index]);
      }
      ++index;
    }
  }
}

void take_fields_of_form(MappingReader& reader, const law::CountryScope& country, Form& form) {
  const Node* const sections = reader.require("sections");
  if (sections == nullptr) {
    return;
  }
  const ReadContext& context = reader.context();
  if (sections->kind != Node::Kind::sequence || sections->items.empty()) {
    context.report(sections->at, sections->kind == Node::Kind::sequence ? "no section" : describe(*sections),
                   "a sequence of sections");
    return;
  }
  for (const Node& section : sections->items) {
    read_section(context, section, country, form);
  }
  check_totals(context, *sections, form);
}

void take_span(MappingReader& reader, Form& form) {
  form.from = reader.take_date("from");
  form.to = reader.take_date("to");
  if (form.from && form.to && *form.to < *form.from) {
    reader.context().report(reader.place_of("to"),
                            "last day " + form.to->iso() + " before first day " + form.from->iso(),
                            "'to' on or after 'from'");
  }
}

void take_procedures(MappingReader& reader, const std::vector<Procedure>& procedures, Form& form) {
  form.procedures = reader.take_texts("procedures");
  for (const std::string& name : form.procedures) {
    if (!std::ranges::binary_search(procedures, name, {}, &Procedure::name)) {
      reader.context().report(reader.place_of("procedures"), "no procedure " + quoted(name),
                              "names of files in procedures/");
    }
  }
}

struct ReadingForm {
  Form form;
  std::string like;  // the form whose fields and checks it has; empty: its own
  Position like_place;
};

ReadingForm read_form(const ReadContext& context, const Node& node, const law::NamedDocument& source,
                      const std::vector<Procedure>& procedures, const law::CountryScope& country) {
  MappingReader reader(context, node, "a form");
  ReadingForm reading;
  Form& form = reading.form;
  form.id = law::require_own_name(reader, "form", source.name);
  form.label = law::require_text_for_all(reader, "label", country);
  take_procedures(reader, procedures, form);
  take_span(reader, form);
  form.references = form_references(law::take_references(reader, true));
  form.verified = reader.take_bool("verified", true);
  form.note = reader.take_text("note");
  reading.like = reader.take_text("like");
  reading.like_place = reader.place_of("like");
  if (reading.like.empty()) {
    take_fields_of_form(reader, country, form);
    take_checks(reader, country, form);
  }
  reader.finish();
  return reading;
}

// Fields and checks of the form that another one is like.
void take_over(const ReadContext& context, const std::vector<ReadingForm>& all, ReadingForm& reading) {
  const auto model = std::ranges::find_if(all, [&](const ReadingForm& each) { return each.form.id == reading.like; });
  if (model == all.end() || !model->like.empty()) {
    context.report(reading.like_place, quoted(reading.like) + " for 'like'",
                   "another form of the country with fields of its own");
    return;
  }
  reading.form.fields = model->form.fields;
  reading.form.sections = model->form.sections;
  reading.form.checks = model->form.checks;
  reading.form.further = model->form.further;
}

}  // namespace

std::vector<tally::FormReference> form_references(const std::vector<law::Reference>& references) {
  std::vector<tally::FormReference> result;
  result.reserve(references.size());
  for (const law::Reference& reference : references) {
    result.push_back({reference.title, reference.href});
  }
  return result;
}

std::vector<tally::Form> read_forms(const law::Law& law, const std::vector<Procedure>& procedures,
                                    const std::vector<Document>& documents, Problems& problems) {
  const law::CountryScope country = law::scope_of(law);
  const std::vector<law::NamedDocument> sources = law::documents_of(law::Topic::form, documents);
  std::vector<ReadingForm> readings;
  for (const law::NamedDocument& source : sources) {
    readings.push_back(
        read_form({source.document->file, &problems}, source.document->root, source, procedures, country));
  }
  std::vector<tally::Form> forms;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    ReadingForm reading = readings[i];
    if (!reading.like.empty()) {
      take_over({sources[i].document->file, &problems}, readings, reading);
    }
    forms.push_back(std::move(reading.form));
  }
  return forms;
}

}  // namespace mandate::procedure
