#include "io/csv.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "base/find.hpp"
#include "io/utf8.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

// Where the first line ends: at a line feed outside quotes.
std::size_t first_line_end(std::string_view text) {
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    inside = inside != (text[i] == '"');
    if (text[i] == '\n' && !inside) {
      return i;
    }
  }
  return std::string_view::npos;
}

// The sign of which the first line has most, without what stands in quotes.
char delimiter_of(std::string_view text) {
  constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
  std::array<std::size_t, candidates.size()> seen{};
  bool inside = false;
  for (const char c : text.substr(0, first_line_end(text))) {
    inside = inside != (c == '"');
    const std::optional<std::size_t> candidate = inside ? std::nullopt : index_in(candidates, c);
    if (candidate) {
      ++seen.at(*candidate);
    }
  }
  return candidates.at(static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin()));
}

std::string_view delimiter_name(char delimiter) {
  if (delimiter == '\t') {
    return "tab";
  }
  if (delimiter == '|') {
    return "bar";
  }
  return delimiter == ';' ? "semicolon" : "comma";
}

}  // namespace

CsvReader::CsvReader(const ReadContext& context, std::string_view text) : context_(context), text_(text) {
  read_header();
}

CsvReader::CsvReader(const ReadContext& context, TextSource& source)
    : context_(context), source_(&source), is_last_(false) {
  read_header();
}

void CsvReader::read_header() {
  while (first_line_end(text_) == std::string_view::npos && refill()) {
  }
  delimiter_ = delimiter_of(text_);
  signs_ = CsvSigns(text_, delimiter_);
  if (only_line_ends_follow()) {
    if (source_ == nullptr || !source_->failed()) {
      report({1, 1}, "no header line", "a first line with the names of the columns", "Add it");
    }
    stop();
    return;
  }
  if (read_record(header_) == RowEnd::broken || reported_ > 0) {
    header_.clear();
    stop();
    return;
  }
  keep_header();
  check_header();
}

void CsvReader::keep_header() {
  header_text_ = text_.substr(0, cursor_);
  if (source_ == nullptr) {
    return;
  }
  kept_header_ = header_text_;
  for (CsvField& field : header_.fields()) {
    const bool in_text = field.text.data() >= text_.data() && field.text.data() <= text_.data() + text_.size();
    if (in_text) {
      const auto start = static_cast<std::size_t>(field.text.data() - text_.data());
      field.text = std::string_view(kept_header_).substr(start, field.text.size());
    }
  }
  header_text_ = kept_header_;
  kept_unescaped_.swap(unescaped_);
}

// Nothing more is read.
void CsvReader::stop() {
  cursor_ = text_.size();
  is_last_ = true;
}

// Lets go of the records before the one at hand and adds the next piece behind it. False where nothing follows.
bool CsvReader::refill() {
  if (is_last_) {
    return false;
  }
  piece_.erase(0, row_start_);
  piece_start_ += row_start_;
  cursor_ -= row_start_;
  row_start_ = 0;
  if (piece_.size() > most_record_bytes) {
    report({row_line_, 1}, "a record of more than " + std::to_string(most_record_bytes >> 20U) + " MiB",
           "one record a line", "Look for a quote that is not closed");
    piece_.clear();
    cursor_ = 0;
    is_last_ = true;
  }
  is_last_ = is_last_ || !source_->append_to(piece_);
  if (source_->failed()) {
    piece_.clear();
    cursor_ = 0;
  }
  text_ = piece_;
  signs_ = CsvSigns(text_, delimiter_);
  return !is_last_;
}

void CsvReader::check_header() {
  const std::size_t before = reported_;
  if (header_.size() > most_fields) {
    report({1, 1}, "more than " + std::to_string(most_fields) + " columns", "a table", "Compare with the source");
    header_.clear();
    stop();
    return;
  }
  std::vector<std::string_view> names;
  for (const CsvField& field : header_.fields()) {
    if (field.text.empty()) {
      report(place(field), "a column without a name", "a name in every column of the first line",
             "Name it or remove it");
    } else if (read_whole_number(field.text)) {
      report(place(field), "the number " + in_quotes(field.text) + " in the first line", "the names of the columns",
             "Add a header line");
    } else if (std::ranges::find(names, field.text) != names.end()) {
      report(place(field), "the column " + in_quotes(field.text) + " for the second time", "each column once",
             "Rename or remove one of them");
    }
    names.push_back(field.text);
  }
  if (reported_ != before) {
    header_.clear();
    stop();
  }
}

Position CsvReader::place(const CsvField& field) const {
  if (field.offset < header_text_.size()) {
    return place_at(header_text_, field.offset);
  }
  const Position within = place_at(text_.substr(row_start_), field.offset - piece_start_ - row_start_);
  return Position{row_line_ + within.line - 1, within.column};
}

// The cursor stands on the opening quote. Leaves it behind the closing one.
CsvReader::RowEnd CsvReader::read_quoted(CsvField& field) {
  const std::size_t start = cursor_ + 1;
  std::size_t from = start;
  std::string* copy = nullptr;
  while (true) {
    const std::size_t quote = text_.find('"', from);
    if (!is_last_ && (quote == std::string_view::npos || quote + 1 == text_.size())) {
      return RowEnd::unfinished;
    }
    if (quote == std::string_view::npos) {
      report(place(field), "a quote that is not closed", "a closing quote", "Close it, or remove it");
      cursor_ = text_.size();
      return RowEnd::broken;
    }
    const std::string_view piece = text_.substr(from, quote - from);
    const bool doubled = quote + 1 < text_.size() && text_[quote + 1] == '"';
    if (doubled && copy == nullptr) {
      copy = &unescaped_.emplace_back();
    }
    if (copy != nullptr) {
      *copy += piece;
      *copy += doubled ? "\"" : "";
    }
    if (doubled) {
      from = quote + 2;
      continue;
    }
    field.text = copy == nullptr ? text_.substr(start, quote - start) : std::string_view(*copy);
    cursor_ = quote + 1;
    line_ += static_cast<std::uint32_t>(std::ranges::count(text_.substr(start, quote - start), '\n'));
    return RowEnd::complete;
  }
}

void CsvReader::skip_line() {
  std::size_t newline = text_.find('\n', cursor_);
  while (newline == std::string_view::npos && !is_last_) {
    row_start_ = cursor_ = text_.size();
    refill();
    newline = text_.find('\n', cursor_);
  }
  cursor_ = newline == std::string_view::npos ? text_.size() : newline + 1;
  ++line_;
}

// The fields of a stream live for one record.
void CsvReader::forget_unescaped() {
  if (source_ != nullptr && !unescaped_.empty()) {
    unescaped_.clear();
  }
}

// The record at hand, with as many further pieces as it needs.
CsvReader::RowEnd CsvReader::read_record(CsvRecord& record) {
  row_start_ = cursor_;
  row_line_ = line_;
  forget_unescaped();
  RowEnd end = read_row(record);
  while (end == RowEnd::unfinished) {
    refill();
    forget_unescaped();
    cursor_ = row_start_;
    line_ = row_line_;
    end = read_row(record);
  }
  return end;
}

CsvReader::RowEnd CsvReader::read_row(CsvRecord& record) {
  record.clear();
  const std::string_view text = text_;
  const char delimiter = delimiter_;
  while (true) {
    CsvField& field = record.add(piece_start_ + cursor_);
    const bool is_quoted = cursor_ < text.size() && text[cursor_] == '"';
    if (is_quoted) {
      const RowEnd end = read_quoted(field);
      if (end != RowEnd::complete) {
        return end;
      }
    } else {
      const std::size_t sign = signs_.next(cursor_);
      field.text = std::string_view(text.data() + cursor_, sign - cursor_);
      cursor_ = sign;
    }
    if (cursor_ == text.size() || text[cursor_] != delimiter) {
      return end_row(field, is_quoted);
    }
    ++cursor_;
    if (record.size() > most_fields + 1) {
      record.remove_last();
    }
  }
}

// Behind the last field of a record, that no delimiter follows.
CsvReader::RowEnd CsvReader::end_row(CsvField& field, bool is_quoted) {
  const std::string_view rest = text_.substr(cursor_, 2);
  if (!is_last_ && (rest.empty() || rest == "\r")) {
    return RowEnd::unfinished;
  }
  const bool with_return = is_quoted ? rest == "\r\n" : field.text.ends_with('\r') && rest.starts_with('\n');
  if (!rest.empty() && !rest.starts_with('\n') && !with_return) {
    report(place(CsvField{{}, piece_start_ + cursor_}),
           is_quoted ? "text after a closing quote" : "a quote within a field without quotes",
           "quotes around the whole field, and quotes within it doubled", R"(Write "a ""b"" c" for a "b" c)");
    skip_line();
    return RowEnd::broken;
  }
  if (rest.empty()) {
    return RowEnd::complete;
  }
  if (with_return && !is_quoted) {
    field.text.remove_suffix(1);
  }
  cursor_ += with_return && is_quoted ? 2 : 1;
  ++line_;
  return RowEnd::complete;
}

bool CsvReader::is_empty_row() const { return row_.size() == 1 && row_.fields().front().text.empty(); }

bool CsvReader::only_line_ends_follow() {
  while (text_.find_first_not_of("\r\n", cursor_) == std::string_view::npos) {
    if (!refill()) {
      return text_.find_first_not_of("\r\n", cursor_) == std::string_view::npos;
    }
  }
  return false;
}

void CsvReader::report_ragged() {
  const std::string expected = std::to_string(header_.size()) + " as in the header line";
  const bool more = row_.size() > header_.size();
  const CsvField& at = more ? row_.fields()[header_.size()] : row_.fields().front();
  report(place(at), std::to_string(row_.size()) + (row_.size() == 1 ? " field" : " fields"), expected,
         more ? "Put a text that contains a " + std::string(delimiter_name(delimiter_)) +
                    " in quotes; write numbers without separators"
              : "Fields are apart by " + std::string(delimiter_name(delimiter_)) +
                    "; leave a field empty that was not published");
}

bool CsvReader::more_follows() {
  if (source_ == nullptr) {
    return false;
  }
  row_start_ = cursor_;
  return refill() || cursor_ < text_.size();
}

bool CsvReader::next() {
  if (header_.empty()) {
    return false;
  }
  while (cursor_ < text_.size() || more_follows()) {
    const bool complete = read_record(row_) == RowEnd::complete;
    if (complete && is_empty_row() && only_line_ends_follow()) {
      return false;
    }
    ++records_;
    if (!complete) {
      continue;
    }
    if (is_empty_row()) {
      report({row_line_, 1}, "an empty line", "one record a line", "Remove it");
      continue;
    }
    if (row_.size() == header_.size()) {
      return true;
    }
    report_ragged();
  }
  return false;
}

void CsvReader::report(Position at, std::string found, std::string expected, std::string advice) {
  if (++reported_ <= most_reported) {
    context_.report(at, std::move(found), std::move(expected), std::move(advice));
  }
}

void CsvReader::finish() {
  if (reported_ > most_reported) {
    context_.report({}, std::to_string(reported_ - most_reported) + " further problems", {},
                    "Correct the first " + std::to_string(most_reported) + " and read the file again");
  }
}

}  // namespace mandate::io
