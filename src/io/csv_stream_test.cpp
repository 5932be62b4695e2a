// What must hold of every text, tables or not: it is read as the plain reader below reads it, one byte after the
// other, whole and in pieces of any size, with the same rows, lines, places and problems.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/csv.hpp"
#include "io/csv_for_tests.hpp"
#include "io/csv_signs.hpp"
#include "io/problems_for_tests.hpp"

namespace mandate::io::csv_stream_test {
namespace {

struct Row {
  std::uint32_t line = 0;
  std::vector<std::string> fields;
  std::vector<Position> places;

  friend bool operator==(const Row&, const Row&) = default;
};

struct Reading {
  std::vector<Row> rows;
  std::vector<std::string> problems;
  std::size_t records = 0;

  friend bool operator==(const Reading&, const Reading&) = default;
};

Row row_of(const CsvReader& csv, std::span<const CsvField> fields, std::uint32_t line) {
  Row row{line, {}, {}};
  for (const CsvField& field : fields) {
    row.fields.emplace_back(field.text);
    row.places.push_back(csv.place(field));
  }
  return row;
}

Reading read_all(CsvReader& csv, Problems& problems) {
  Reading reading;
  const Row header = row_of(csv, csv.header(), 1);
  reading.rows.push_back(header);
  while (csv.next()) {
    reading.rows.push_back(row_of(csv, csv.row(), csv.line()));
  }
  EXPECT_EQ(row_of(csv, csv.header(), 1), header) << "the header outlives every piece";
  csv.finish();
  reading.records = csv.records();
  reading.problems = texts_of_problems(problems);
  return reading;
}

Reading whole(std::string_view text) {
  Problems problems;
  CsvReader csv(ReadContext{"t.csv", &problems}, text);
  return read_all(csv, problems);
}

Reading in_pieces(std::string_view text, std::size_t size) {
  Problems problems;
  TextInPieces pieces(text, size);
  CsvReader csv(ReadContext{"t.csv", &problems}, pieces);
  return read_all(csv, problems);
}

// RFC 4180 written down without speed: the fields of the records of a text in which every quote is in its place.
std::vector<std::vector<std::string>> plainly(std::string_view text, char delimiter) {
  std::vector<std::vector<std::string>> records(1);
  records.back().emplace_back();
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& field = records.back().back();
    if (text[i] == '"' && inside && i + 1 < text.size() && text[i + 1] == '"') {
      field += text[++i];
    } else if (text[i] == '"') {
      inside = !inside;
    } else if (!inside && text[i] == delimiter) {
      records.back().emplace_back();
    } else if (!inside && text[i] == '\n' && i + 1 < text.size()) {
      records.emplace_back();
      records.back().emplace_back();
    } else if (inside || (text[i] != '\n' && text.substr(i, 2) != "\r\n")) {
      field += text[i];
    }
  }
  return records;
}

// A table with two columns or more, written with quotes where they are needed and sometimes where they are not.
std::string table_text(const std::vector<std::vector<std::string>>& rows, char delimiter, const std::string& line_end) {
  std::string text = std::string("first") + delimiter + "\"second\"" + delimiter + "third" + line_end;
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string& field = row[i];
      const bool needed = field.find_first_of("\",;\t\r\n") != std::string::npos || field.size() % 3 == 1;
      text += (i == 0 ? "" : std::string(1, delimiter)) + (needed ? quoted_field(field) : field);
    }
    text += line_end;
  }
  return text;
}

rc::Gen<std::string> texts_of(const std::string& alphabet, int most) {
  return rc::gen::resize(most, rc::gen::container<std::string>(rc::gen::elementOf(alphabet)));
}

RC_GTEST_PROP(CsvStream, AnyTextIsReadTheSameInPieces, ()) {
  const auto text = *texts_of("ab1,;\"\n\n,\r", 120);
  const auto size = *rc::gen::inRange<std::size_t>(1, 70);
  RC_ASSERT(in_pieces("x,y\n" + text, size) == whole("x,y\n" + text));
  RC_ASSERT(in_pieces(text, size) == whole(text));
}

RC_GTEST_PROP(CsvStream, TablesAreReadAsTheRulesSay, ()) {
  const auto cell = rc::gen::scale(0.2, texts_of("abc0123456789 ,;\t\"\r\nҚ", 40));
  const auto rows =
      *rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::container<std::vector<std::string>>(3, cell));
  const auto delimiter = *rc::gen::element(',', ';', '\t');
  const auto line_end = *rc::gen::element(std::string("\n"), std::string("\r\n"));
  const std::string text = table_text(rows, delimiter, line_end);
  const Reading reading = whole(text);
  std::vector<std::vector<std::string>> fields;
  for (const Row& row : reading.rows) {
    fields.push_back(row.fields);
  }
  RC_ASSERT(reading.problems.empty());
  RC_ASSERT(fields == plainly(text, delimiter));
}

RC_GTEST_PROP(CsvStream, SignsAreFoundFromEveryPlace, ()) {
  const auto text = *texts_of("aaaaaaaaaaaaaaab,\n\"", 300);
  CsvSigns signs(text, ',');
  const auto from = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  const auto again = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  RC_ASSERT(signs.next(from) == std::min(text.find_first_of(",\n\"", from), text.size()));
  RC_ASSERT(signs.next(again) == std::min(text.find_first_of(",\n\"", again), text.size()));
}

TEST(CsvStream, LongTablesInPiecesOfEverySize) {
  std::string text = "area;station;\"a \"\"name\"\"\";votes\r\n";
  for (int i = 0; i < 60; ++i) {
    text += "KZ-10;" + std::to_string(i) + ";\"Школа \"\"" + std::to_string(i * 7) + "\"\"\nвторой этаж\";" +
            std::to_string(i * i) + (i % 2 == 0 ? "\n" : "\r\n");
  }
  text += "KZ-11;x\"y;z\nKZ-12;1\n\nKZ-13;2;3;4;5\nKZ-14;2;\"3\"4;5\n";
  const Reading expected = whole(text);
  ASSERT_EQ(expected.rows.size(), 61U);
  ASSERT_EQ(expected.problems.size(), 5U);
  for (std::size_t size = 1; size < 300; ++size) {
    ASSERT_EQ(in_pieces(text, size), expected) << size;
  }
}

// Memory stays bounded where a quote is never closed.
class Endless final : public TextSource {
 public:
  bool append_to(std::string& text) override {
    text += begun_ ? std::string(std::size_t{1} << 20U, 'x') : "a,b\n1,\"";
    begun_ = true;
    longest_ = std::max(longest_, text.size());
    return true;
  }
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  bool begun_ = false;
  std::size_t longest_ = 0;
};

TEST(CsvStream, ARecordWithoutEndIsNamed) {
  Problems problems;
  Endless endless;
  CsvReader csv(ReadContext{"t.csv", &problems}, endless);
  EXPECT_FALSE(csv.next());
  EXPECT_TRUE(has_only_problem(problems, "t.csv", {2, 1}, {"a record of more than 16 MiB", "quote"}));
  EXPECT_LE(endless.longest(), CsvReader::most_record_bytes + (std::size_t{2} << 20U));
}

// The problem of a stream is the only one: nothing is said of the half that came.
class Broken final : public TextSource {
 public:
  explicit Broken(std::string text) : text_(std::move(text)) {}
  bool append_to(std::string& text) override {
    text += text_;
    failed_ = text_.empty();
    text_.clear();
    return !failed_;
  }
  [[nodiscard]] bool failed() const override { return failed_; }

 private:
  std::string text_;
  bool failed_ = false;
};

TEST(CsvStream, NothingIsSaidOfTheHalfThatCame) {
  for (const char* const half : {"", "a,b", "a,\"b", "a,b\n1,2\n3", "a,b\n1,\"2\n"}) {
    Problems problems;
    Broken broken(half);
    CsvReader csv(ReadContext{"t.csv", &problems}, broken);
    while (csv.next()) {
    }
    EXPECT_TRUE(problems.empty()) << half << all_texts(problems);
  }
}

}  // namespace
}  // namespace mandate::io::csv_stream_test
