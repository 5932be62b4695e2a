// Ed25519 in a browser is WebCrypto's, which answers later. So the signatures that a verification will ask for are
// gathered first, the page has them verified, and the verification finds the answers here.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mandate::wasm {

struct SignatureQuestion {
  std::string public_key;  // 32 bytes
  std::string message;
  std::string signature;  // 64 bytes

  friend auto operator<=>(const SignatureQuestion&, const SignatureQuestion&) = default;
};

// What was asked, each once, in the order of asking; and what was answered.
class SignatureAnswers {
 public:
  // Whether the signature holds; a question without an answer is kept, and holds not.
  [[nodiscard]] bool holds(const SignatureQuestion& question);

  [[nodiscard]] const std::vector<SignatureQuestion>& asked() const { return asked_; }
  void answer(const SignatureQuestion& question, bool holds) { answers_[question] = holds; }
  void clear();

 private:
  std::vector<SignatureQuestion> asked_;
  std::map<SignatureQuestion, bool> answers_;
};

}  // namespace mandate::wasm
