// What every part of a case is read with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/node_reader.hpp"
#include "io/area_finder.hpp"
#include "io/case_files.hpp"
#include "procedure/rule_book.hpp"
#include "record/count.hpp"

namespace mandate::io {

struct CaseContext {
  ReadContext yaml;                                 // case.yaml, as the user named it
  const CaseFiles* files = nullptr;                 // beside it; nullptr: it is one document without any
  const procedure::Country* country = nullptr;      // nullptr: not known, so that areas cannot be checked
  const procedure::Procedure* procedure = nullptr;  // nullptr: not known, so that stages cannot be checked
  std::optional<Date> date;
  std::vector<std::string> sources;  // ids

  // The code of an area, or nothing with a problem. Where the country is not known, the text itself.
  [[nodiscard]] std::optional<std::string> area_code(Position at, std::string_view text) const;
  [[nodiscard]] AreaFinder area_finder() const;
};

// The ids that any version of the procedure has; empty where the procedure is not known.
[[nodiscard]] std::vector<std::string_view> stage_ids(const CaseContext& context);
[[nodiscard]] std::vector<std::string_view> end_ids(const CaseContext& context);
[[nodiscard]] std::vector<std::string_view> body_ids(const CaseContext& context);
[[nodiscard]] std::vector<std::string_view> tier_ids(const CaseContext& context);
[[nodiscard]] std::vector<std::string_view> decision_options(const CaseContext& context, std::string_view stage);

// Reports a word that the procedure has not; silent where the procedure is not known.
void check_word(const CaseContext& context, Position at, std::string_view what, std::string_view word,
                const std::vector<std::string_view>& known);

// A key whose value names a figure of the closed list.
[[nodiscard]] std::optional<record::Count> take_figure_name(MappingReader& reader, std::string_view key, bool required);

// A key `source`, whose value is one of the case's sources.
std::string take_source(const CaseContext& context, MappingReader& reader);

// Keys `area` or `body`: whose figure is meant, as in record::FigureRow; empty = the nation.
std::string take_unit(const CaseContext& context, MappingReader& reader);

// The name of a file beside the case. Absolute paths, `..`, and any file of a case that is one document are problems.
[[nodiscard]] std::optional<std::string> file_named(const CaseContext& context, const Node& node);

// The text of the file that a node names, and what problems call it.
struct NamedText {
  std::string file;
  std::string text;
};
[[nodiscard]] std::optional<NamedText> text_named(const CaseContext& context, const Node& node);

}  // namespace mandate::io
