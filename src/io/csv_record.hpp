// The fields of one record of a table. Its room is kept from record to record: adding a field is a store.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace mandate::io {

struct CsvField {
  std::string_view text;   // without quotes
  std::size_t offset = 0;  // of its first character (or opening quote) in the text
};

class CsvRecord {
 public:
  [[nodiscard]] std::span<const CsvField> fields() const { return {room_.data(), size_}; }
  [[nodiscard]] std::span<CsvField> fields() { return {room_.data(), size_}; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }

  void clear() { size_ = 0; }
  // A further field, empty, that begins at the offset; to be filled in place.
  CsvField& add(std::size_t offset) {
    if (size_ == room_.size()) {
      room_.resize((size_ * 2) + 8);
    }
    CsvField& field = room_[size_++];
    field.text = {};
    field.offset = offset;
    return field;
  }
  void remove_last() { --size_; }

 private:
  std::vector<CsvField> room_;
  std::size_t size_ = 0;
};

}  // namespace mandate::io
