#include "wasm/signature_answers.hpp"

#include <algorithm>

namespace mandate::wasm {

bool SignatureAnswers::holds(const SignatureQuestion& question) {
  if (const auto known = answers_.find(question); known != answers_.end()) {
    return known->second;
  }
  if (std::ranges::find(asked_, question) == asked_.end()) {
    asked_.push_back(question);
  }
  return false;
}

void SignatureAnswers::clear() {
  asked_.clear();
  answers_.clear();
}

}  // namespace mandate::wasm
