// Who declared, without saying who: a keyed hash of the person within one uniqueness scope.
//
// The same person has the same tag within a scope and an unrelated one in every other; without the key nobody finds the
// person from the tag, and dropping the key erases the link for good. Tags are made in identity/. A tag is no secret:
// it stands in the log of its case, so tags are compared as any value.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mandate::declaration {

inline constexpr std::size_t tag_size = 16;  // bytes: among 10^9 persons two share a tag with odds of 1 to 10^20
inline constexpr std::size_t tag_hex_size = 2 * tag_size;  // characters

class Tag {
 public:
  using Bytes = std::array<std::uint8_t, tag_size>;

  // All zero: nobody. What was refused before a person could be told from the submission carries it.
  constexpr Tag() = default;
  constexpr explicit Tag(const Bytes& bytes) : bytes_(bytes) {}

  // Exactly 32 lower-case hexadecimal digits; nothing for any other text.
  [[nodiscard]] static std::optional<Tag> parse(std::string_view hex);

  [[nodiscard]] constexpr const Bytes& bytes() const { return bytes_; }
  [[nodiscard]] constexpr bool is_nobody() const { return bytes_ == Bytes{}; }
  [[nodiscard]] std::string hex() const;
  void append_hex(std::string& out) const;

  friend constexpr bool operator==(const Tag&, const Tag&) = default;
  friend constexpr auto operator<=>(const Tag&, const Tag&) = default;

 private:
  Bytes bytes_{};
};

}  // namespace mandate::declaration
