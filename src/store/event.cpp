#include "store/event.hpp"

#include <openssl/evp.h>

#include <cassert>
#include <memory>

namespace mandate::store {
namespace {

constexpr std::string_view domain = "mandate/event/1\n";

// No two events make the same text: what stands before the colon says where the field ends.
void append_field(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
}

std::string framed(const Event& event) {
  std::string text;
  text.reserve(domain.size() + event.payload.size() + 256);
  text += domain;
  append_field(text, std::to_string(event.sequence));
  append_field(text, event.legal_time);
  append_field(text, event.recorded_time);
  append_field(text, event.kind);
  append_field(text, event.payload);
  append_field(text, hexadecimal(event.previous));
  return text;
}

}  // namespace

Digest sha256(std::string_view bytes) {
  // Fetched once: looking the algorithm up costs more than hashing an event.
  static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                         &EVP_MD_free);
  Digest digest{};
  const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm.get(), nullptr);
  assert(done == 1);
  static_cast<void>(done);
  return digest;
}

Digest digest_of(const Event& event) { return sha256(framed(event)); }

std::string hexadecimal(const Digest& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    text += digits[byte >> 4U];
    text += digits[byte & 0x0FU];
  }
  return text;
}

}  // namespace mandate::store
