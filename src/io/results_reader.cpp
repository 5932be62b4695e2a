#include "io/results_reader.hpp"

#include <system_error>
#include <utility>

#include "base/node_reader.hpp"
#include "io/eml.hpp"
#include "io/file_head.hpp"
#include "io/kerg2.hpp"
#include "io/nist.hpp"
#include "io/openelections.hpp"
#include "io/results_long.hpp"
#include "io/text_file.hpp"
#include "io/unpacked.hpp"
#include "io/wording.hpp"
#include "io/xlsx.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;

std::string in_mebibytes(std::size_t bytes) { return std::to_string(bytes >> 20U) + " MiB"; }

FileKind kind_of_packed(std::string_view head) {
  const bool packed = packing_of(head) != Packing::none;
  const std::string inside = unpacked_head(head, head_bytes);
  FileKind kind = kind_of(inside);
  kind.packed_empty = packed && inside.empty();
  return kind;
}

// Whether this is what was expected, by what the beginning of the file tells.
bool check_kind(const ReadContext& context, const FileKind& kind, const ReadRequest& request) {
  if (kind.packed_empty) {
    return true;  // packed and cut off before the first block: unpacking says so
  }
  if (!kind.format && !request.format) {
    context.report({}, kind.what, "results: CSV, EML, NIST SP 1500-100, kerg2, OpenElections or a spreadsheet",
                   kind.advice);
    return false;
  }
  if (!request.expected.form.empty() && !kind.form.starts_with(request.expected.form)) {
    context.report({}, kind.what, eml_what(request.expected.form), "Choose the file of that kind");
    return false;
  }
  return true;
}

// Whether they belong to the election that was expected.
bool check_results(const ReadContext& context, const record::Results& results, const Expected& expected) {
  const std::size_t before = context.problems->size();
  if (expected.date && results.date && *expected.date != *results.date) {
    context.report({}, "this belongs to the election of " + results.date->iso(), expected.date->iso(),
                   "Choose the file of that election");
  }
  if (!expected.election.empty() && !results.id.empty() && expected.election != results.id) {
    context.report({}, "this belongs to the election " + in_quotes(results.id), in_quotes(expected.election),
                   "Choose the file of that election");
  }
  if (!expected.country.empty() && !results.country.empty() && expected.country != results.country) {
    context.report({}, "this belongs to the country " + in_quotes(results.country), in_quotes(expected.country),
                   "Choose the file of that country");
  }
  return context.problems->size() == before;
}

std::optional<ResultsRead> dispatch(const ReadContext& context, ResultsFormat format, std::string bytes,
                                    const ReadRequest& request) {
  switch (format) {
    case ResultsFormat::csv:
      return read_results_csv(context, std::move(bytes), request.table);
    case ResultsFormat::long_csv:
      return read_results_long(context, std::move(bytes));
    case ResultsFormat::eml:
      return read_eml(context, bytes);
    case ResultsFormat::nist_json:
      return read_nist_json(context, bytes);
    case ResultsFormat::nist_xml:
      return read_nist_xml(context, bytes);
    case ResultsFormat::kerg2:
      return read_kerg2(context, std::move(bytes));
    case ResultsFormat::openelections:
      return read_openelections(context, std::move(bytes));
    case ResultsFormat::xlsx:
      return read_xlsx(context, bytes, request.table);
  }
  return std::nullopt;
}

}  // namespace

std::optional<FileKind> kind_of_file(const fs::path& path, Problems& problems) {
  const std::optional<std::string> head = read_head(path, head_bytes, problems);
  return head ? std::optional(kind_of_packed(*head)) : std::nullopt;
}

std::optional<ResultsRead> read_results_bytes(const std::string& name, std::string bytes, const ReadRequest& request,
                                              Problems& problems) {
  const ReadContext context{name, &problems};
  const FileKind kind = kind_of_packed(std::string_view(bytes).substr(0, head_bytes));
  if (!check_kind(context, kind, request)) {
    return std::nullopt;
  }
  std::optional<std::string> text = unpacked(context, std::move(bytes), most_results_bytes);
  if (!text) {
    return std::nullopt;
  }
  if (!request.format && !kind.format) {
    context.report({}, kind.what, "results");
    return std::nullopt;
  }
  const ResultsFormat format = request.format ? *request.format : *kind.format;
  std::optional<ResultsRead> read = dispatch(context, format, std::move(*text), request);
  if (!read || !check_results(context, read->results, request.expected)) {
    return std::nullopt;
  }
  if (!request.format) {
    read->assumed.insert(read->assumed.begin(), "this is " + kind.what);
  }
  return read;
}

std::optional<ResultsRead> read_results(const fs::path& path, const ReadRequest& request, Problems& problems) {
  const ReadContext context{path.generic_string(), &problems};
  std::error_code error;
  if (fs::is_regular_file(path, error)) {
    // Refused before it is read: garbage by its beginning, what is too large by its size.
    const std::optional<FileKind> kind = kind_of_file(path, problems);
    if (!kind || !check_kind(context, *kind, request)) {
      return std::nullopt;
    }
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size > most_results_bytes) {
      context.report({}, in_mebibytes(static_cast<std::size_t>(size)), "at most " + in_mebibytes(most_results_bytes),
                     "Split it by region");
      return std::nullopt;
    }
  }
  std::optional<std::string> bytes = read_bytes(path, problems, most_results_bytes);
  if (!bytes) {
    return std::nullopt;
  }
  return read_results_bytes(path.generic_string(), std::move(*bytes), request, problems);
}

}  // namespace mandate::io
