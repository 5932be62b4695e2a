#include "io/cvr.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "io/cvr_dominion.hpp"
#include "io/cvr_ess.hpp"
#include "io/cvr_hart.hpp"
#include "io/cvr_nist.hpp"
#include "io/file_kind.hpp"
#include "io/file_set.hpp"
#include "io/record_stream.hpp"
#include "io/utf8.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

enum class Kind : std::uint8_t { unknown, nist_json, nist_xml, dominion, dominion_csv, ess_csv, ess_xlsx, hart };

constexpr const char* known_kinds =
    "NIST SP 1500-103 (JSON, XML), Dominion (CvrExport.json, CSV), ES&S (CSV, xlsx) or Hart (XML)";

// The first bytes without a mark of their order and blanks.
std::string first_text(ByteSource& source) {
  constexpr std::size_t enough = std::size_t{1} << 16U;
  std::string text(enough, '\0');
  std::size_t used = 0;
  while (used < text.size()) {
    const auto read = source.read(std::span(text).subspan(used));
    if (!read || *read == 0) {
      break;
    }
    used += *read;
  }
  text.resize(used);
  const std::size_t begin = text.starts_with(utf8_mark) ? utf8_mark.size() : 0;
  const std::size_t blank = text.find_first_not_of(" \t\r\n", begin);
  return blank == std::string::npos ? std::string() : text.substr(blank);
}

Kind kind_of_text(std::string_view text) {
  if (text.starts_with('{')) {
    return text.find("\"Sessions\"") != std::string_view::npos ? Kind::dominion : Kind::nist_json;
  }
  if (text.starts_with('<')) {
    const std::string_view root = root_element(text);
    if (root == "Cvr") {
      return Kind::hart;
    }
    return root == "CastVoteRecordReport" ? Kind::nist_xml : Kind::unknown;
  }
  const std::string_view first_line = text.substr(0, text.find('\n'));
  if (text.find("CvrNumber") != std::string_view::npos) {
    return Kind::dominion_csv;
  }
  const bool ess = first_line.find("Cast Vote Record") != std::string_view::npos ||
                   first_line.find("Precinct") != std::string_view::npos;
  return ess ? Kind::ess_csv : Kind::unknown;
}

bool any_name(const FileSet& files, auto holds) { return std::ranges::any_of(files.names(), holds); }

// One of the set that is read for it: a folder of Hart's holds nothing else, the others are told by their names.
struct Found {
  Kind kind = Kind::unknown;
  std::string name;  // of the one file; empty for a kind that takes the set
};

Found look_into(const FileSet& files, Problems& problems) {
  if (any_name(files, is_dominion_export)) {
    return {Kind::dominion, {}};
  }
  if (any_name(files, [](const std::string& name) { return name.ends_with("xl/workbook.xml"); })) {
    return {Kind::ess_xlsx, {}};
  }
  for (const std::string& name : files.names()) {
    const std::unique_ptr<ByteSource> source = files.open_file(name, problems);
    if (source == nullptr) {
      return {};
    }
    const Kind kind = kind_of_text(first_text(*source));
    if (kind != Kind::unknown) {
      return {kind, kind == Kind::hart ? std::string() : name};
    }
  }
  return {};
}

bool collect_one(const FileSet& files, const Found& found, BallotCollector& ballots) {
  const std::string path = files.path_of(found.name);
  const ReadContext context{path, &ballots.problems()};
  const std::unique_ptr<ByteSource> source = files.open_file(found.name, ballots.problems());
  if (source == nullptr) {
    return false;
  }
  switch (found.kind) {
    case Kind::nist_json:
      return collect_nist(context, *source, NistSyntax::json, ballots);
    case Kind::nist_xml:
      return collect_nist(context, *source, NistSyntax::xml, ballots);
    case Kind::dominion_csv:
      return collect_dominion_csv(context, *source, ballots);
    case Kind::ess_csv:
      return collect_ess_csv(context, *source, ballots);
    default:
      return false;
  }
}

bool collect(const FileSet& files, const Found& found, const std::string& path, BallotCollector& ballots) {
  switch (found.kind) {
    case Kind::dominion:
      return collect_dominion(files, ballots);
    case Kind::hart:
      return collect_hart(files, ballots);
    case Kind::ess_xlsx:
      return collect_ess_xlsx(files, ReadContext{path, &ballots.problems()}, ballots);
    default:
      return collect_one(files, found, ballots);
  }
}

struct OpenedExport {
  std::string path;
  FileSet files;
  Found found;
};

// What the paths hold, with the definitions of those that need a reading of their own.
std::vector<OpenedExport> open_exports(const std::vector<std::filesystem::path>& paths, BallotCollector& ballots) {
  std::vector<OpenedExport> exports;
  for (const std::filesystem::path& path : paths) {
    std::optional<FileSet> files = FileSet::open(path, ballots.problems());
    if (!files) {
      continue;
    }
    const std::size_t before = ballots.problems().size();
    Found found = look_into(*files, ballots.problems());
    if (found.kind == Kind::unknown && ballots.problems().size() == before) {
      ballots.report(path.string(), {}, "no cast vote records that Mandate knows", known_kinds,
                     "Check that this is the file that you mean");
    }
    exports.push_back({path.string(), std::move(*files), std::move(found)});
  }
  return exports;
}

void declare_contests(const OpenedExport& opened, BallotCollector& ballots) {
  if (opened.found.kind != Kind::nist_json && opened.found.kind != Kind::nist_xml) {
    return;
  }
  const std::unique_ptr<ByteSource> source = opened.files.open_file(opened.found.name, ballots.problems());
  const NistSyntax syntax = opened.found.kind == Kind::nist_json ? NistSyntax::json : NistSyntax::xml;
  if (source != nullptr) {
    declare_nist(ReadContext{opened.files.path_of(opened.found.name), &ballots.problems()}, *source, syntax, ballots);
  }
}

}  // namespace

std::optional<tally::ScannedBallots> read_ballots(const std::vector<std::filesystem::path>& paths,
                                                  const BallotOptions& options, Problems& problems) {
  BallotCollector ballots(options, problems);
  const std::vector<OpenedExport> exports = open_exports(paths, ballots);
  for (const OpenedExport& each : exports) {
    declare_contests(each, ballots);
  }
  const std::string first = paths.empty() ? std::string() : paths.front().string();
  if (problems.empty()) {
    for (const OpenedExport& each : exports) {
      collect(each.files, each.found, each.path, ballots);
    }
  }
  return ballots.finish(first);
}

}  // namespace mandate::io
