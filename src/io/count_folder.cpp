#include "io/count_folder.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "io/case_context.hpp"
#include "io/case_folder.hpp"
#include "io/count_cosigners.hpp"
#include "io/count_stations.hpp"
#include "io/csv.hpp"
#include "io/folder_of_case.hpp"
#include "io/nearest.hpp"
#include "io/path_type.hpp"
#include "io/problem_order.hpp"
#include "io/station_finder.hpp"
#include "io/station_register.hpp"
#include "io/station_table.hpp"
#include "io/text_file.hpp"
#include "io/wording.hpp"
#include "io/yaml.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;
using tally::CountInput;

// The text of a file that a key names.
std::optional<NamedText> text_of_key(const CaseContext& context, const Node* node) {
  return node == nullptr ? std::nullopt : text_named(context, *node);
}

// The case of the count; with it, country, procedure and day are known.
bool take_case(CaseContext& context, MappingReader& reader, const procedure::RuleBook& rules, CountInput& result) {
  const Node* const node = reader.require("case");
  const std::optional<std::string> name = node == nullptr ? std::nullopt : file_named(context, *node);
  std::optional<record::Case> input =
      name ? read_case(context.files->place_of(*name), rules, *context.yaml.problems) : std::nullopt;
  if (!input) {
    return false;
  }
  context.country = rules.country(input->jurisdiction);
  context.procedure = context.country->procedure(input->procedure);
  context.date = input->date;
  result.input = std::move(*input);
  return true;
}

RegisterLaw register_law(const CaseContext& context, bool only_in_force) {
  const procedure::Version* const version = context.procedure->at(*context.date);
  return {context.country, version == nullptr ? std::vector<std::string>() : version->area_kinds, *context.date,
          only_in_force};
}

void take_register(const CaseContext& context, MappingReader& reader, CountInput& result) {
  const std::optional<NamedText> now = text_of_key(context, reader.require("register_file"));
  const std::optional<NamedText> before = text_of_key(context, reader.take("register_before"));
  const auto read = [&](const NamedText& named, bool only_in_force) {
    return read_station_register({named.file, context.yaml.problems}, named.text, register_law(context, only_in_force));
  };
  if (now) {
    StationRegister stations = read(*now, true);
    result.units = std::move(stations.units);
    result.areas = std::move(stations.areas);
    result.areas_without_station = std::move(stations.areas_without_station);
  }
  if (before && now) {
    result.moved = moved_stations(read(*before, false).units, result.units);
  }
}

// A mapping of columns to words or null.
const Node* take_columns(const CaseContext& context, MappingReader& reader) {
  const Node* const columns = reader.take("columns");
  if (columns == nullptr || !MappingReader(context.yaml, *columns, "columns").is_mapping()) {
    return nullptr;
  }
  for (std::size_t i = 0; i < columns->keys.size(); ++i) {
    const Node& word = columns->items[i];
    if (word.kind != Node::Kind::text && word.kind != Node::Kind::null) {
      context.yaml.report(word.at, std::string(describe(word.kind)) + " for the column " + in_quotes(columns->keys[i]),
                          "the name of a cell, station, region, district or null");
    }
  }
  return columns;
}

// One entry under `sources`, with its file read.
struct SourceText {
  std::optional<record::SourceKind> kind;  // nothing after a problem
  std::string name;
  const Node* columns = nullptr;
  std::optional<NamedText> named;
};

SourceText read_count_source(const CaseContext& context, const Node& node) {
  MappingReader reader(context.yaml, node, "a source");
  SourceText source;
  const std::string kind = reader.require_text("source");
  constexpr std::array<std::string_view, 5> kinds = {"commission", "posted_copy", "photograph", "file", "published"};
  if (!kind.empty() && check_known(context.yaml, reader.place_of("source"), "source", kind, kinds)) {
    source.kind = record::source_kind_named(kind);
  }
  source.name = reader.require_text("name");
  source.columns = take_columns(context, reader);
  source.named = text_of_key(context, reader.require("file"));
  reader.finish();
  return source;
}

void check_names(const CaseContext& context, const Node& node, const std::vector<SourceText>& sources) {
  for (auto source = sources.begin(); source != sources.end(); ++source) {
    const Position at = node.items[static_cast<std::size_t>(source - sources.begin())].at;
    if (std::find_if(sources.begin(), source, [&](const auto& other) { return other.name == source->name; }) !=
        source) {
      context.yaml.report(at, "the source " + in_quotes(source->name) + " for the second time", "each name once",
                          "Rename one of them");
    }
    const bool is_commission = source->kind == record::SourceKind::commission;
    if (is_commission && std::ranges::find(sources, source->kind, &SourceText::kind) != source) {
      context.yaml.report(at, "a second source 'commission'", "one: it is what is counted",
                          "Call the other posted_copy, file or published");
    }
  }
}

std::vector<SourceText> take_count_sources(const CaseContext& context, MappingReader& reader) {
  std::vector<SourceText> sources;
  const Node* const node = reader.take("sources");
  if (node == nullptr) {
    return sources;
  }
  if (node->kind != Node::Kind::sequence || node->items.empty()) {
    context.yaml.report(node->at, node->items.empty() ? "no source" : std::string(describe(node->kind)),
                        "a sequence of {source: …, name: …, file: …}");
    return sources;
  }
  for (const Node& item : node->items) {
    sources.push_back(read_count_source(context, item));
  }
  check_names(context, *node, sources);
  return sources;
}

std::vector<std::string> option_ids_of(const CountInput& count) {
  std::vector<std::string> ids;
  std::ranges::transform(count.input.records.front().options, std::back_inserter(ids), &record::Option::id);
  std::ranges::transform(count.candidates, std::back_inserter(ids), &tally::DistrictCandidate::id);
  return ids;
}

// Keys of `columns` that the table does not have.
void check_columns(const CaseContext& context, const Node& columns, const std::vector<const NamedText*>& tables) {
  std::vector<std::string> names;
  for (const NamedText* const table : tables) {
    Problems ignored;  // the table is read again for its problems
    const CsvReader csv({table->file, &ignored}, table->text);
    std::ranges::transform(csv.header(), std::back_inserter(names),
                           [](const CsvField& field) { return std::string(field.text); });
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  for (std::size_t i = 0; i < columns.keys.size(); ++i) {
    check_known(context.yaml, columns.key_place(i), "column", columns.keys[i], known);
  }
}

void check_columns(const CaseContext& context, const Node* common, const std::vector<SourceText>& sources) {
  std::vector<const NamedText*> all;
  for (const SourceText& source : sources) {
    if (!source.named) {
      continue;
    }
    if (source.columns == nullptr) {
      all.push_back(&*source.named);
    } else {
      check_columns(context, *source.columns, {&*source.named});
    }
  }
  if (common != nullptr && !all.empty()) {
    check_columns(context, *common, all);
  }
}

// The cells of the commission's table, else of the first that could be read.
const SourceText* first_table(const std::vector<SourceText>& sources) {
  const SourceText* first = nullptr;
  for (const SourceText& source : sources) {
    if (source.named && (first == nullptr || source.kind == record::SourceKind::commission)) {
      first = &source;
    }
  }
  return first;
}

void read_tables(const CaseContext& context, const Node* common, const std::vector<SourceText>& sources,
                 const StationTables& tables, CountInput& result) {
  const std::vector<std::string> options = option_ids_of(result);
  const auto cells_of = [&](const SourceText& source) {
    return CellColumns{source.columns == nullptr ? common : source.columns, context.yaml, options};
  };
  const std::size_t before = context.yaml.problems->size();
  check_columns(context, common, sources);
  if (const SourceText* const first = first_table(sources); first != nullptr && result.layout.cells.empty()) {
    result.layout = layout_of_header({first->named->file, context.yaml.problems}, first->named->text, cells_of(*first));
  }
  if (context.yaml.problems->size() != before) {
    return;
  }
  for (const SourceText& source : sources) {
    if (source.named && source.kind) {
      result.sources.push_back({*source.kind, source.name,
                                read_station_table({source.named->file, context.yaml.problems}, source.named->text,
                                                   tables, cells_of(source), result.layout)});
    }
  }
}

// Where a log holds the protocols and no form is named: the only one of the procedure on the day. The log says of which
// form it is; where several fit or none, it decides.
void find_form(const CaseContext& context, const MappingReader& reader, CountInput& result) {
  result.form_named = !result.form.empty();
  if (result.form_named || !reader.has("log") || reader.has("sources")) {
    return;
  }
  const std::vector<const tally::Form*> fitting = context.country->forms_of(result.input.procedure, *context.date);
  if (fitting.size() == 1) {
    result.form = fitting.front()->id;
  }
}

// The cells of the form, with no more rows of a repeating field than `rows` says.
void take_form(const CaseContext& context, MappingReader& reader, CountInput& result) {
  find_form(context, reader, result);
  const Node* const rows = reader.take("rows");
  const tally::Form* const form = result.form.empty() ? nullptr : context.country->form(result.form);
  if (form == nullptr) {
    std::vector<std::string_view> known;
    std::ranges::transform(context.country->forms, std::back_inserter(known), &tally::Form::id);
    if (!result.form.empty()) {
      check_known(context.yaml, reader.place_of("form"), "form", result.form, known);
    } else if (rows != nullptr) {
      context.yaml.report(rows->at, "'rows' without a form", "the form whose rows they are", "Name it under 'form'");
    }
    return;
  }
  result.layout = tally::layout_of(*form, option_ids_of(result));
  if (rows == nullptr || !MappingReader(context.yaml, *rows, "rows by field").is_mapping()) {
    return;
  }
  for (std::size_t i = 0; i < rows->keys.size(); ++i) {
    const std::optional<std::size_t> field = form->field(rows->keys[i]);
    if (!field || form->fields[*field].repeat != tally::Repeat::row) {
      context.yaml.report(rows->key_place(i), in_quotes(rows->keys[i]), "a field of the form that has several rows");
    }
    if (const std::optional<Count64> most = read_count(context.yaml, rows->items[i])) {
      std::erase_if(result.layout.cells, [&](const record::Cell& cell) {
        return cell.field == rows->keys[i] && cell.row && static_cast<Count64>(*cell.row) >= *most;
      });
    }
  }
}

void take_publication(MappingReader& reader, CountInput& result) {
  const std::optional<std::size_t> word = reader.take_word("published", {"preliminary", "final"});
  if (word) {
    result.publication = *word == 0 ? tally::Publication::preliminary : tally::Publication::final;
  }
}

void take_log(const CaseContext& context, MappingReader& reader, CountInput& result) {
  const Node* const log = reader.take("log");
  if (log == nullptr) {
    if (!reader.has("sources")) {
      context.yaml.report(reader.place(), "neither 'sources' nor 'log'", "the protocols of the count",
                          "Name a table of protocols under 'sources', or an event log under 'log'");
    }
    return;
  }
  for (const std::string_view key : {"sources", "quarantined", "annulled", "envelopes_file", "published"}) {
    if (reader.has(key)) {
      context.yaml.report(reader.place_of(key), "both 'log' and '" + std::string(key) + "'",
                          "one of them: the log says what was entered, set aside and published", "Remove one");
    }
  }
  if (const std::optional<std::string> name = file_named(context, *log)) {
    result.log = context.files->place_of(*name);
  }
}

CountInput count_of(CaseContext& context, const Node& root, const procedure::RuleBook& rules) {
  MappingReader reader(context.yaml, root, "a count");
  CountInput result;
  result.id = reader.require_text("count");
  result.synthetic = reader.take_bool("synthetic", false);
  result.form = reader.take_text("form");
  const Node* const columns = take_columns(context, reader);
  take_publication(reader, result);
  result.officers = take_cosigners(reader, "officers");
  result.witnesses = take_cosigners(reader, "witnesses");
  take_log(context, reader, result);
  const std::vector<SourceText> sources = take_count_sources(context, reader);
  const bool has_case = take_case(context, reader, rules, result);
  if (has_case) {
    take_register(context, reader, result);
  }
  if (result.units.size() > 0) {
    const StationFinder finder(result.units);
    const StationTables tables{&result.units, &finder, context.country, *context.date, result.moved};
    take_candidates(context, reader, result);
    take_form(context, reader, result);
    read_tables(context, columns, sources, tables, result);
    take_set_aside(context, reader, finder, result);
    take_envelopes(context, reader, tables, result);
  }
  for (const char* const key :
       {"register_file", "register_before", "candidates_file", "rows", "quarantined", "annulled", "envelopes_file"}) {
    static_cast<void>(reader.take(key));  // known, though without a case nothing of them is read
  }
  reader.finish();
  return result;
}

std::optional<fs::path> count_file(const fs::path& path, Problems& problems) {
  if (!is_folder(path)) {
    return path;
  }
  if (is_file(path / "count.yaml")) {
    return path / "count.yaml";
  }
  const ReadContext context{path.generic_string(), &problems};
  context.report({}, "a folder without count.yaml", "a count: a folder with count.yaml (docs/reference/count.md)",
                 is_file(path / "case.yaml") ? "It is a case: decide it, or add a count.yaml that names the protocols"
                                             : "Name the folder of a count");
  return std::nullopt;
}

}  // namespace

std::optional<CountInput> read_count_text(std::string_view text, const std::string& file, const fs::path& folder,
                                          const procedure::RuleBook& rules, Problems& problems) {
  const std::size_t before = problems.size();
  const FolderOfCase files(folder);
  CaseContext context{ReadContext{file, &problems}, &files, nullptr, nullptr, std::nullopt, {}};
  const std::optional<Node> root = read_yaml(context.yaml, text);
  if (!root) {
    return std::nullopt;
  }
  CountInput result = count_of(context, *root, rules);
  sort_by_place(problems, before);
  return problems.size() == before ? std::optional<CountInput>(std::move(result)) : std::nullopt;
}

std::optional<CountInput> read_count_folder(const fs::path& path, const procedure::RuleBook& rules,
                                            Problems& problems) {
  const std::optional<fs::path> file = count_file(path, problems);
  const std::optional<std::string> text = file ? read_text_file(*file, problems, most_yaml_bytes) : std::nullopt;
  if (!text) {
    return std::nullopt;
  }
  return read_count_text(*text, file->generic_string(), file->parent_path(), rules, problems);
}

}  // namespace mandate::io
