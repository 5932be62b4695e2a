// write_log DIR SIZE: a log of so many entries in a new folder, for a foreign program to read; prints its verifier key.
//
//   checkpoint, tile/…             as c2sp.org/tlog-tiles has them
//   checkpoints/<size>             each that was signed on the way
//   growth/<old size>              "old <old size>", the consistency proof and the last checkpoint, as a log asks a
//   witness receipts/<index>.tlog-proof    of the first, the last and some entries between
//
// All is made from the files as they lie in the folder, by a key that signs nothing else.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "ledger/checkpoint.hpp"
#include "ledger/encoding.hpp"
#include "ledger/tiled_log.hpp"
#include "ledger/tlog_proof.hpp"

namespace {

using namespace mandate::ledger;
namespace fs = std::filesystem;

// A promise of the ledger that does not hold ends the program.
template <class Value>
Value must(Result<Value> result) {
  if (!result) {
    std::cerr << result.error().text() << '\n';
    std::exit(EXIT_FAILURE);
  }
  return std::move(*result);
}

class Folder final : public ResourceReader {
 public:
  explicit Folder(fs::path root) : root_(std::move(root)) {}

  [[nodiscard]] Result<std::string> read(std::string_view name, std::size_t most) override {
    std::ifstream file(root_ / name, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || bytes.size() > most) {
      return fault(FaultKind::not_found, std::string(name), "a file of the log");
    }
    return bytes;
  }
  void write(const Resource& file) const {
    fs::create_directories((root_ / file.name).parent_path());
    std::ofstream(root_ / file.name, std::ios::binary) << file.bytes;
  }

 private:
  fs::path root_;
};

SigningKey key_of(std::string_view name, SignatureType type, char filled_with) {
  return must(SigningKey::from_seed(name, type, SecretBytes(std::string(32, filled_with))));
}

// Entries of many lengths, with every byte, some of them empty.
std::string entry_of(std::uint64_t index) {
  std::string entry;
  for (std::uint64_t i = 0; i < index % 300; ++i) {
    entry += static_cast<char>((index + i) % 256);
  }
  return entry;
}

std::string signed_by_log_and_witness(const TreeHead& tree) {
  const std::string text = must(checkpoint_text({"mandate.example/foreign", tree, {}}));
  Note note{text, {}};
  note.signatures.push_back(must(sign(text, key_of("mandate.example/foreign", SignatureType::ed25519, 'l'))));
  note.signatures.push_back(
      must(cosign(text, 1'700'000'000, key_of("witness.example", SignatureType::ed25519_cosignature, 'w'))));
  return must(note_text(note));
}

// From where the folder is to a size, as a program does that has been started anew.
std::string grow(Folder& folder, std::uint64_t from, std::uint64_t to) {
  TileReader before(folder, from);
  TiledLog log = must(TiledLog::resume(before));
  while (log.size() < to) {
    must(log.append(entry_of(log.size())));
  }
  for (const Resource& file : log.take_files()) {
    folder.write(file);
  }
  const std::string checkpoint = signed_by_log_and_witness({log.size(), log.root()});
  folder.write({"checkpoints/" + std::to_string(to), checkpoint});
  folder.write({"checkpoint", checkpoint});
  return checkpoint;
}

void write_growth(const Folder& folder, TileReader& reader, std::uint64_t old_size, const std::string& checkpoint) {
  std::string body = "old " + std::to_string(old_size) + '\n';
  for (const Digest& digest : must(prove_consistency(reader, old_size, reader.size()))) {
    body += base64(bytes_of(digest)) + '\n';
  }
  folder.write({"growth/" + std::to_string(old_size), body + '\n' + checkpoint});
}

void write_receipt(const Folder& folder, TileReader& reader, std::uint64_t index, const std::string& checkpoint) {
  const TlogProof proof = must(make_tlog_proof(reader, index, checkpoint));
  folder.write({"receipts/" + std::to_string(index) + ".tlog-proof", tlog_proof_text(proof)});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "write_log DIR SIZE\n";
    return 2;
  }
  Folder folder(argv[1]);
  const std::uint64_t size = from_decimal(argv[2]).value_or(1);
  std::vector<std::uint64_t> old_sizes;
  std::string checkpoint;
  std::uint64_t at = 0;
  for (std::uint64_t next = 1; at < size; next = (3 * next) + 1) {
    const std::uint64_t to = std::min(next, size);
    checkpoint = grow(folder, at, to);
    old_sizes.push_back(to);
    at = to;
  }
  TileReader reader(folder, size);
  for (const std::uint64_t old_size : old_sizes) {
    write_growth(folder, reader, old_size, checkpoint);
  }
  for (std::uint64_t index = 0; index < size; index = (2 * index) + 1) {
    write_receipt(folder, reader, index, checkpoint);
  }
  write_receipt(folder, reader, size - 1, checkpoint);
  std::cout << verifier_key_text(key_of("mandate.example/foreign", SignatureType::ed25519, 'l').verifier()) << '\n';
  return EXIT_SUCCESS;
}
