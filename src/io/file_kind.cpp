#include "io/file_kind.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/results_headings.hpp"
#include "io/results_long.hpp"
#include "io/utf8.hpp"

namespace mandate::io {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view advice;
};

constexpr std::array<Signature, 8> signatures = {
    {{"%PDF", "a PDF document", "Type the protocol in, or ask for the table that it was printed from"},
     {"\x89PNG", "a picture", "Type the protocol in from it"},
     {"\xFF\xD8\xFF", "a picture", "Type the protocol in from it"},
     {"SQLite format 3", "a database", "Results are read from files that were exported from it"},
     {"\xD0\xCF\x11\xE0", "an old Excel or Word document (before 2007)", "Save it as xlsx"},
     {"<!DOCTYPE html", "a web page", "Download the file itself in place of the page that shows it"},
     {"<!doctype html", "a web page", "Download the file itself in place of the page that shows it"},
     {"<html", "a web page", "Download the file itself in place of the page that shows it"}}};

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// What stands between two marks; empty where they do not stand there.
std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t start = text.find(before);
  if (start == std::string_view::npos) {
    return {};
  }
  const std::string_view rest = text.substr(start + before.size());
  const std::size_t end = rest.find(after);
  return end > 200 ? std::string() : std::string(rest.substr(0, end));
}

FileKind not_read(std::string what, std::string advice) {
  FileKind kind;
  kind.what = std::move(what);
  kind.advice = std::move(advice);
  return kind;
}

FileKind read_as(ResultsFormat format, std::string what) {
  FileKind kind;
  kind.format = format;
  kind.what = std::move(what);
  return kind;
}

FileKind cast_votes(std::string_view maker) {
  return not_read("a cast vote record export (" + std::string(maker) + "): ballots, not results",
                  "Count it first; results are sums of ballots");
}

FileKind zip_kind(std::string_view head) {
  if (has(head, "opendocument.spreadsheet")) {
    return not_read("an OpenDocument spreadsheet", "Save it as xlsx or CSV");
  }
  if (has(head, "word/")) {
    return not_read("a Word document", "Save its table as CSV");
  }
  if (has(head, "xl/") || has(head, "[Content_Types].xml")) {
    return read_as(ResultsFormat::xlsx, "a spreadsheet (xlsx)");
  }
  return not_read("a ZIP archive", "Unpack it and give one of its files");
}

FileKind xml_kind(std::string_view head) {
  const std::string_view root = root_element(head);
  if (root == "EML") {
    FileKind kind = read_as(ResultsFormat::eml, {});
    kind.form = between(head.substr(head.find("EML")), " Id=\"", "\"");
    kind.what = eml_what(kind.form);
    const std::size_t identifier = head.find("<ElectionIdentifier");
    if (identifier != std::string_view::npos) {
      kind.election = between(head.substr(identifier), "Id=\"", "\"");
    }
    kind.date = Date::parse(between(head, "ElectionDate>", "<"));
    return kind;
  }
  if (root == "ElectionReport") {
    FileKind kind = read_as(ResultsFormat::nist_xml, "an election report in XML (NIST SP 1500-100)");
    kind.date = Date::parse(between(head, "<StartDate>", "<"));
    return kind;
  }
  if (root == "CastVoteRecordReport") {
    return cast_votes("NIST SP 1500-103");
  }
  if (root == "Cvr") {
    return cast_votes("Hart");
  }
  if (root == "Gesamtergebnis") {
    return not_read("results of the German federal returning officer in XML", "Fetch the CSV file (kerg2) beside it");
  }
  return not_read("an XML document with the root element '" + std::string(root) + "'",
                  "EML or NIST SP 1500-100 is read");
}

FileKind json_kind(std::string_view head) {
  if (has(head, "CVR.CastVoteRecordReport") || has(head, "\"CVR.")) {
    return cast_votes("NIST SP 1500-103");
  }
  if (has(head, "\"Sessions\"") && has(head, "\"TabulatorId\"")) {
    return cast_votes("Dominion");
  }
  if (has(head, "ElectionResults.")) {
    FileKind kind = read_as(ResultsFormat::nist_json, "an election report in JSON (NIST SP 1500-100)");
    return kind;
  }
  return not_read("a JSON document that is no election report", "NIST SP 1500-100 is read");
}

// UTF-16 for looking at: what is ASCII in it.
std::string narrowed(std::string_view head) {
  const std::size_t high = head.starts_with("\xFF\xFE") ? 1 : 0;  // of the two bytes of a character
  std::string out;
  for (std::size_t at = 2; at + 1 < head.size(); at += 2) {
    if (head[at + high] == '\0') {
      out += head[at + 1 - high];
    }
  }
  return out;
}

std::string_view first_line(std::string_view text) { return text.substr(0, std::min(text.find('\n'), text.size())); }

std::string header_words(std::string_view text) {
  std::string words = "," + folded(first_line(text)) + ",";
  std::erase(words, '\r');
  std::erase(words, '"');
  return words;
}

FileKind table_kind(std::string_view text) {
  const std::string words = header_words(text);
  if (has(text, "Wahlart;Wahltag;Gebietsart;")) {
    FileKind kind = read_as(ResultsFormat::kerg2, "a long table of the German federal returning officer (kerg2)");
    return kind;
  }
  if (text.starts_with(long_csv_start)) {
    return read_as(ResultsFormat::long_csv, "a long table of results, one row a figure");
  }
  if (has(words, ",county,") && has(words, ",office,") && has(words, ",candidate,")) {
    return read_as(ResultsFormat::openelections, "an OpenElections table");
  }
  if (has(words, ",cvrnumber,") || has(words, "cast vote record,")) {
    return cast_votes(has(words, ",cvrnumber,") ? "Dominion" : "ES&S");
  }
  if (text.starts_with("case:") || has(text, "\ncase:")) {
    return not_read("a case of this program", "Give it to 'mandate decide'");
  }
  if (first_line(text).find_first_of(",;\t|") == std::string_view::npos) {
    return not_read("text without columns", "A table has a header line with names of columns");
  }
  return read_as(ResultsFormat::csv, "a table, one row a station");
}

bool is_binary(std::string_view head) {
  return std::ranges::any_of(head, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\r' && c != '\n';
  });
}

}  // namespace

std::string_view root_element(std::string_view xml) {
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    const char next = at + 1 < xml.size() ? xml[at + 1] : ' ';
    if (next == '?' || next == '!') {
      continue;
    }
    const std::string_view tag = xml.substr(at + 1);
    const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }
  return {};
}

std::string eml_what(std::string_view id) {
  struct Message {
    std::string_view id;
    std::string_view what;
  };
  constexpr std::array<Message, 9> messages = {{{"110a", "definition of an election"},
                                                {"110b", "list of polling stations"},
                                                {"230b", "candidate list"},
                                                {"510a", "count of a polling station"},
                                                {"510b", "count of a municipality"},
                                                {"510c", "count of a district"},
                                                {"510d", "total count"},
                                                {"520", "result: who is elected"},
                                                {"630", "list of the answers of a referendum"}}};
  const auto* const found = std::ranges::find(messages, id, &Message::id);
  const std::string name = "an EML " + std::string(id);
  return found == messages.end() ? name + " message" : name + " " + std::string(found->what);
}

FileKind kind_of(std::string_view head) {
  if (head.empty()) {
    return not_read("an empty file", {});
  }
  for (const Signature& signature : signatures) {
    if (head.starts_with(signature.bytes)) {
      return not_read(std::string(signature.what), std::string(signature.advice));
    }
  }
  if (head.starts_with("PK\x03\x04")) {
    return zip_kind(head);
  }
  const bool wide = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  const std::string narrow = wide ? narrowed(head) : std::string();
  std::string_view text = wide ? std::string_view(narrow) : head;
  text.remove_prefix(text.starts_with(utf8_mark) ? utf8_mark.size() : 0);
  if (is_binary(text)) {
    return not_read("binary data", "Results are text, or a spreadsheet (xlsx)");
  }
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) {
    return not_read("nothing but spaces", {});
  }
  if (text[start] == '<') {
    return xml_kind(text.substr(start));
  }
  if (text[start] == '{' || text[start] == '[') {
    return json_kind(text.substr(start));
  }
  return table_kind(text);
}

}  // namespace mandate::io
