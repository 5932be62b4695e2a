#include "cli/convert_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

#include "cli/output.hpp"
#include "cli/waiting.hpp"
#include "io/results_reader.hpp"
#include "io/results_writer.hpp"

namespace mandate::cli {
namespace {

struct Conversion {
  std::string file;
  std::string out;
  std::string from;
  std::string to;
  std::string form;
  std::vector<std::string> columns;
  std::string encoding;
  std::string sheet;
  std::string language;
  std::string election;
  std::string date;
};

std::string names_of_formats() {
  std::string all;
  for (const std::string_view name : io::results_format_names) {
    all += all.empty() ? "" : ", ";
    all += name;
  }
  return all;
}

// What was asked, checked; the complaint is written.
std::optional<io::ReadRequest> read_request(const Conversion& asked) {
  io::ReadRequest request;
  request.table.encoding = asked.encoding;
  request.table.sheet = asked.sheet;
  request.expected.election = asked.election;
  if (!asked.from.empty()) {
    request.format = io::results_format_named(asked.from);
    if (!request.format) {
      write_complaint("the unknown format '" + asked.from + "'; one of: " + names_of_formats());
      return std::nullopt;
    }
  }
  if (!asked.date.empty()) {
    request.expected.date = Date::parse(asked.date);
    if (!request.expected.date) {
      write_complaint("no date '" + asked.date + "'; write YYYY-MM-DD");
      return std::nullopt;
    }
  }
  for (const std::string& pair : asked.columns) {
    const std::size_t sign = pair.rfind('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == pair.size()) {
      write_complaint("no mapping '" + pair + "'; write --columns 'column of the file=unit,another=votes.list'");
      return std::nullopt;
    }
    request.table.columns.emplace_back(pair.substr(0, sign), pair.substr(sign + 1));
  }
  return request;
}

std::optional<io::WriteRequest> write_request(const Conversion& asked, const Surroundings& around) {
  io::WriteRequest request;
  request.language = language_of_code(asked.language).value_or(around.language);
  request.form = asked.form;
  request.name = asked.out.empty() ? "output" : asked.out;
  const std::optional<io::ResultsFormat> format =
      asked.to.empty() ? io::format_of_name(asked.out) : io::results_format_named(asked.to);
  if (!format) {
    write_complaint(asked.to.empty() ? "which format? Name it with --to (" + names_of_formats() + ")"
                                     : "the unknown format '" + asked.to + "'; one of: " + names_of_formats());
    return std::nullopt;
  }
  request.format = *format;
  return request;
}

void say(std::string_view what, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    static_cast<void>(std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), line.c_str()));
  }
}

bool write_out(const std::string& path, const std::string& bytes) {
  if (path.empty() || path == "-") {
    write_result(bytes);
    return true;
  }
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) {
    write_complaint("cannot write '" + path + "'");
    return false;
  }
  return true;
}

void write_all(const Problems& problems) {
  for (const Problem& problem : problems) {
    static_cast<void>(std::fprintf(stderr, "%s\n", problem.text().c_str()));
  }
  if (problems.size() > 1) {
    static_cast<void>(std::fprintf(stderr, "%zu problems; nothing was written\n", problems.size()));
  }
}

ExitStatus run_convert(const Conversion& asked, const Surroundings& around) {
  const std::optional<io::ReadRequest> from = read_request(asked);
  const std::optional<io::WriteRequest> to = write_request(asked, around);
  if (!from || !to) {
    return ExitStatus::bad_input;
  }
  Problems problems;
  std::optional<io::ResultsRead> read =
      wait_for(around, to->language, [&] { return io::read_results(asked.file, *from, problems); });
  if (!read) {
    write_all(problems);
    return ExitStatus::bad_input;
  }
  // What the file does not say, its reader does.
  if (!read->results.date) {
    read->results.date = from->expected.date;
  }
  if (read->results.id.empty()) {
    read->results.id = from->expected.election;
  }
  say("assumed", read->assumed);
  const std::optional<io::ResultsWritten> written =
      wait_for(around, to->language, [&] { return io::write_results(read->results, *to, problems); });
  if (!written) {
    write_all(problems);
    return ExitStatus::bad_input;
  }
  say("left out", written->left_out);
  return write_out(asked.out, written->bytes) ? ExitStatus::yes : ExitStatus::bad_input;
}

ExitStatus run_what(const Conversion& asked) {
  Problems problems;
  const std::optional<io::FileKind> kind = io::kind_of_file(asked.file, problems);
  if (!kind) {
    write_all(problems);
    return ExitStatus::bad_input;
  }
  std::string text = kind->what + "\n";
  text += kind->format ? "format: " + std::string(io::word(*kind->format)) + "\n" : "not read as results\n";
  text += kind->election.empty() ? "" : "election: " + kind->election + "\n";
  text += kind->date ? "date: " + kind->date->iso() + "\n" : "";
  text += kind->advice.empty() ? "" : kind->advice + "\n";
  write_result(text);
  return kind->format ? ExitStatus::yes : ExitStatus::no;
}

}  // namespace

void add_convert(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<Conversion>();
  CLI::App* const command = app.add_subcommand(
      "convert", "Results from one format into another; what was assumed and left out goes to standard error");
  command->add_option("FILE", asked->file, "Results in any format, also .zst and .gz")->required()->type_name("FILE");
  command->add_option("OUT", asked->out, "Where to write; default: standard output. Its name chooses the format")
      ->type_name("OUT");
  command->add_option("--to", asked->to, "Format to write: " + names_of_formats())->type_name("FORMAT");
  command->add_option("--from", asked->from, "Format to read; default: by its bytes")->type_name("FORMAT");
  command->add_option("--form", asked->form, "EML message to write, such as 510b")->type_name("ID");
  command->add_option("--columns", asked->columns, "What columns hold: NAME=unit,NAME=issued,NAME=votes.list,NAME=-")
      ->delimiter(',')
      ->type_name("MAPPING");
  command->add_option("--encoding", asked->encoding, "Encoding of a CSV file; default: as it looks")->type_name("NAME");
  command->add_option("--sheet", asked->sheet, "Sheet of a spreadsheet")->type_name("NAME");
  command->add_option("--lang", asked->language, "Language of headings in a spreadsheet")
      ->check(CLI::IsMember({"kk", "ru", "en"}));
  command->add_option("--election", asked->election, "Its id; a file of another election is refused")->type_name("ID");
  command->add_option("--date", asked->date, "Its day; a file of another election is refused")->type_name("DATE");
  verbs.push_back({command, [asked](const Surroundings& around) { return run_convert(*asked, around); }});
}

void add_what(CLI::App& app, Verbs& verbs) {
  const auto asked = std::make_shared<Conversion>();
  CLI::App* const command = app.add_subcommand(
      "what", "What a file is, by its bytes. Exit: 0 results that can be read, 1 something else, 2 no file");
  command->add_option("FILE", asked->file, "Any file")->required()->type_name("FILE");
  verbs.push_back({command, [asked](const Surroundings&) { return run_what(*asked); }});
}

}  // namespace mandate::cli
