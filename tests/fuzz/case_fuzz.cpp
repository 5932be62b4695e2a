// A case.yaml, and after a line `%%%` the file t.csv that it may name: a case or a list of problems.
#include <fstream>
#include <optional>
#include <string>

#include "folder.hpp"
#include "io/case_folder.hpp"
#include "io/rules_for_tests.hpp"
#include "io/utf8.hpp"
#include "require.hpp"

using namespace mandate;

namespace {

void check_rows(const std::vector<record::FigureRow>& rows) {
  for (const record::FigureRow& row : rows) {
    for (const record::Figure& figure : row.figures) {
      fuzz::require(!figure.present() || figure.value >= 0, "a figure is never negative");
    }
  }
}

}  // namespace

extern "C" int case_fuzz(const std::uint8_t* data, std::size_t size) {
  static const procedure::RuleBook rules = io::test_rules();
  static const fuzz::Folder folder;
  const std::string_view input = fuzz::text_of(data, size);
  constexpr std::string_view mark = "%%%\n";
  const std::size_t cut = input.find(mark);
  const std::string_view yaml = input.substr(0, cut);
  if (cut != std::string_view::npos) {
    std::ofstream(folder.path() / "t.csv", std::ios::binary) << input.substr(cut + mark.size());
  }
  Problems problems;
  if (!io::check_text(ReadContext{"case.yaml", &problems}, yaml)) {
    return 0;
  }
  const std::optional<record::Case> result = io::read_case_text(yaml, "case.yaml", folder.path(), rules, problems);
  fuzz::require(result.has_value() == problems.empty(), "a case or problems");
  if (result) {
    fuzz::require(!result->records.empty(), "a case has a record");
    for (const record::StageRecord& record : result->records) {
      check_rows(record.figures.areas);
      check_rows(record.figures.bodies);
    }
  }
  return 0;
}
