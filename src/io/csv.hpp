// Reads tables as RFC 4180 describes them: one header line, one record a line, fields apart by comma, semicolon
// or tab (whichever the header line has most of), quotes around fields that need them, lines that end in LF or CR LF.
//
// Fields are views: into the text, and where quotes had to be taken out of a field, into the reader. Both live as
// long as the reader and the text do. The text may be any bytes; `check_text` says whether it is UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/node_reader.hpp"
#include "base/problem.hpp"

namespace mandate::io {

struct CsvField {
  std::string_view text;   // without quotes
  std::size_t offset = 0;  // of its first character (or opening quote) in the text
};

class CsvReader {
 public:
  // Reads the header line. Reported: no header line, names that are empty, stand twice or are numbers.
  CsvReader(const ReadContext& context, std::string_view text);

  // Empty where there is no usable header; then `next` has no rows.
  [[nodiscard]] std::span<const CsvField> header() const { return header_; }
  [[nodiscard]] char delimiter() const { return delimiter_; }

  // Moves on to the next record that has as many fields as the header. Records that have not, empty lines in
  // between and stray quotes are reported and passed over.
  bool next();

  // Of the record at hand.
  [[nodiscard]] std::span<const CsvField> row() const { return row_; }
  [[nodiscard]] std::uint32_t line() const { return row_line_; }

  // How many records were met so far, those passed over included.
  [[nodiscard]] std::size_t records() const { return records_; }

  // Where a field of the header or of the record at hand stands.
  [[nodiscard]] Position place(const CsvField& field) const;

  // Reports a problem of the file, up to `most_reported` of them; `finish` says how many more there were.
  void report(Position at, std::string found, std::string expected = {}, std::string advice = {});
  void finish();

  static constexpr std::size_t most_reported = 50;

 private:
  enum class RowEnd : std::uint8_t { complete, broken };

  RowEnd read_row(std::vector<CsvField>& fields);
  bool read_quoted(CsvField& field);
  bool at_field_end() const;
  void skip_line();
  void check_header();
  bool is_empty_row() const;
  bool only_line_ends_follow() const;
  void report_ragged();

  ReadContext context_;
  std::string_view text_;
  char delimiter_ = ',';
  std::size_t cursor_ = 0;
  std::uint32_t line_ = 1;  // of the cursor
  std::size_t row_start_ = 0;
  std::uint32_t row_line_ = 1;
  std::vector<CsvField> header_;
  std::vector<CsvField> row_;
  std::deque<std::string> unescaped_;
  std::size_t records_ = 0;
  std::size_t reported_ = 0;
};

}  // namespace mandate::io
