#include "io/csv.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "io/utf8.hpp"
#include "io/whole_number.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// The first line up to its end, without what stands in quotes.
char delimiter_of(std::string_view text) {
  constexpr std::array<char, 3> candidates = {',', ';', '\t'};
  std::array<std::size_t, candidates.size()> seen{};
  bool inside = false;
  for (const char c : text) {
    inside = inside != (c == '"');
    if (inside) {
      continue;
    }
    if (c == '\n') {
      break;
    }
    const auto* const candidate = std::ranges::find(candidates, c);
    if (candidate != candidates.end()) {
      ++seen.at(static_cast<std::size_t>(candidate - candidates.begin()));
    }
  }
  return candidates.at(static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin()));
}

std::string_view name_of(char delimiter) {
  if (delimiter == '\t') {
    return "tab";
  }
  return delimiter == ';' ? "semicolon" : "comma";
}

}  // namespace

CsvReader::CsvReader(const ReadContext& context, std::string_view text)
    : context_(context), text_(text), delimiter_(delimiter_of(text)) {
  row_start_ = 0;
  if (text_.find_first_not_of("\r\n") == npos) {
    report({1, 1}, "no header line", "a first line with the names of the columns", "Add it");
    return;
  }
  if (read_row(header_) == RowEnd::broken) {
    header_.clear();
    cursor_ = text_.size();
    return;
  }
  check_header();
}

void CsvReader::check_header() {
  const std::size_t before = reported_;
  std::vector<std::string_view> names;
  for (const CsvField& field : header_) {
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
    cursor_ = text_.size();
  }
}

Position CsvReader::place(const CsvField& field) const {
  const std::size_t start = field.offset < row_start_ ? 0 : row_start_;
  const std::uint32_t line = field.offset < row_start_ ? 1 : row_line_;
  const Position within = place_at(text_.substr(start), field.offset - start);
  return Position{line + within.line - 1, within.column};
}

bool CsvReader::at_field_end() const {
  const std::string_view rest = text_.substr(cursor_, 2);
  return rest.empty() || rest.front() == delimiter_ || rest.front() == '\n' || rest == "\r\n";
}

// The cursor stands on the opening quote. Leaves it behind the closing one.
bool CsvReader::read_quoted(CsvField& field) {
  const std::size_t start = cursor_ + 1;
  std::size_t from = start;
  std::string* copy = nullptr;
  while (true) {
    const std::size_t quote = text_.find('"', from);
    if (quote == npos) {
      report(place(field), "a quote that is not closed", "a closing quote", "Close it, or remove it");
      cursor_ = text_.size();
      return false;
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
    return true;
  }
}

void CsvReader::skip_line() {
  const std::size_t newline = text_.find('\n', cursor_);
  cursor_ = newline == npos ? text_.size() : newline + 1;
  ++line_;
}

CsvReader::RowEnd CsvReader::read_row(std::vector<CsvField>& fields) {
  fields.clear();
  row_start_ = cursor_;
  row_line_ = line_;
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  const char delimiter = delimiter_;
  while (true) {
    CsvField field{{}, cursor_};
    const bool is_quoted = cursor_ < text_.size() && begin[cursor_] == '"';
    if (is_quoted) {
      if (!read_quoted(field)) {
        return RowEnd::broken;
      }
    } else {
      const char* const start = begin + cursor_;
      const char* at = start;
      while (at != end && *at != delimiter && *at != '\n' && *at != '"') {
        ++at;
      }
      const bool carriage_return = at != start && at != end && *at == '\n' && at[-1] == '\r';
      field.text = std::string_view(start, static_cast<std::size_t>(at - start) - (carriage_return ? 1 : 0));
      cursor_ = static_cast<std::size_t>(at - begin) - (carriage_return ? 1 : 0);
    }
    if (!at_field_end()) {
      report(place(CsvField{{}, cursor_}),
             is_quoted ? "text after a closing quote" : "a quote within a field without quotes",
             "quotes around the whole field, and quotes within it doubled", "Write \"a \"\"b\"\" c\" for a \"b\" c");
      skip_line();
      return RowEnd::broken;
    }
    fields.push_back(field);
    if (cursor_ == text_.size()) {
      return RowEnd::complete;
    }
    if (begin[cursor_] == delimiter) {
      ++cursor_;
      continue;
    }
    cursor_ += begin[cursor_] == '\r' ? 2 : 1;
    ++line_;
    return RowEnd::complete;
  }
}

bool CsvReader::is_empty_row() const { return row_.size() == 1 && row_.front().text.empty(); }

bool CsvReader::only_line_ends_follow() const { return text_.find_first_not_of("\r\n", cursor_) == npos; }

void CsvReader::report_ragged() {
  const std::string expected = std::to_string(header_.size()) + " as in the header line";
  const bool more = row_.size() > header_.size();
  const CsvField& at = more ? row_[header_.size()] : row_.front();
  report(place(at), std::to_string(row_.size()) + (row_.size() == 1 ? " field" : " fields"), expected,
         more ? "Put a text that contains a " + std::string(name_of(delimiter_)) +
                    " in quotes; write numbers without separators"
              : "Fields are apart by " + std::string(name_of(delimiter_)) +
                    "; leave a field empty that was not published");
}

bool CsvReader::next() {
  if (header_.empty()) {
    return false;
  }
  while (cursor_ < text_.size()) {
    const bool complete = read_row(row_) == RowEnd::complete;
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
