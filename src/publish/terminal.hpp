// Lines of text for a terminal: wrapping, indentation, tables, trees, and colour where it is wanted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/answer.hpp"
#include "publish/report.hpp"
#include "publish/text_options.hpp"

namespace mandate::publish {

enum class Style : std::uint8_t { plain, strong, faint, good, bad, open };

class Terminal {
 public:
  explicit Terminal(const TextOptions& options);

  [[nodiscard]] std::size_t width() const { return width_; }

  // The text with the escapes of the style around it, where colour is on.
  [[nodiscard]] std::string styled(std::string_view text, Style style) const;

  void blank();
  // Wrapped; the first line behind `first`, the others behind `rest`.
  void paragraph(std::string_view text, std::string_view first = {}, std::string_view rest = {},
                 Style style = Style::plain);
  void heading(std::string_view text);
  void table(const Table& table);
  void tree(const ReportNode& root);
  void bullets(const std::vector<ReportItem>& items);
  // Lines that were laid out before.
  void raw(std::string_view lines) { out_ += lines; }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void line(std::string_view text);
  void node(const ReportNode& node, const std::string& first, const std::string& rest);

  std::string out_;
  std::size_t width_;
  bool colour_;
};

// ✓ ✗ ?
[[nodiscard]] std::string_view mark_of(Answer answer);
[[nodiscard]] Style style_of(Answer answer);

}  // namespace mandate::publish
