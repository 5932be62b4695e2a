// What the parts of a verification share: the files as they were read, and the report as it grows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/digest.hpp"
#include "publication/publication_files.hpp"
#include "publication/verification.hpp"

namespace mandate::publication {

struct VerifyScope;  // publication/verify_scope.hpp

class VerifyReport {
 public:
  explicit VerifyReport(Verification& verification) : verification_(&verification) {}

  void looked(VerifyCheck check, std::uint64_t things = 1) const {
    verification_->looked_at.at(static_cast<std::size_t>(check)) += things;
  }
  void fail(VerifyCheck check, std::string file, std::string found, std::string expected = {}, Position at = {}) const;
  void note(VerifyCheck check, std::string text) const { verification_->notes.emplace_back(check, std::move(text)); }

  // That the file is there and holds exactly this text; differing lines are named, the first of them.
  void compare(VerifyCheck check, const FileBytes& files, std::string_view name, std::string_view expected) const;

  [[nodiscard]] Verification& verification() const { return *verification_; }

  // That a text is another one: differing lines are named, the first of them.
  void compare_lines(VerifyCheck check, std::string_view name, std::string_view found, std::string_view expected) const;

 private:
  Verification* verification_;
};

// What a part of a verification found, for which a report of its own was kept.
void take_in(Verification& whole, Verification part);

// Part 1: the manifest and the files that it names and that are in the scope. All files at hand are read; what is
// returned are those from which something follows, for pages are held by their digests alone.
[[nodiscard]] std::expected<FileBytes, Problem> verify_files(PublicationFiles& files, const VerifyScope& scope,
                                                             const VerifyRequest& request, const VerifyReport& report);

// The entries of a log, each a view of the file that it stands in, and their hashes.
struct LogLeaves {
  std::vector<std::string_view> entries;
  std::vector<ledger::Digest> hashes;
};

// Part 2: the log. Its leaves, as far as they can be told; none after a failure that leaves nothing to read.
[[nodiscard]] LogLeaves verify_log(const FileBytes& files, const VerifyScope& scope, const VerifyRequest& request,
                                   const VerifyReport& report);

// Part 3: everything that follows from the leaves.
void verify_content(const FileBytes& files, const LogLeaves& leaves, const VerifyScope& scope,
                    const VerifyRequest& request, const VerifyReport& report);

// A piece of a file for a message: short, and without what would steer a terminal.
[[nodiscard]] std::string shown_text(std::string_view bytes);

}  // namespace mandate::publication
