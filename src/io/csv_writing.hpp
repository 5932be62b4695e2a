// Writes records as RFC 4180: fields in quotes where they need them, lines that end in CR LF, UTF-8.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace mandate::io {

class CsvWriter {
 public:
  explicit CsvWriter(char delimiter = ',') : delimiter_(delimiter) {}

  void field(std::string_view text);
  void end_row();
  void row(std::initializer_list<std::string_view> fields);

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  std::string out_;
  char delimiter_;
  bool first_ = true;
};

}  // namespace mandate::io
