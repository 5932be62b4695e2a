// Memory for what nobody may see: kept out of swap where the system allows, fenced by pages that cannot be touched, and
// wiped when it goes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace mandate::ledger {

class SecretBytes {
 public:
  SecretBytes() = default;
  explicit SecretBytes(std::size_t size);
  explicit SecretBytes(std::string_view bytes);

  [[nodiscard]] std::span<std::uint8_t> span() { return {bytes_.get(), size_}; }
  [[nodiscard]] std::span<const std::uint8_t> span() const { return {bytes_.get(), size_}; }
  [[nodiscard]] std::string_view view() const { return {reinterpret_cast<const char*>(bytes_.get()), size_}; }

  // Keeps the first `size` bytes, which are no more than there are.
  void shorten(std::size_t size) { size_ = size; }

 private:
  struct Wipe {
    void operator()(std::uint8_t* bytes) const;
  };

  std::unique_ptr<std::uint8_t, Wipe> bytes_;
  std::size_t size_ = 0;
};

}  // namespace mandate::ledger
