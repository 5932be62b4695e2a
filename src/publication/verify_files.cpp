#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "ledger/digest.hpp"
#include "publication/manifest.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {
namespace {

// Read, and hashed where the manifest tells of it.
struct FileRead {
  std::expected<std::optional<std::string>, Problem> bytes;
  std::string sha256;
};

std::expected<std::vector<FileRead>, Problem> read_all(PublicationFiles& files, const std::vector<std::string>& names,
                                                       const Workers& workers) {
  std::vector<FileRead> all(names.size());
  std::vector<Work> pieces;
  for (std::size_t i = 0; i < names.size(); ++i) {
    pieces.emplace_back([&, i] {
      all[i].bytes = files.read(names[i], most_publication_file);
      if (all[i].bytes && *all[i].bytes && is_listed(names[i])) {
        all[i].sha256 = ledger::hexadecimal(ledger::sha256(**all[i].bytes));
      }
    });
  }
  do_all(workers, pieces);
  for (const FileRead& file : all) {
    if (!file.bytes) {
      return std::unexpected(file.bytes.error());
    }
  }
  return all;
}

class ManifestVerifier {
 public:
  ManifestVerifier(const VerifyScope& scope, const VerifyReport& report, const FileBytes& files,
                   const std::map<std::string, std::string, std::less<>>& digests)
      : scope_(scope), report_(report), files_(files), digests_(digests) {}

  void verify() const {
    const auto manifest = files_.find(manifest_name);
    if (manifest == files_.end()) {
      report_.fail(VerifyCheck::completeness, std::string(manifest_name), "no such file");
      return;
    }
    const auto entries = read_manifest(manifest->second);
    if (!entries) {
      report_.fail(VerifyCheck::completeness, std::string(manifest_name), entries.error().found, "a manifest",
                   {entries.error().line, 1});
      return;
    }
    verify_entries(*entries);
    for (const auto& [name, bytes] : files_) {
      if (is_listed(name) && !std::ranges::binary_search(*entries, name, {}, &ManifestEntry::path)) {
        report_.fail(VerifyCheck::completeness, name, "a file that manifest.csv does not name");
      }
    }
  }

 private:
  void verify_entries(const std::vector<ManifestEntry>& entries) const {
    std::size_t left_out = 0;
    for (const ManifestEntry& entry : entries) {
      if (!scope_.has || scope_.has(entry.path)) {
        verify_entry(entry);
      } else {
        ++left_out;
      }
    }
    if (left_out > 0) {
      report_.note(VerifyCheck::digests, std::to_string(left_out) + " files of the manifest were not looked at");
    }
  }

  void verify_entry(const ManifestEntry& entry) const {
    report_.looked(VerifyCheck::completeness);
    const auto file = files_.find(entry.path);
    if (file == files_.end()) {
      report_.fail(VerifyCheck::completeness, entry.path, "no such file", "the file that manifest.csv names");
      return;
    }
    report_.looked(VerifyCheck::digests);
    if (file->second.size() != entry.bytes) {
      report_.fail(VerifyCheck::digests, entry.path, std::to_string(file->second.size()) + " bytes",
                   std::to_string(entry.bytes) + " by manifest.csv");
    }
    const auto digest = digests_.find(entry.path);
    if (digest == digests_.end()) {
      report_.fail(VerifyCheck::completeness, entry.path, "a file that no manifest names", "another manifest.csv");
    } else if (digest->second != entry.sha256) {
      report_.fail(VerifyCheck::digests, entry.path, "SHA-256 " + digest->second, entry.sha256 + " by manifest.csv");
    }
  }

  const VerifyScope& scope_;
  const VerifyReport& report_;
  const FileBytes& files_;
  const std::map<std::string, std::string, std::less<>>& digests_;
};

}  // namespace

std::expected<FileBytes, Problem> verify_files(PublicationFiles& files, const VerifyScope& scope,
                                               const VerifyRequest& request, const VerifyReport& report) {
  const std::expected<std::vector<std::string>, Problem> names = files.names();
  if (!names) {
    return std::unexpected(names.error());
  }
  std::expected<std::vector<FileRead>, Problem> read = read_all(files, *names, request.workers);
  if (!read) {
    return std::unexpected(read.error());
  }
  FileBytes bytes;
  std::map<std::string, std::string, std::less<>> digests;
  for (std::size_t i = 0; i < names->size(); ++i) {
    FileRead& file = (*read)[i];
    if (*file.bytes) {
      bytes.emplace((*names)[i], std::move(**file.bytes));
      if (!file.sha256.empty()) {
        digests.emplace((*names)[i], std::move(file.sha256));
      }
    }
  }
  ManifestVerifier(scope, report, bytes, digests).verify();
  return bytes;
}

}  // namespace mandate::publication
