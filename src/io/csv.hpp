// Reads tables as RFC 4180 describes them: one header line, one record a line, fields apart by comma, semicolon,
// tab or bar (whichever the header line has most of), quotes around fields that need them, lines that end in LF or CR
// LF.
//
// Fields are views: into the text, and where quotes had to be taken out of a field, into the reader. Both live as
// long as the reader and the text do. The text may be any bytes; `check_text` says whether it is UTF-8.
//
// A table that is larger than memory should hold is read from a stream (io/text_stream.hpp), piece by piece, with the
// same rows and the same problems; then the fields of a record live until the next one is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>

#include "base/node_reader.hpp"
#include "base/problem.hpp"
#include "io/csv_record.hpp"
#include "io/csv_signs.hpp"
#include "io/text_source.hpp"

namespace mandate::io {

class CsvReader {
 public:
  // Reads the header line. Reported: no header line, names that are empty, stand twice or are numbers.
  CsvReader(const ReadContext& context, std::string_view text);
  // The same of a stream, which outlives the reader.
  CsvReader(const ReadContext& context, TextSource& source);

  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;
  CsvReader(CsvReader&&) = delete;
  CsvReader& operator=(CsvReader&&) = delete;
  ~CsvReader() = default;

  // Empty where there is no usable header; then `next` has no rows.
  [[nodiscard]] std::span<const CsvField> header() const { return header_.fields(); }
  [[nodiscard]] char delimiter() const { return delimiter_; }

  // Moves on to the next record that has as many fields as the header. Records that have not, empty lines in
  // between and stray quotes are reported and passed over.
  bool next();

  // Of the record at hand.
  [[nodiscard]] std::span<const CsvField> row() const { return row_.fields(); }
  [[nodiscard]] std::uint32_t line() const { return row_line_; }

  // How many records were met so far, those passed over included.
  [[nodiscard]] std::size_t records() const { return records_; }

  // Where a field of the header or of the record at hand stands.
  [[nodiscard]] Position place(const CsvField& field) const;

  // Reports a problem of the file, up to `most_reported` of them; `finish` says how many more there were.
  void report(Position at, std::string found, std::string expected = {}, std::string advice = {});
  void finish();

  static constexpr std::size_t most_reported = 50;
  // A record is read no further than this many fields: garbage without a line end is no table.
  static constexpr std::size_t most_fields = 16384;
  // Of a record that is read from a stream.
  static constexpr std::size_t most_record_bytes = std::size_t{16} << 20U;

 private:
  // unfinished: the piece at hand ends before the record, and another one follows.
  enum class RowEnd : std::uint8_t { complete, broken, unfinished };

  void read_header();
  void keep_header();
  void check_header();
  RowEnd read_record(CsvRecord& record);
  RowEnd read_row(CsvRecord& record);
  RowEnd read_quoted(CsvField& field);
  RowEnd end_row(CsvField& field, bool is_quoted);
  void skip_line();
  void forget_unescaped();
  bool refill();
  bool more_follows();
  void stop();
  bool is_empty_row() const;
  bool only_line_ends_follow();
  void report_ragged();

  ReadContext context_;
  TextSource* source_ = nullptr;  // none: the text is whole
  std::string piece_;             // of a stream, from the record at hand on
  std::size_t piece_start_ = 0;   // its offset in the stream
  bool is_last_ = true;           // nothing follows the text at hand
  std::string_view text_;
  CsvSigns signs_;
  char delimiter_ = ',';
  std::size_t cursor_ = 0;
  std::uint32_t line_ = 1;  // of the cursor
  std::size_t row_start_ = 0;
  std::uint32_t row_line_ = 1;
  CsvRecord header_;
  std::string kept_header_;  // of a stream, which goes on
  std::string_view header_text_;
  CsvRecord row_;
  std::deque<std::string> unescaped_;
  std::deque<std::string> kept_unescaped_;  // of the header of a stream
  std::size_t records_ = 0;
  std::size_t reported_ = 0;
};

}  // namespace mandate::io
