#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/compressed.hpp"
#include "publication/exchange_files.hpp"
#include "publication/verify_case.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {
namespace {

// By how much a packed file may be longer than it should be and still be compared line by line.
constexpr std::size_t most_beyond = std::size_t{1} << 20U;

// That the file is packed with gzip and holds this text.
void compare_packed(const FileBytes& files, std::string_view name, std::string_view expected,
                    const VerifyReport& report) {
  report.looked(VerifyCheck::formats, static_cast<std::uint64_t>(std::ranges::count(expected, '\n')));
  const auto file = files.find(name);
  if (file == files.end()) {
    report.fail(VerifyCheck::formats, std::string(name), "no such file");
    return;
  }
  if (io::gzip_holds(file->second, expected)) {
    return;
  }
  const io::Decompressed text = io::decompress_gzip(file->second, expected.size() + most_beyond);
  if (!text) {
    report.fail(VerifyCheck::formats, std::string(name), text.error().found,
                std::to_string(expected.size()) + " bytes, packed with gzip");
  } else if (*text == expected) {
    report.fail(VerifyCheck::formats, std::string(name), "more than one member of gzip", "one");
  } else {
    report.compare_lines(VerifyCheck::formats, name, *text, expected);
  }
}

void verify_exchange(const record::Results& results, std::string_view name, const FileBytes& files,
                     const VerifyReport& report) {
  std::vector<std::string> left_out;
  if (const std::optional<std::string> text = exchange_text(results, name, left_out)) {
    compare_packed(files, name, *text, report);
  }
}

}  // namespace

VerifyScope whole_scope() {
  VerifyScope scope;
  scope.exchange = verify_exchange;
  scope.running_case = verify_case_content;
  return scope;
}

std::expected<Verification, Problem> verify(PublicationFiles& files, const VerifyRequest& request) {
  return verify_within(whole_scope(), files, request);
}

}  // namespace mandate::publication
