// Any text is refused as a form with problems, or is a form whose checks run, across and down alike.
#include <string>
#include <vector>

#include "io/utf8.hpp"
#include "io/yaml.hpp"
#include "procedure/read_form.hpp"
#include "require.hpp"
#include "tally/check_table.hpp"

using namespace mandate;

namespace {

// Empty, small and huge numbers in turn; the same for one input every time.
Count64 value_at(std::size_t row, std::size_t cell) {
  constexpr Count64 values[] = {record::absent, 0, 1, 2, 3, 100, INT64_MAX};
  return values[((row * 5) + (cell * 3) + (row * cell)) % std::size(values)];
}

void run_checks(const tally::Form& form) {
  const std::vector<std::string> options = {"a", "b"};
  const record::Layout layout = tally::layout_of(form, options);
  const tally::CheckPlan plan = tally::plan_checks(form, layout);
  record::ProtocolTable protocols(layout.size());
  constexpr std::size_t rows = 8;
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<Count64> values;
    for (std::size_t cell = 0; cell < layout.size(); ++cell) {
      values.push_back(value_at(row, cell));
    }
    protocols.add_row(0, values);
  }
  const std::vector<tally::RowFailures> down = tally::check_table(plan, protocols);
  std::size_t next = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::vector<tally::Failure> across = tally::check_protocol(plan, protocols.row(row));
    const bool fails_down = next < down.size() && down[next].row == row;
    fuzz::require(fails_down == !across.empty(), "a protocol fails both ways or neither");
    fuzz::require(!fails_down || down[next].failures == across, "both ways give the same failures");
    next += fails_down ? 1 : 0;
  }
}

}  // namespace

extern "C" int form_fuzz(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Problems problems;
  const ReadContext context{"forms/f.yaml", &problems};
  if (!io::check_text(context, text)) {
    return 0;
  }
  std::optional<Node> node = io::read_yaml(context, text);
  if (!node) {
    return 0;
  }
  const law::Law law;
  std::vector<Document> documents;
  documents.push_back({"forms/f.yaml", std::move(*node)});
  const std::vector<tally::Form> forms = procedure::read_forms(law, {}, documents, problems);
  if (problems.empty()) {
    fuzz::require(forms.size() == 1, "a form or problems");
    run_checks(forms.front());
  }
  return 0;
}
