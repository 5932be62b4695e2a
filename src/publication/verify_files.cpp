#include <algorithm>
#include <utility>
#include <vector>

#include "ledger/digest.hpp"
#include "publication/manifest.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {
namespace {

std::expected<FileBytes, Problem> read_all(PublicationFiles& files) {
  const std::expected<std::vector<std::string>, Problem> names = files.names();
  if (!names) {
    return std::unexpected(names.error());
  }
  FileBytes all;
  for (const std::string& name : *names) {
    auto bytes = files.read(name, most_publication_file);
    if (!bytes) {
      return std::unexpected(bytes.error());
    }
    if (*bytes) {
      all.emplace(name, std::move(**bytes));
    }
  }
  return all;
}

void verify_entry(const FileBytes& all, const ManifestEntry& entry, const VerifyReport& report) {
  report.looked(VerifyCheck::completeness);
  const auto file = all.find(entry.path);
  if (file == all.end()) {
    report.fail(VerifyCheck::completeness, entry.path, "no such file", "the file that manifest.csv names");
    return;
  }
  report.looked(VerifyCheck::digests);
  if (file->second.size() != entry.bytes) {
    report.fail(VerifyCheck::digests, entry.path, std::to_string(file->second.size()) + " bytes",
                std::to_string(entry.bytes) + " by manifest.csv");
  }
  if (const std::string digest = ledger::hexadecimal(ledger::sha256(file->second)); digest != entry.sha256) {
    report.fail(VerifyCheck::digests, entry.path, "SHA-256 " + digest, entry.sha256 + " by manifest.csv");
  }
}

}  // namespace

std::expected<FileBytes, Problem> verify_files(PublicationFiles& files, const VerifyScope& scope,
                                               const VerifyReport& report) {
  std::expected<FileBytes, Problem> all = read_all(files);
  if (!all) {
    return all;
  }
  const auto manifest = all->find(manifest_name);
  if (manifest == all->end()) {
    report.fail(VerifyCheck::completeness, std::string(manifest_name), "no such file");
    return all;
  }
  const auto entries = read_manifest(manifest->second);
  if (!entries) {
    report.fail(VerifyCheck::completeness, std::string(manifest_name), entries.error().found, "a manifest",
                {entries.error().line, 1});
    return all;
  }
  std::size_t left_out = 0;
  for (const ManifestEntry& entry : *entries) {
    if (!scope.has || scope.has(entry.path)) {
      verify_entry(*all, entry, report);
    } else {
      ++left_out;
    }
  }
  if (left_out > 0) {
    report.note(VerifyCheck::digests, std::to_string(left_out) + " files of the manifest were not looked at");
  }
  for (const auto& [name, bytes] : *all) {
    if (is_listed(name) && !std::ranges::binary_search(*entries, name, {}, &ManifestEntry::path)) {
      report.fail(VerifyCheck::completeness, name, "a file that manifest.csv does not name");
    }
  }
  return all;
}

}  // namespace mandate::publication
