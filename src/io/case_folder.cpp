#include "io/case_folder.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "io/case_path.hpp"
#include "io/case_reader.hpp"
#include "io/folder_of_case.hpp"
#include "io/problem_order.hpp"
#include "io/text_file.hpp"
#include "io/yaml.hpp"

namespace mandate::io {
namespace {

namespace fs = std::filesystem;
using record::Case;

}  // namespace

std::optional<Case> read_case_text(std::string_view text, const std::string& file, const fs::path& folder,
                                   const procedure::RuleBook& rules, Problems& problems) {
  const std::size_t before = problems.size();
  const ReadContext context{file, &problems};
  const FolderOfCase files(folder);
  const std::optional<Node> root = read_yaml(context, text);
  std::optional<Case> result = root ? read_case_node(context, *root, &files, rules) : std::nullopt;
  sort_by_place(problems, before);
  return result;
}

std::optional<Case> read_case(const fs::path& path, const procedure::RuleBook& rules, Problems& problems) {
  const std::optional<fs::path> file = case_file(path, problems);
  const std::optional<std::string> text = file ? read_text_file(*file, problems, most_yaml_bytes) : std::nullopt;
  if (!text) {
    return std::nullopt;
  }
  return read_case_text(*text, file->generic_string(), file->parent_path(), rules, problems);
}

}  // namespace mandate::io
