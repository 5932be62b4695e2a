// write_key log|cosigner|tag NAME FILE PASSPHRASE-FILE: a new key as `mandate log key` makes one, of which it prints
// the verifier key, or as `mandate case key` does, of which NAME is the scope.
//
// Its file costs next to nothing to open, where a real one costs a guesser a second: the scripts of the tests open keys
// a hundred times, and these keys guard nothing. Both commands are tested in the scripts beside it.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

#include "identity/tag_key_file.hpp"
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

std::string tag_key(std::string_view scope, const SecretBytes& passphrase) {
  SystemRandomness randomness;
  return must(mandate::identity::new_tag_key_file(scope, passphrase, randomness, least_key_file_cost));
}

std::string signing_key(std::string_view kind, const std::string& name, const SecretBytes& passphrase) {
  const auto type = kind == "cosigner" ? SignatureType::ed25519_cosignature : SignatureType::ed25519;
  SystemRandomness randomness;
  const SigningKey key = must(SigningKey::generate(name, type, randomness));
  std::cout << verifier_key_text(key.verifier()) << '\n';
  return must(seal_key(key, passphrase, randomness, least_key_file_cost));
}

}  // namespace

int main(int count, char** words) {
  if (count != 5) {
    std::cerr << "write_key log|cosigner|tag NAME FILE PASSPHRASE-FILE\n";
    return EXIT_FAILURE;
  }
  const std::string_view kind = words[1];
  std::string passphrase;
  std::ifstream passphrase_file(words[4]);
  std::getline(passphrase_file, passphrase);
  std::ofstream out(words[3]);
  out << (kind == "tag" ? tag_key(words[2], SecretBytes(passphrase))
                        : signing_key(kind, words[2], SecretBytes(passphrase)));
  return passphrase_file && out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
