// A publication as the page of its site checks it: the files come one by one from the network or from a folder, the
// check says which it still wants, and recomputes everything once they are there, with the very code of `mandate
// verify`.
//
// Not looked at here, and said so: the pages of the site, the formats of others, and signatures where the browser has
// no Ed25519. Pure: files, answers to signatures and whoever is told of the stage are passed in.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/verifier_key.hpp"
#include "publication/publication_files.hpp"
#include "publication/verification.hpp"
#include "wasm/signature_answers.hpp"

namespace mandate::wasm {

// Whether the browser looks at a file that the manifest names: all but pages, the check itself and the formats of
// others.
[[nodiscard]] bool is_looked_at(std::string_view name);

class BrowserCheck {
 public:
  // A file of the publication, begun anew; then its bytes, in pieces.
  void begin(std::string_view name);
  void add(std::string_view bytes);
  // There is no such file.
  void lack(std::string_view name);

  // Files that are needed and neither there nor known to be lacking, in increasing order. More may be wanted once these
  // are there: the manifest and the checkpoint of the log name the rest.
  [[nodiscard]] std::vector<std::string> wanted() const;

  // Every signature is asked for that a key of the publication's policy, or one of a change of keys, may have made.
  void ask_signatures() const;

  // The answer as JSON: `mandate/recomputation/1`, docs/reference/publication.md. Takes the files; called once.
  // `signatures`: whether they were answered.
  [[nodiscard]] std::string recompute(bool signatures, const std::function<void(publication::VerifyCheck)>& stage);

 private:
  [[nodiscard]] bool is_settled(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> needed() const;
  void ask_changes_of_keys(std::vector<ledger::VerifierKey>& keys) const;

  std::map<std::string, std::string, std::less<>> files_;
  std::set<std::string, std::less<>> lacking_;
  std::string* open_ = nullptr;  // the file that was begun last
};

}  // namespace mandate::wasm
