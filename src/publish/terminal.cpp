#include "publish/terminal.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "publish/display.hpp"

namespace mandate::publish {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t narrowest_column = 10;
constexpr std::string_view gap = "  ";

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::strong:
      return "\x1b[1m";
    case Style::faint:
      return "\x1b[2m";
    case Style::good:
      return "\x1b[1;32m";
    case Style::bad:
      return "\x1b[1;31m";
    case Style::open:
      return "\x1b[1;33m";
    case Style::plain:
      break;
  }
  return {};
}

// The widest word of a text that is broken at every space.
std::size_t widest_word(std::string_view text) {
  std::size_t widest = 0;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    widest = std::max(widest, display_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

std::size_t natural_width(const Table& table, std::size_t column) {
  const Column& of = table.columns[column];
  std::size_t width = of.numeric ? widest_word(of.title) : display_width(of.title);
  for (const std::vector<std::string>& row : table.rows) {
    width = std::max(width, display_width(row[column]));
  }
  return width;
}

// No narrower than its widest word, so that words stay whole where that is possible.
std::size_t least_width(const Table& table, std::size_t column) {
  constexpr std::size_t most = 24;
  std::size_t width = widest_word(table.columns[column].title);
  for (const std::vector<std::string>& row : table.rows) {
    width = std::max(width, widest_word(row[column]));
  }
  return std::clamp(width, narrowest_column, most);
}

// Natural widths; where they do not fit, the widest flexible column gives way, column by column.
std::vector<std::size_t> column_widths(const Table& table, std::size_t available) {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> least;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    widths.push_back(natural_width(table, i));
    least.push_back(least_width(table, i));
  }
  const std::size_t gaps = gap.size() * (table.columns.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > available) {
    std::size_t widest = table.columns.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const bool can_give = table.columns[i].flexible && widths[i] > least[i];
      if (can_give && (widest == table.columns.size() || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest == table.columns.size()) {
      break;
    }
    --widths[widest];
  }
  return widths;
}

std::string trimmed_right(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

// One row of a table as lines, cells wrapped in their columns.
std::vector<std::string> row_lines(const Table& table, const std::vector<std::string>& cells,
                                   const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> wrapped_cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped_cells.push_back(wrapped(cells[i], widths[i]));
    height = std::max(height, wrapped_cells.back().size());
  }
  std::vector<std::string> lines(height);
  for (std::size_t at = 0; at < height; ++at) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view cell = at < wrapped_cells[i].size() ? std::string_view(wrapped_cells[i][at]) : "";
      lines[at] += i == 0 ? "" : gap;
      lines[at] += table.columns[i].numeric ? padded_left(cell, widths[i]) : padded(cell, widths[i]);
    }
    lines[at] = trimmed_right(std::move(lines[at]));
  }
  return lines;
}

std::string rule_of(std::size_t length) {
  std::string rule;
  for (std::size_t i = 0; i < length; ++i) {
    rule += "─";
  }
  return rule;
}

}  // namespace

Terminal::Terminal(const TextOptions& options) : width_(std::max(options.width, narrowest)), colour_(options.colour) {}

std::string Terminal::styled(std::string_view text, Style style) const {
  const std::string_view escape = colour_ ? escape_of(style) : std::string_view();
  if (escape.empty() || text.empty()) {
    return std::string(text);
  }
  return std::string(escape) + std::string(text) + "\x1b[0m";
}

void Terminal::line(std::string_view text) {
  out_ += text;
  out_ += '\n';
}

void Terminal::blank() { out_ += '\n'; }

void Terminal::paragraph(std::string_view text, std::string_view first, std::string_view rest, Style style) {
  const std::size_t indent = std::max(display_width(first), display_width(rest));
  const std::size_t room = width_ > indent + (narrowest / 2) ? width_ - indent : narrowest / 2;
  bool is_first = true;
  for (const std::string& one : wrapped(text, room)) {
    line(styled(is_first ? first : rest, Style::faint) + styled(one, style));
    is_first = false;
  }
}

void Terminal::heading(std::string_view text) {
  blank();
  line(styled(text, Style::strong));
}

void Terminal::table(const Table& table) {
  const std::vector<std::size_t> widths = column_widths(table, width_);
  std::vector<std::string> titles;
  for (const Column& column : table.columns) {
    titles.push_back(column.title);
  }
  for (const std::string& one : row_lines(table, titles, widths)) {
    line(styled(one, Style::faint));
  }
  const std::size_t across = std::accumulate(widths.begin(), widths.end(), gap.size() * (table.columns.size() - 1));
  line(styled(rule_of(across), Style::faint));
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const bool is_total = table.total_row && i + 1 == table.rows.size();
    if (is_total) {
      line(styled(rule_of(across), Style::faint));
    }
    for (const std::string& one : row_lines(table, table.rows[i], widths)) {
      line(styled(one, is_total ? Style::strong : Style::plain));
    }
  }
}

void Terminal::node(const ReportNode& node, const std::string& first, const std::string& rest) {
  const std::size_t room =
      width_ > display_width(first) + (narrowest / 2) ? width_ - display_width(first) - 2 : narrowest / 2;
  bool is_first = true;
  for (const std::string& one : wrapped(node.heading, room)) {
    const std::string mark = is_first ? styled(mark_of(node.mark), style_of(node.mark)) + " " : "  ";
    line(styled(is_first ? first : rest, Style::faint) + mark + styled(one, Style::strong));
    is_first = false;
  }
  const std::string below = rest + (node.parts.empty() ? "  " : "│ ");
  for (const std::string& sentence : node.sentences) {
    paragraph(sentence, below, below);
  }
  for (const std::string& rule : node.rules) {
    paragraph(rule, below, below, Style::faint);
  }
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    const bool last = i + 1 == node.parts.size();
    this->node(node.parts[i], rest + (last ? "└ " : "├ "), rest + (last ? "  " : "│ "));
  }
}

void Terminal::tree(const ReportNode& root) { node(root, "", ""); }

void Terminal::bullets(const std::vector<ReportItem>& items) {
  for (const ReportItem& item : items) {
    paragraph(item.text, "• ", "  ");
    if (!item.href.empty()) {
      line("  " + styled(item.href, Style::faint));
    }
  }
}

std::string_view mark_of(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return "✓";
    case Answer::no:
      return "✗";
    case Answer::cannot_tell:
      break;
  }
  return "?";
}

Style style_of(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return Style::good;
    case Answer::no:
      return Style::bad;
    case Answer::cannot_tell:
      break;
  }
  return Style::open;
}

}  // namespace mandate::publish
