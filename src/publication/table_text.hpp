// A table as CSV, cell by cell: quotes only where RFC 4180 needs them.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/integer.hpp"
#include "record/protocol_table.hpp"

namespace mandate::publication {

class TableText {
 public:
  TableText() = default;
  explicit TableText(std::initializer_list<std::string_view> header) { row(header); }

  void text(std::string_view field) {
    separate();
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
      out_ += field;
      return;
    }
    out_ += '"';
    for (const char c : field) {
      out_ += c;
      out_ += c == '"' ? "\"" : "";
    }
    out_ += '"';
  }
  void number(std::uint64_t value) {
    separate();
    std::array<char, 24> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out_.append(buffer.data(), end);
  }
  // Nothing where it is absent.
  void count(Count64 value) {
    if (value == record::absent) {
      separate();
    } else {
      number(static_cast<std::uint64_t>(value));
    }
  }
  void end_row() {
    out_ += '\n';
    first_ = true;
  }
  void row(std::initializer_list<std::string_view> fields) {
    for (const std::string_view field : fields) {
      text(field);
    }
    end_row();
  }

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void separate() {
    out_ += first_ ? "" : ",";
    first_ = false;
  }

  std::string out_;
  bool first_ = true;
};

}  // namespace mandate::publication
