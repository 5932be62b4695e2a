// The number of a person that a certificate's subject carries: bytes for the keyed tag and for nothing else. It is
// wiped when it goes and has no way into a message or a stream.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mandate::signature {

class PersonsNumber {
 public:
  static constexpr std::size_t most_bytes = 64;

  // Nothing where it is longer.
  [[nodiscard]] static std::optional<PersonsNumber> of(std::string_view bytes);

  PersonsNumber(const PersonsNumber&) = default;
  PersonsNumber& operator=(const PersonsNumber&) = default;
  PersonsNumber(PersonsNumber&&) = default;
  PersonsNumber& operator=(PersonsNumber&&) = default;
  ~PersonsNumber();

  // For whoever makes the tag; valid as long as this is.
  [[nodiscard]] std::string_view for_tag() const { return {bytes_.data(), size_}; }

 private:
  PersonsNumber() = default;

  std::array<char, most_bytes> bytes_{};
  std::size_t size_ = 0;
};

}  // namespace mandate::signature
