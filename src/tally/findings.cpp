#include "tally/findings.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "tally/check_table.hpp"
#include "tally/duplicate_protocols.hpp"
#include "tally/number_words.hpp"

namespace mandate::tally {
namespace {

// Rows of each station in the order of its reports.
using Reports = std::map<std::uint32_t, std::vector<std::size_t>>;

class Finder {
 public:
  explicit Finder(const ProtocolsToCheck& input)
      : input_(input),
        form_(*input.form),
        protocols_(*input.protocols),
        plan_(plan_checks(*input.form, *input.layout)) {}

  std::vector<ProtocolFindings> find() {
    for (RowFailures& each : check_table(plan_, protocols_)) {
      found_[each.row].failures = std::move(each.failures);
    }
    order_reports();
    for (std::size_t i = 0; i < form_.further.size(); ++i) {
      run(i);
    }
    std::vector<ProtocolFindings> all;
    for (auto& [row, findings] : found_) {
      findings.row = row;
      all.push_back(std::move(findings));
    }
    return all;
  }

 private:
  void order_reports() {
    for (std::size_t row = 0; row < protocols_.rows() && !input_.reports.empty(); ++row) {
      reports_[protocols_.unit(row)].push_back(row);
    }
    for (auto& [unit, rows] : reports_) {
      std::ranges::sort(rows, {}, [this](std::size_t row) { return input_.reports[row]; });
    }
  }

  // Each station's last report.
  [[nodiscard]] std::vector<std::size_t> last_rows() const {
    std::vector<std::size_t> rows;
    if (input_.reports.empty()) {
      for (std::size_t row = 0; row < protocols_.rows(); ++row) {
        rows.push_back(row);
      }
    }
    for (const auto& [unit, of_station] : reports_) {
      rows.push_back(of_station.back());
    }
    std::ranges::sort(rows);
    return rows;
  }

  void add(std::size_t row, std::size_t check, decltype(FurtherFinding::what) what) {
    found_[row].further.push_back({check, std::move(what)});
  }

  void run(std::size_t index) {
    const std::vector<std::size_t> cells = cells_compared(form_, *input_.layout, form_.further[index]);
    switch (form_.further[index].kind) {
      case FurtherKind::duplicate_protocols:
        find_equal(index, cells);
        return;
      case FurtherKind::blank_or_zero:
        find_empty(index, cells);
        return;
      case FurtherKind::monotone:
        find_fallen(index, cells);
        return;
      case FurtherKind::number_words:
        find_words(index);
        return;
      case FurtherKind::transposition:
        find_transposed(index);
        return;
    }
  }

  void find_equal(std::size_t index, std::span<const std::size_t> cells) {
    for (const EqualProtocols& group : equal_protocols(protocols_, last_rows(), cells, form_.further[index].at_least)) {
      for (const std::size_t row : group.rows) {
        SameVotes same{group.rows, group.sum};
        std::erase(same.rows, row);
        add(row, index, std::move(same));
      }
    }
  }

  void find_empty(std::size_t index, std::span<const std::size_t> cells) {
    std::vector<Count64> values(protocols_.cells());
    for (std::size_t row = 0; row < protocols_.rows(); ++row) {
      protocols_.read_row(row, values);
      if (const Content content = content_of(values, cells); content != Content::figures) {
        add(row, index, NothingWritten{content});
      }
    }
  }

  void find_fallen(std::size_t index, std::span<const std::size_t> cells) {
    for (const auto& [unit, rows] : reports_) {
      for (std::size_t i = 1; i < rows.size(); ++i) {
        std::vector<Fallen> figures = fallen(protocols_.row(rows[i - 1]), protocols_.row(rows[i]), cells);
        if (!figures.empty()) {
          add(rows[i], index, FellSince{input_.reports[rows[i - 1]], std::move(figures)});
        }
      }
    }
  }

  void find_words(std::size_t index) {
    const std::size_t width = input_.word_cells.size();
    for (std::size_t row = 0; row < protocols_.rows() && width > 0; ++row) {
      WordsDiffer differ;
      for (std::size_t i = 0; i < width; ++i) {
        const std::string& words = input_.words[(row * width) + i];
        const Count64 digits = protocols_.value(row, input_.word_cells[i]);
        const std::optional<Count64> number = number_in_words(words);
        if (!words.empty() && number != digits) {
          differ.cells.push_back({input_.word_cells[i], digits, words, number});
        }
      }
      if (!differ.cells.empty()) {
        add(row, index, std::move(differ));
      }
    }
  }

  void find_transposed(std::size_t index) {
    for (auto& [row, findings] : found_) {
      std::vector<Transposition> candidates = transpositions(form_, plan_, protocols_.row(row));
      if (!candidates.empty()) {
        findings.further.push_back({index, PlacesChanged{std::move(candidates)}});
      }
    }
  }

  const ProtocolsToCheck& input_;
  const Form& form_;
  const record::ProtocolTable& protocols_;
  CheckPlan plan_;
  Reports reports_;
  std::map<std::size_t, ProtocolFindings> found_;  // by row
};

}  // namespace

std::vector<ProtocolFindings> check_protocols(const ProtocolsToCheck& input) { return Finder(input).find(); }

std::vector<std::size_t> cells_compared(const Form& form, const record::Layout& layout, const FurtherCheck& check) {
  std::vector<std::size_t> cells;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const std::string& id = layout.cells[i].field;
    const std::optional<std::size_t> field = form.field(id);
    const bool named = std::ranges::find(check.fields, id) != check.fields.end();
    const bool is_number = field && form.fields[*field].kind == FieldKind::number;
    if (check.fields.empty() ? is_number : named) {
      cells.push_back(i);
    }
  }
  return cells;
}

}  // namespace mandate::tally
