// How fast a log is hashed, signed and verified, each beside its floor in the same run: SHA-256 alone over the same
// bytes, and the one way of OpenSSL 3 that is not deprecated.
//
// `items_per_second` counts leaves, proofs or signatures.
#include <benchmark/benchmark.h>
#include <openssl/evp.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/compact_range.hpp"
#include "ledger/merkle_verify.hpp"
#include "ledger/tiled_log.hpp"

namespace {

using namespace mandate::ledger;

constexpr std::int64_t a_million = 1'000'000;
constexpr std::size_t entry_size = 200;

// The entry of an index: 200 bytes that differ in the first eight.
class Entries {
 public:
  [[nodiscard]] std::string_view at(std::int64_t index) {
    for (std::size_t i = 0; i < 8; ++i) {
      bytes_[i] = static_cast<char>(index >> (8 * i));
    }
    return bytes_;
  }

 private:
  std::string bytes_ = std::string(entry_size, 'x');
};

// A million leaves of 200 bytes to a root: the figure to reach is 0.4 s.
void tree_of_a_million(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    Entries entries;
    CompactRange range;
    for (std::int64_t i = 0; i < a_million; ++i) {
      range.append(leaf_hash(entries.at(i)));
    }
    benchmark::DoNotOptimize(range.root());
  }
  state.SetItemsProcessed(state.iterations() * a_million);
}
BENCHMARK(tree_of_a_million)->Unit(benchmark::kMillisecond);

// The floor: the same number of digests over as many bytes, in a row.
void digests_of_a_million(benchmark::State& state) {
  const std::string leaf(1 + entry_size, 'x');
  const std::string node(65, 'x');
  for ([[maybe_unused]] auto _ : state) {
    for (std::int64_t i = 0; i < a_million; ++i) {
      benchmark::DoNotOptimize(sha256(leaf));
      benchmark::DoNotOptimize(sha256(node));
    }
  }
  state.SetItemsProcessed(state.iterations() * a_million);
}
BENCHMARK(digests_of_a_million)->Unit(benchmark::kMillisecond);

// The same with EVP, algorithm and context kept.
void digests_of_a_million_by_evp(benchmark::State& state) {
  const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                  &EVP_MD_free);
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  const std::string bytes(1 + entry_size, 'x');
  std::array<unsigned char, 32> digest{};
  const auto hash = [&](std::size_t size) {
    EVP_DigestInit_ex2(context.get(), algorithm.get(), nullptr);
    EVP_DigestUpdate(context.get(), bytes.data(), size);
    EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
    benchmark::DoNotOptimize(digest);
  };
  for ([[maybe_unused]] auto _ : state) {
    for (std::int64_t i = 0; i < a_million; ++i) {
      hash(bytes.size());
      hash(65);
    }
  }
  state.SetItemsProcessed(state.iterations() * a_million);
}
BENCHMARK(digests_of_a_million_by_evp)->Unit(benchmark::kMillisecond);

// The files of a log that grows by a hundred entries at a time, without writing them.
void log_grows_by_hundreds(benchmark::State& state) {
  Entries entries;
  TiledLog log;
  for ([[maybe_unused]] auto _ : state) {
    for (std::int64_t i = 0; i < 100; ++i) {
      benchmark::DoNotOptimize(log.append(entries.at(i)));
    }
    benchmark::DoNotOptimize(log.take_files());
    benchmark::DoNotOptimize(log.root());
  }
  state.SetItemsProcessed(state.iterations() * 100);
}
BENCHMARK(log_grows_by_hundreds);

// Twenty digests: the height of a tree of a million.
void inclusion_is_verified(benchmark::State& state) {
  const std::vector<Digest> proof(20, sha256("sibling"));
  Digest root = leaf_hash("entry");
  for (const Digest& sibling : proof) {
    root = node_hash(root, sibling);
  }
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(verify_inclusion(leaf_hash("entry"), 0, {std::uint64_t{1} << 20U, root}, proof));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(inclusion_is_verified);

SigningKey officer() {
  return *SigningKey::from_seed("example.org/log", SignatureType::ed25519, SecretBytes(std::string(32, 'k')));
}

void checkpoint_is_signed(benchmark::State& state) {
  const SigningKey key = officer();
  const std::array<const SigningKey*, 1> signers = {&key};
  const Checkpoint checkpoint{"example.org/log", {1, leaf_hash("entry")}, {}};
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(sign_checkpoint(checkpoint, signers));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(checkpoint_is_signed);

void checkpoint_is_opened(benchmark::State& state) {
  const SigningKey key = officer();
  const std::array<const SigningKey*, 1> signers = {&key};
  const std::string note = *sign_checkpoint({"example.org/log", {1, leaf_hash("entry")}, {}}, signers);
  const std::vector<VerifierKey> known = {key.verifier()};
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(open_checkpoint(note, known));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(checkpoint_is_opened);

}  // namespace
