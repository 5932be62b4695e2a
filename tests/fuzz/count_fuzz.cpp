// A count.yaml, and after lines `%%%` the files r.csv (the register) and t.csv (a table) that it may name: a count
// whose sums add up, or a list of problems.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "folder.hpp"
#include "io/count_folder.hpp"
#include "io/rules_for_tests.hpp"
#include "io/utf8.hpp"
#include "require.hpp"
#include "tally/count_input.hpp"

using namespace mandate;

namespace {

// A folder of this process with a case.
const std::filesystem::path& folder_with_case() {
  static const fuzz::Folder made;
  std::ofstream(made.path() / "case.yaml")
      << "case: c\njurisdiction: xx\nprocedure: assembly\ndate: 2020-05-10\ntitle: "
         "An election\nlists: [{id: a, name: A}, {id: b, name: B}]\n";
  return made.path();
}

// The text up to the next mark, which is taken off the rest.
std::string_view next_part(std::string_view& rest) {
  constexpr std::string_view mark = "%%%\n";
  const std::size_t cut = rest.find(mark);
  const std::string_view part = rest.substr(0, cut);
  rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + mark.size());
  return part;
}

void check_sums(const tally::CountInput& count) {
  const auto aggregate = tally::aggregate_of(count);
  if (!aggregate) {
    fuzz::require(aggregate.error() == tally::AggregateFault::overflow,
                  "only an overflow refuses a count that was read");
    return;
  }
  for (std::uint32_t unit = 0; unit < aggregate->units(); ++unit) {
    if (aggregate->is_station(unit)) {
      continue;
    }
    for (std::size_t cell = 0; cell < aggregate->cells(); ++cell) {
      Count64 sum = 0;
      for (const std::uint32_t child : aggregate->children(unit)) {
        sum += std::max<Count64>(aggregate->sum(child, cell), 0);
      }
      fuzz::require(sum == aggregate->sum(unit, cell), "children add up to their unit");
    }
  }
}

}  // namespace

extern "C" int count_fuzz(const std::uint8_t* data, std::size_t size) {
  static const procedure::RuleBook rules = io::test_rules();
  static const std::filesystem::path& folder = folder_with_case();
  std::string_view rest = fuzz::text_of(data, size);
  const std::string_view yaml = next_part(rest);
  for (const char* const name : {"r.csv", "t.csv"}) {
    std::ofstream(folder / name, std::ios::binary) << next_part(rest);
  }
  Problems problems;
  if (!io::check_text(ReadContext{"count.yaml", &problems}, yaml)) {
    return 0;
  }
  const std::optional<tally::CountInput> count = io::read_count_text(yaml, "count.yaml", folder, rules, problems);
  fuzz::require(count.has_value() == problems.empty(), "a count or problems");
  if (count) {
    check_sums(*count);
  }
  return 0;
}
