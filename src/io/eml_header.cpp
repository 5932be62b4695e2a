#include "io/eml_header.hpp"

#include <algorithm>

#include "base/localized_text.hpp"
#include "io/eml_words.hpp"
#include "io/results_table.hpp"
#include "io/unit_rows.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io::eml {
namespace {

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
  std::string out;
  while (true) {
    const std::size_t at = text.find(what);
    out += text.substr(0, at);
    if (at == std::string_view::npos) {
      return out;
    }
    out += with;
    text.remove_prefix(at + what.size());
  }
}

// A value of a type that the standard calls a name token: no spaces within.
void say_if_no_token(Writing& writing, std::string_view value) {
  if (value.find_first_of(" \t,;()\"'") != std::string_view::npos) {
    writing.left_out.say("validity: the code " + in_quotes(value) + " is no name token of XML");
  }
}

}  // namespace

std::string unit_code(std::string_view identifier) { return replaced(identifier, "::", "/"); }
std::string identifier_of(std::string_view unit_code) { return replaced(unit_code, "/", "::"); }

void read_header(Reading& reading) {
  const pugi::xml_node root = reading.source.root();
  if (const pugi::xml_node authority = child(child(root, "ManagingAuthority"), "AuthorityIdentifier")) {
    reading.read.results.authority = text_of(authority);
    reading.read.results.authority_code = authority.attribute("Id").value();
  }
  reading.read.results.created = child_text(root, "CreationDateTime");
}

void read_election(Reading& reading, pugi::xml_node election) {
  const pugi::xml_node identifier = reading.source.require(election, "ElectionIdentifier");
  record::Results& results = reading.read.results;
  results.id = reading.source.require_attribute(identifier, "Id");
  results.title = same_in_all(child_text(identifier, "ElectionName"));
  results.category = child_text(identifier, "ElectionCategory");
  results.subcategory = child_text(identifier, "ElectionSubcategory");
  const pugi::xml_node domain = child(identifier, "ElectionDomain");
  results.domain = text_of(domain);
  results.domain_code = domain.attribute("Id").value();
  if (!child(identifier, "NominationDate").empty()) {
    reading.read.assumed.emplace_back("the date of nomination is not kept");
  }
  const pugi::xml_node date = child(identifier, "ElectionDate");
  results.date = Date::parse(text_of(date));
  if (!date.empty() && !results.date) {
    reading.source.report(date, "no date " + in_quotes(text_of(date)), "YYYY-MM-DD");
  }
}

void read_contest_identifier(pugi::xml_node contest, record::Contest& into) {
  const pugi::xml_node identifier = child(contest, "ContestIdentifier");
  const std::string id = identifier.attribute("Id").value();
  into.id = id == "geen" ? std::string() : id;
  const std::string name = child_text(identifier, "ContestName");
  into.title = name.empty() ? LocalizedText{} : same_in_all(name);
}

bool read_extension(Reading& reading, pugi::xml_node parent) {
  const pugi::xml_node own = child(parent, "Results");
  if (!own || namespace_of(own) != own_namespace) {
    return false;
  }
  reading.read.results.country = own.attribute("Country").value();
  if (const pugi::xml_attribute status = own.attribute("Status")) {
    if (const auto known = count_status_named(status.value())) {
      reading.read.results.status = *known;
    } else {
      reading.source.report(own, "the unknown status " + in_quotes(status.value()), "a word such as complete, final");
    }
  }
  std::vector<UnitRow> rows;
  for (const pugi::xml_node each : children(own, "Unit")) {
    record::Unit unit{each.attribute("Code").value(),
                      each.attribute("Name").value(),
                      each.attribute("Kind").value(),
                      record::no_unit,
                      {}};
    if (const pugi::xml_attribute electors = each.attribute("Register")) {
      const auto number = read_whole_number(electors.value());
      if (number) {
        unit.electors = *number;
      } else {
        reading.source.report(each, "no number " + in_quotes(electors.value()), "a whole number");
      }
    }
    rows.push_back({std::move(unit), each.attribute("Parent").value(), {}, "Unit"});
  }
  reading.read.results.units = make_units(rows, reading.source.problems()).tree;
  return !rows.empty();
}

pugi::xml_node write_header(Writing& writing) {
  const record::Results& results = writing.results;
  const pugi::xml_node declaration = writing.document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  pugi::xml_node root = add(writing.document.root(), "EML");
  set(root, "xmlns", std::string(eml_namespace));
  set(root, "xmlns:kr", std::string(kr_namespace));
  set(root, "xmlns:xal", std::string(xal_namespace));
  set(root, "xmlns:xnl", std::string(xnl_namespace));
  set(root, "xmlns:m", std::string(own_namespace));
  set(root, "Id", writing.form);
  set(root, "SchemaVersion", "5");
  add(root, "TransactionId", "1");
  if (!results.authority.empty() || !results.authority_code.empty()) {
    const pugi::xml_node authority = add(root, "ManagingAuthority");
    const pugi::xml_node identifier = add(authority, "AuthorityIdentifier", results.authority);
    if (!results.authority_code.empty()) {
      say_if_no_token(writing, results.authority_code);
      set(identifier, "Id", results.authority_code);
    }
    add(authority, "AuthorityAddress");
  }
  if (!results.created.empty()) {
    add(root, "kr:CreationDateTime", results.created);
  }
  return root;
}

void write_election(Writing& writing, pugi::xml_node election) {
  const record::Results& results = writing.results;
  const pugi::xml_node identifier = add(election, "ElectionIdentifier");
  // The standard asks for an id.
  set(identifier, "Id", results.id.empty() ? "election" : results.id);
  say_if_no_token(writing, results.id);
  if (!results.title.empty()) {
    add(identifier, "ElectionName", results.title.in(Language::en));
  }
  if (has_translations(results.title)) {
    writing.left_out.say("the title in further languages");
  }
  if (!results.category.empty()) {
    add(identifier, "ElectionCategory", results.category);
  }
  if (!results.subcategory.empty()) {
    add(identifier, "kr:ElectionSubcategory", results.subcategory);
  }
  if (!results.domain.empty() || !results.domain_code.empty()) {
    const pugi::xml_node domain = add(identifier, "kr:ElectionDomain", results.domain);
    if (!results.domain_code.empty()) {
      set(domain, "Id", results.domain_code);
    }
  }
  if (results.date) {
    add(identifier, "kr:ElectionDate", results.date->iso());
  }
}

void write_contest_identifier(Writing& writing, pugi::xml_node parent, const record::Contest& contest) {
  const pugi::xml_node identifier = add(parent, "ContestIdentifier");
  set(identifier, "Id", contest.id.empty() ? "geen" : contest.id);
  say_if_no_token(writing, contest.id);
  if (!contest.title.empty()) {
    add(identifier, "ContestName", contest.title.in(Language::en));
  }
  if (has_translations(contest.title)) {
    writing.left_out.say("titles of contests in further languages");
  }
}

void write_extension(Writing& writing, pugi::xml_node parent) {
  const record::Results& results = writing.results;
  const pugi::xml_node own = add(parent, "m:Results");
  if (!results.country.empty()) {
    set(own, "Country", results.country);
  }
  set(own, "Status", std::string(record::word(results.status)));
  for (const record::Unit& unit : results.units.units()) {
    const pugi::xml_node each = writing.lists.element("m:Unit");
    set(each, "Code", unit.code);
    set(each, "Name", unit.name);
    set(each, "Kind", unit.kind);
    if (unit.parent != record::no_unit) {
      set(each, "Parent", results.units.at(unit.parent).code);
    }
    if (unit.electors) {
      set(each, "Register", std::to_string(*unit.electors));
    }
    writing.lists.print(own);
  }
}

std::string candidate_id(std::string_view list, std::string_view number) {
  return list.empty() ? std::string(number) : std::string(list) + "/" + std::string(number);
}

std::string candidate_number(const record::Contest& contest, const record::ContestOption& candidate) {
  if (candidate.list) {
    const std::string prefix = contest.options[*candidate.list].id + "/";
    if (candidate.id.starts_with(prefix)) {
      return candidate.id.substr(prefix.size());
    }
  }
  return candidate.id;
}

std::string full_name(pugi::xml_node candidate) {
  const pugi::xml_node name = child(child(candidate, "CandidateFullName"), "PersonName");
  std::string out;
  for (const std::string_view part : {"NameLine", "FirstName", "NamePrefix", "LastName"}) {
    const std::string text = child_text(name, part);
    const bool first = part == "FirstName" && !text.empty();
    out += out.empty() || text.empty() ? "" : " ";
    out += first && !child_text(name, "NameLine").empty() ? "(" + text + ")" : text;
  }
  return out.empty() ? child_text(child(candidate, "CandidateIdentifier"), "CandidateName") : out;
}

void write_full_name(pugi::xml_node candidate, const std::string& name) {
  if (!name.empty()) {
    add(add(add(candidate, "CandidateFullName"), "xnl:PersonName"), "xnl:LastName", name);
  }
}

void write_affiliation(Writing& writing, pugi::xml_node parent, const record::ContestOption& list) {
  const pugi::xml_node identifier = add(parent, "AffiliationIdentifier");
  set(identifier, "Id", list.id);
  say_if_no_token(writing, list.id);
  add(identifier, "RegisteredName", list.name.in(Language::en));
  if (has_translations(list.name)) {
    writing.left_out.say("names of options in further languages");
  }
}

}  // namespace mandate::io::eml
