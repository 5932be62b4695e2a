// One JSON object of a leaf as it is written. Whoever writes puts the keys in the order of their bytes.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/integer.hpp"
#include "io/json.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publication {

class LeafObject {
 public:
  void text(std::string_view key, std::string_view value) {
    raw(key);
    io::append_json_text(out_, value);
  }
  void text_unless_empty(std::string_view key, std::string_view value) {
    if (!value.empty()) {
      text(key, value);
    }
  }
  void number(std::string_view key, std::uint64_t value) {
    raw(key);
    fmt::format_to(std::back_inserter(out_), "{}", value);
  }
  void json(std::string_view key, std::string_view value) {
    raw(key);
    out_ += value;
  }
  void flag(std::string_view key, bool value) { json(key, value ? "true" : "false"); }
  void values(std::string_view key, const std::vector<Count64>& counts) {
    raw(key);
    char before = '[';
    for (const Count64 count : counts) {
      out_ += before;
      before = ',';
      if (count == record::absent) {
        out_ += "null";
      } else {
        fmt::format_to(std::back_inserter(out_), "{}", count);
      }
    }
    out_ += before == '[' ? "[]" : "]";
  }
  void texts(std::string_view key, const std::vector<std::string>& items) {
    raw(key);
    char before = '[';
    for (const std::string& item : items) {
      out_ += before;
      before = ',';
      io::append_json_text(out_, item);
    }
    out_ += before == '[' ? "[]" : "]";
  }

  [[nodiscard]] std::string take() && {
    out_ += out_.empty() ? "{}" : "}";
    return std::move(out_);
  }

 private:
  void raw(std::string_view key) {
    out_ += out_.empty() ? "{\"" : ",\"";
    out_ += key;
    out_ += "\":";
  }

  std::string out_;
};

}  // namespace mandate::publication
