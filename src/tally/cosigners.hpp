// Whose signatures a checkpoint of the published log needs beside that of the log: so many of these. Verifier keys and
// addresses as text; what they are is known where the log is signed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mandate::tally {

struct Cosigner {
  std::string key;      // a verifier key, in one word
  std::string address;  // where it can be asked, in one word; may be empty

  friend bool operator==(const Cosigner&, const Cosigner&) = default;
};

struct Cosigners {
  std::size_t needed = 0;  // at most as many as there are; 0 and none: nobody
  std::vector<Cosigner> keys;

  friend bool operator==(const Cosigners&, const Cosigners&) = default;
};

}  // namespace mandate::tally
