#include "io/csv_rows.hpp"

#include <utility>

#include "io/utf8.hpp"

namespace mandate::io {
namespace {

// Takes one byte after the other and hands over a row at each end of line outside quotes.
class Rows {
 public:
  Rows(const ReadContext& context, const OnRow& on_row) : context_(context), on_row_(&on_row) {}

  bool take(char c) {
    if (quoted_) {
      return take_quoted(c);
    }
    if (std::exchange(after_quote_, false) && c == '"') {
      // Two quotes within quotes are one.
      quoted_ = true;
      return add(c);
    }
    switch (c) {
      case '"':
        if (field_is_empty()) {
          quoted_ = true;
          return true;
        }
        return add(c);
      case ',':
        end_field();
        return true;
      case '\r':
        return true;
      case '\n':
        return end_row();
      default:
        return add(c);
    }
  }

  bool finish() {
    if (quoted_) {
      context_.report({row_line_, 1}, "a quote that is not closed", "a closing quote",
                      "Close it, or fetch the file again");
      return false;
    }
    return row_.empty() && ends_.empty() ? true : end_row();
  }

 private:
  bool take_quoted(char c) {
    if (c == '"') {
      quoted_ = false;
      after_quote_ = true;
      return true;
    }
    line_ += c == '\n' ? 1U : 0U;
    return add(c);
  }

  [[nodiscard]] bool field_is_empty() const {
    const std::size_t begin = ends_.empty() ? 0 : ends_.back();
    return row_.size() == begin || row_.substr(begin) == "=";
  }

  bool add(char c) {
    if (row_.size() == most_row_bytes) {
      context_.report({row_line_, 1}, "a row of more than 4 MiB", "a row a ballot",
                      "Check that this is the file that you mean");
      return false;
    }
    row_ += c;
    return true;
  }

  void end_field() { ends_.push_back(row_.size()); }

  bool end_row() {
    end_field();
    fields_.clear();
    std::size_t begin = 0;
    for (const std::size_t end : ends_) {
      std::string_view field = std::string_view(row_).substr(begin, end - begin);
      if (field.starts_with('=')) {
        field.remove_prefix(1);
      }
      fields_.push_back(field);
      begin = end;
    }
    const bool go_on = (*on_row_)(fields_, row_line_);
    row_.clear();
    ends_.clear();
    row_line_ = ++line_;
    return go_on;
  }

  ReadContext context_;
  const OnRow* on_row_;
  std::string row_;
  std::vector<std::size_t> ends_;
  std::vector<std::string_view> fields_;
  std::uint32_t line_ = 1;
  std::uint32_t row_line_ = 1;
  bool quoted_ = false;
  bool after_quote_ = false;
};

}  // namespace

bool read_csv_rows(const ReadContext& context, ByteSource& source, const OnRow& on_row) {
  constexpr std::size_t part = std::size_t{1} << 16U;
  std::vector<char> bytes(part);
  Rows rows(context, on_row);
  bool first = true;
  while (true) {
    const auto read = source.read(bytes);
    if (!read) {
      context.report({}, read.error().found, "a whole file", read.error().advice);
      return false;
    }
    std::string_view text(bytes.data(), *read);
    if (std::exchange(first, false) && text.starts_with(utf8_mark)) {
      text.remove_prefix(utf8_mark.size());
    }
    for (const char c : text) {
      if (!rows.take(c)) {
        return false;
      }
    }
    if (*read == 0) {
      return rows.finish();
    }
  }
}

}  // namespace mandate::io
