#include "entry/station_finder.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "entry/lines.hpp"
#include "publish/display.hpp"

namespace mandate::entry {
namespace {

// The number of the station within its district: the last part of "KZ-10/3/117".
std::string_view number_of(const StationRow& row) {
  return std::string_view(row.code).substr(row.code.rfind('/') + 1);  // the whole code where it has no parts
}

// 0 called exactly so, 1 begins so, 2 contains it; 3 not at all.
std::size_t fit(const StationRow& row, std::string_view typed) {
  if (row.name == typed || row.code == typed || number_of(row) == typed) {
    return 0;
  }
  if (row.name.starts_with(typed) || number_of(row).starts_with(typed)) {
    return 1;
  }
  const bool contains = row.name.find(typed) != std::string::npos || row.code.find(typed) != std::string::npos ||
                        row.where.find(typed) != std::string::npos;
  return contains ? 2 : 3;
}

Look look_of(Phrase state) {
  switch (state) {
    case Phrase::state_final:
      return Look::good;
    case Phrase::state_differ:
    case Phrase::state_failures:
      return Look::warning;
    case Phrase::state_annulled:
    case Phrase::state_quarantined:
      return Look::error;
    default:
      return Look::faint;
  }
}

}  // namespace

void StationFinder::show(std::vector<StationRow> rows) {
  const std::size_t before = selected_;
  rows_ = std::move(rows);
  name_width_ = 0;
  for (const StationRow& row : rows_) {
    name_width_ = std::max(name_width_, publish::display_width(row.name) + 1);
  }
  search();
  selected_ = std::min(before, found_.empty() ? 0 : found_.size() - 1);
}

void StationFinder::search() {
  std::array<std::vector<std::size_t>, 3> ranks;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const std::size_t rank = fit(rows_[i], typed_.trimmed());
    if (rank < ranks.size()) {
      ranks.at(rank).push_back(i);
    }
  }
  found_.clear();
  for (const std::vector<std::size_t>& rank : ranks) {
    found_.insert(found_.end(), rank.begin(), rank.end());
  }
  selected_ = 0;
}

std::optional<std::size_t> StationFinder::press(const Key& key) {
  if (typed_.press(key)) {
    search();
    return std::nullopt;
  }
  if (found_.empty()) {
    return std::nullopt;
  }
  constexpr std::size_t page = 10;
  const std::size_t last = found_.size() - 1;
  switch (key.kind) {
    case KeyKind::down:
      selected_ = std::min(last, selected_ + 1);
      return std::nullopt;
    case KeyKind::up:
      selected_ -= std::min<std::size_t>(selected_, 1);
      return std::nullopt;
    case KeyKind::page_down:
      selected_ = std::min(last, selected_ + page);
      return std::nullopt;
    case KeyKind::page_up:
      selected_ -= std::min(selected_, page);
      return std::nullopt;
    case KeyKind::enter: {
      const std::size_t opened = found_[selected_];
      typed_.clear();
      return opened;
    }
    default:
      return std::nullopt;
  }
}

Line StationFinder::row_line(std::size_t index, bool here, Language language, std::size_t width) const {
  const StationRow& row = rows_[index];
  const std::size_t name_width = std::min(width / 3, name_width_);
  std::string state(phrase(row.state, language));
  if (!row.actor.empty()) {
    state += " (" + row.actor + ")";
  }
  const std::size_t state_width = std::min(width / 2, publish::display_width(state) + 1);
  const std::size_t where_width = width - name_width - state_width - 2;
  Line line;
  line.spans.push_back({here ? "> " : "  ", Look::strong});
  line.spans.push_back(
      {publish::padded(cut(row.name, name_width - 1), name_width), here ? Look::selected : Look::strong});
  line.spans.push_back({publish::padded(cut(row.where, where_width - 1), where_width), Look::plain});
  line.spans.push_back({cut(state, state_width), look_of(row.state)});
  return line;
}

Frame StationFinder::frame(const std::string& title, const std::string& progress, const std::string& message,
                           Language language, Size size) const {
  if (too_small(size)) {
    return too_small_frame(language);
  }
  std::vector<Line> body = {title_line(title, "", size.columns), one_line(progress, Look::faint, size.columns), Line{}};
  const std::string prompt = phrase(Phrase::find_station, language, {{"typed", typed_.text()}});
  const Place cursor{body.size(), std::min(size.columns - 1, publish::display_width(prompt))};
  body.push_back(one_line(prompt, Look::strong, size.columns));
  const std::vector<Line> footer = {one_line(message, Look::good, size.columns),
                                    one_line(phrase(Phrase::keys_finder, language), Look::faint, size.columns)};
  const std::size_t room = size.rows - body.size() - footer.size();
  if (found_.empty()) {
    body.push_back(
        one_line(phrase(Phrase::no_station_called, language, {{"typed", typed_.text()}}), Look::warning, size.columns));
  }
  const std::size_t first = first_shown(selected_, room);
  for (std::size_t i = first; i < std::min(found_.size(), first + room); ++i) {
    body.push_back(row_line(found_[i], i == selected_, language, size.columns));
  }
  Frame frame = with_footer(std::move(body), footer, size);
  frame.cursor = cursor;
  return frame;
}

}  // namespace mandate::entry
