// check_signature TRUST CONTENT SIGNATURE SECONDS: what the verifier of signatures says, for signatures that other
// programs have made. Prints "accepted" or the reason; the number is that of tests, "IIN" and twelve digits.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>
#include <string>

#include "signature/verifier.hpp"

namespace {

using namespace mandate;

std::string bytes_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  const std::span<char*> words(arguments, static_cast<std::size_t>(count));
  if (words.size() != 5) {
    return 2;
  }
  auto trust = signature::read_trust_folder(words[1]);
  if (!trust) {
    static_cast<void>(std::fprintf(stderr, "%s\n", trust.error().front().text().c_str()));
    return 2;
  }
  const auto verifier = signature::Verifier::make(
      std::move(*trust),
      {.number = {.prefix = "IIN", .digits = 12}, .revocation = signature::RevocationRule::where_on_file});
  const auto outcome = (*verifier)->verify(bytes_of(words[2]), bytes_of(words[3]), std::strtoll(words[4], nullptr, 10));
  static_cast<void>(
      std::printf("%s\n", outcome ? "accepted" : std::string(signature::name_of(outcome.error().reason)).c_str()));
  return outcome ? 0 : 1;
}
