#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "ledger/digest.hpp"
#include "publication/manifest.hpp"
#include "publication/verify_context.hpp"
#include "publication/verify_scope.hpp"

namespace mandate::publication {
namespace {

// Pages and what recomputes in a browser are held by their digests alone. They are most of a publication: to keep them
// costs more than to hash them.
bool is_kept(std::string_view name) {
  constexpr std::array<std::string_view, 4> beside = {manifest_name, about_name, case_name, determination_name};
  return name.starts_with("data/") || name.starts_with(log_folder) || name.starts_with("rules/") ||
         std::ranges::find(beside, name) != beside.end();
}

// Read, and hashed where the manifest tells of it.
struct FileRead {
  std::expected<std::optional<std::string>, Problem> bytes;  // empty where it is not kept
  std::uint64_t size = 0;
  std::string sha256;
};

// What the manifest is held against.
struct FileFacts {
  std::uint64_t size = 0;
  std::string sha256;  // empty where the manifest does not tell of it
};
using AllFacts = std::map<std::string, FileFacts, std::less<>>;

FileRead read_one(PublicationFiles& files, const std::string& name) {
  FileRead file;
  file.bytes = files.read(name, most_publication_file);
  if (!file.bytes || !*file.bytes) {
    return file;
  }
  file.size = (*file.bytes)->size();
  if (is_listed(name)) {
    file.sha256 = ledger::hexadecimal(ledger::sha256(**file.bytes));
  }
  if (!is_kept(name)) {
    *file.bytes = std::string();
  }
  return file;
}

std::expected<std::vector<FileRead>, Problem> read_all(PublicationFiles& files, const std::vector<std::string>& names,
                                                       const Workers& workers) {
  std::vector<FileRead> all(names.size());
  std::vector<Work> pieces;
  for (std::size_t i = 0; i < names.size(); ++i) {
    pieces.emplace_back([&, i] { all[i] = read_one(files, names[i]); });
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
  ManifestVerifier(const VerifyScope& scope, const VerifyReport& report, const FileBytes& files, const AllFacts& facts)
      : scope_(scope), report_(report), files_(files), facts_(facts) {}

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
    for (const auto& [name, facts] : facts_) {
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
    const auto file = facts_.find(entry.path);
    if (file == facts_.end()) {
      report_.fail(VerifyCheck::completeness, entry.path, "no such file", "the file that manifest.csv names");
      return;
    }
    report_.looked(VerifyCheck::digests);
    const FileFacts& found = file->second;
    if (found.size != entry.bytes) {
      report_.fail(VerifyCheck::digests, entry.path, std::to_string(found.size) + " bytes",
                   std::to_string(entry.bytes) + " by manifest.csv");
    }
    if (found.sha256.empty()) {
      report_.fail(VerifyCheck::completeness, entry.path, "a file that no manifest names", "another manifest.csv");
    } else if (found.sha256 != entry.sha256) {
      report_.fail(VerifyCheck::digests, entry.path, "SHA-256 " + found.sha256, entry.sha256 + " by manifest.csv");
    }
  }

  const VerifyScope& scope_;
  const VerifyReport& report_;
  const FileBytes& files_;
  const AllFacts& facts_;
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
  AllFacts facts;
  for (std::size_t i = 0; i < names->size(); ++i) {
    FileRead& file = (*read)[i];
    if (*file.bytes) {
      facts.emplace((*names)[i], FileFacts{file.size, std::move(file.sha256)});
      if (is_kept((*names)[i])) {
        bytes.emplace((*names)[i], std::move(**file.bytes));
      }
    }
  }
  ManifestVerifier(scope, report, bytes, facts).verify();
  return bytes;
}

}  // namespace mandate::publication
