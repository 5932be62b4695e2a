#include "entry/explanation_desk.hpp"

#include <algorithm>
#include <iterator>

#include "entry/lines.hpp"
#include "entry/phrases.hpp"
#include "publish/display.hpp"

namespace mandate::entry {

ExplanationDesk::ExplanationDesk(std::vector<FailureRow> rows) : rows_(std::move(rows)) {
  const auto open = std::ranges::find_if(rows_, [](const FailureRow& row) { return row.explanation.empty(); });
  go_to(open == rows_.end() ? 0 : static_cast<std::size_t>(open - rows_.begin()));
}

void ExplanationDesk::go_to(std::size_t row) {
  at_ = row;
  typed_ = TextInput(row < rows_.size() ? rows_[row].explanation : std::string());
  text_missing_ = false;
}

bool ExplanationDesk::may_finalise() const {
  return std::ranges::none_of(rows_, [](const FailureRow& row) { return row.error && row.explanation.empty(); });
}

std::optional<Explained> ExplanationDesk::press(const Key& key) {
  if (rows_.empty() || typed_.press(key)) {
    text_missing_ = false;
    return std::nullopt;
  }
  switch (key.kind) {
    case KeyKind::up:
      go_to(at_ - std::min<std::size_t>(at_, 1));
      return std::nullopt;
    case KeyKind::down:
    case KeyKind::tab:
      go_to(std::min(at_ + 1, rows_.size() - 1));
      return std::nullopt;
    case KeyKind::enter:
      break;
    default:
      return std::nullopt;
  }
  if (typed_.trimmed().empty()) {
    text_missing_ = true;
    return std::nullopt;
  }
  rows_[at_].explanation = typed_.trimmed();
  Explained explained{rows_[at_].code, rows_[at_].explanation};
  go_to(std::min(at_ + 1, rows_.size() - 1));
  return explained;
}

Frame ExplanationDesk::frame(const std::string& title, const std::string& station, const std::string& message,
                             Language language, Size size) const {
  if (too_small(size)) {
    return too_small_frame(language);
  }
  std::vector<Line> rows;
  std::size_t here_ends = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const FailureRow& row = rows_[i];
    const Look look = row.error ? Look::error : Look::warning;
    rows.push_back(
        one_line((i == at_ ? "> " : "  ") + row.code + (row.explanation.empty() ? "" : "  ✓ " + row.explanation),
                 row.explanation.empty() ? look : Look::good, size.columns));
    if (i == at_) {
      for (const std::string& sentence : row.worked) {
        add_wrapped(rows, sentence, Look::plain, size.columns);
      }
      here_ends = rows.size();
    }
  }
  std::vector<Line> body = {title_line(title, "", size.columns), one_line(station, Look::strong, size.columns),
                            one_line(phrase(Phrase::explain_heading, language), Look::warning, size.columns), Line{}};
  const std::string prompt = phrase(Phrase::explanation, language, {{"typed", typed_.text()}});
  const std::string_view keys = phrase(may_finalise() ? Phrase::keys_explained : Phrase::keys_explain, language);
  std::vector<Line> footer = {
      one_line(phrase(Phrase::explanation_wanted, language), text_missing_ ? Look::error : Look::faint, size.columns),
      one_line(prompt, Look::strong, size.columns), one_line(message, Look::warning, size.columns),
      one_line(keys, Look::faint, size.columns)};
  const std::size_t room = size.rows - body.size() - footer.size();
  const std::size_t first = here_ends > room ? here_ends - room : 0;
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
  rows.resize(std::min(rows.size(), room));
  std::ranges::move(rows, std::back_inserter(body));
  const std::size_t footer_rows = footer.size();
  Frame frame = with_footer(std::move(body), std::move(footer), size);
  frame.cursor = Place{size.rows - footer_rows + 1, std::min(size.columns - 1, publish::display_width(prompt))};
  return frame;
}

}  // namespace mandate::entry
