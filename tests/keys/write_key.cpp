// write_key log|cosigner NAME FILE PASSPHRASE-FILE: a new key as `mandate log key` makes one, and prints its verifier
// key.
//
// Its file costs next to nothing to open, where a real one costs a guesser a second: the scripts of the tests open keys
// a hundred times, and these keys guard nothing. `mandate log key` itself is tested in the scripts beside it.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

#include "ledger/key_file.hpp"
#include "ledger/randomness.hpp"
#include "ledger/signing_key.hpp"

namespace {

using namespace mandate::ledger;

template <class Value>
Value must(Result<Value> result) {
  if (!result) {
    std::cerr << result.error().text() << '\n';
    std::exit(EXIT_FAILURE);
  }
  return std::move(*result);
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    std::cerr << "write_key log|cosigner NAME FILE PASSPHRASE-FILE\n";
    return EXIT_FAILURE;
  }
  const auto type =
      std::string_view(words[1]) == "cosigner" ? SignatureType::ed25519_cosignature : SignatureType::ed25519;
  std::string passphrase;
  std::ifstream passphrase_file(words[4]);
  std::getline(passphrase_file, passphrase);
  SystemRandomness randomness;
  const SigningKey key = must(SigningKey::generate(words[2], type, randomness));
  std::ofstream out(words[3]);
  out << must(seal_key(key, SecretBytes(passphrase), randomness, least_key_file_cost));
  std::cout << verifier_key_text(key.verifier()) << '\n';
  return passphrase_file && out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
