#include "procedure/read_check.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "base/wording.hpp"
#include "law/reference.hpp"
#include "procedure/read_form.hpp"
#include "procedure/read_formula.hpp"

namespace mandate::procedure {
namespace {

using tally::Check;
using tally::CheckLevel;
using tally::Form;
using tally::FurtherCheck;

struct FormScope {
  const law::CountryScope& country;
  std::vector<std::string> fields;
};

// What every check has: code, level, texts.
template <typename AnyCheck>
void take_head(MappingReader& reader, const FormScope& scope, AnyCheck& check) {
  check.code = reader.require_text("code");
  check.level = static_cast<CheckLevel>(reader.require_word("level", {"error", "warning"}).value_or(0));
  check.label = law::require_text_for_all(reader, "label", scope.country);
  check.typist = law::require_text_for_all(reader, "typist", scope.country);
  check.coordinator = law::require_text_for_all(reader, "coordinator", scope.country);
  check.references = form_references(law::take_references(reader, false));
}

Check read_check(const ReadContext& context, const Node& node, const FormScope& scope) {
  MappingReader reader(context, node, "a check");
  Check check;
  take_head(reader, scope, check);
  if (const Node* const when = reader.take("when")) {
    check.when = read_formula(context, *when, scope.fields);
  }
  if (const Node* const holds = reader.require("holds")) {
    check.holds = read_formula(context, *holds, scope.fields);
  }
  check.hidden_by = reader.take_texts("hidden_by");
  check.marks = take_fields(reader, "marks", scope.fields);
  reader.take_text("note");
  reader.finish();
  return check;
}

// Every required field has a value; the first of the form's checks.
void take_required(MappingReader& reader, const FormScope& scope, Form& form) {
  const Node* const node = reader.take("required");
  tally::Filled filled;
  for (const tally::Field& field : form.fields) {
    if (field.required) {
      filled.fields.push_back(field.id);
    }
  }
  if (node == nullptr) {
    if (!filled.fields.empty()) {
      reader.context().report(reader.place(), "no key 'required'", "it in a form that has required fields",
                              "Say what is told where one of them is empty, or give the fields `required: false`");
    }
    return;
  }
  if (filled.fields.empty()) {
    reader.context().report(node->at, "'required' in a form without required fields", "a required field");
  }
  MappingReader entry(reader.context(), *node, "the check for required fields");
  Check check;
  take_head(entry, scope, check);
  check.holds.operation = std::move(filled);
  entry.take_text("note");
  entry.finish();
  form.checks.push_back(std::move(check));
}

FurtherCheck read_further(const ReadContext& context, const Node& node, const FormScope& scope) {
  MappingReader reader(context, node, "a further check");
  FurtherCheck check;
  check.kind = static_cast<tally::FurtherKind>(
      reader.require_word("kind", {"duplicate_protocols", "blank_or_zero", "monotone", "number_words", "transposition"})
          .value_or(0));
  take_head(reader, scope, check);
  check.fields = take_fields(reader, "fields", scope.fields);
  check.note = reader.take_text("note");
  if (check.kind == tally::FurtherKind::duplicate_protocols) {
    reader.require("at_least");
    check.at_least = reader.take_count("at_least").value_or(0);
    if (check.note.empty()) {
      context.report(reader.place(), "no key 'note'", "why protocols below 'at_least' are not compared");
    }
  }
  reader.finish();
  return check;
}

template <typename AnyCheck>
void check_codes(const ReadContext& context, const Node& node, const std::vector<AnyCheck>& checks, std::size_t skipped,
                 std::vector<std::string>& codes) {
  for (std::size_t i = skipped; i < checks.size(); ++i) {
    const std::string& code = checks[i].code;
    if (!code.empty() && std::ranges::find(codes, code) != codes.end()) {
      const Node& item = node.items[i - skipped];
      const Node* const place = item.find("code");
      context.report(place == nullptr ? item.at : place->at, "a second check " + quoted(code), "each code once",
                     "Give one of them another code");
    }
    codes.push_back(code);
  }
}

std::optional<std::size_t> index_of(const Form& form, std::string_view code) {
  const auto found = std::ranges::find(form.checks, code, &Check::code);
  return found == form.checks.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - form.checks.begin()));
}

// Whether a check stands, over the ones that hide it, above itself.
bool hides_itself(const Form& form, std::size_t start) {
  std::vector<std::size_t> reached;
  std::vector<std::size_t> open = {start};
  while (!open.empty()) {
    const Check& check = form.checks[open.back()];
    open.pop_back();
    for (const std::string& code : check.hidden_by) {
      const std::optional<std::size_t> next = index_of(form, code);
      if (!next || std::ranges::find(reached, *next) != reached.end()) {
        continue;
      }
      if (*next == start) {
        return true;
      }
      reached.push_back(*next);
      open.push_back(*next);
    }
  }
  return false;
}

void check_precedence(const ReadContext& context, const Node& node, const Form& form, std::size_t skipped) {
  for (std::size_t i = skipped; i < form.checks.size(); ++i) {
    const Node* const place = node.items[i - skipped].find("hidden_by");
    if (place == nullptr) {
      continue;
    }
    for (const std::string& code : form.checks[i].hidden_by) {
      if (!index_of(form, code)) {
        context.report(place->at, "no check " + quoted(code), "codes of the form's checks");
      }
    }
    if (hides_itself(form, i)) {
      context.report(place->at, "the check " + quoted(form.checks[i].code) + " hidden by itself",
                     "checks that do not hide one another");
    }
  }
}

const Node* take_sequence(MappingReader& reader, std::string_view key) {
  const Node* const node = reader.take(key);
  if (node != nullptr && node->kind != Node::Kind::sequence) {
    reader.context().report(node->at, describe(*node) + " for " + quoted(key), "a sequence of checks");
    return nullptr;
  }
  return node;
}

}  // namespace

void take_checks(MappingReader& reader, const law::CountryScope& country, Form& form) {
  FormScope scope{country, {}};
  for (const tally::Field& field : form.fields) {
    scope.fields.push_back(field.id);
  }
  take_required(reader, scope, form);
  const std::size_t skipped = form.checks.size();
  std::vector<std::string> codes;
  if (skipped > 0) {
    codes.push_back(form.checks.front().code);
  }
  if (const Node* const checks = take_sequence(reader, "checks")) {
    for (const Node& item : checks->items) {
      form.checks.push_back(read_check(reader.context(), item, scope));
    }
    check_codes(reader.context(), *checks, form.checks, skipped, codes);
    check_precedence(reader.context(), *checks, form, skipped);
  }
  if (const Node* const further = take_sequence(reader, "further")) {
    for (const Node& item : further->items) {
      form.further.push_back(read_further(reader.context(), item, scope));
    }
    check_codes(reader.context(), *further, form.further, 0, codes);
  }
}

}  // namespace mandate::procedure
