#include "io/csv_writing.hpp"

#include <array>

namespace mandate::io {

void CsvWriter::field(std::string_view text) {
  if (!first_) {
    out_ += delimiter_;
  }
  first_ = false;
  const std::array<char, 4> special = {delimiter_, '"', '\r', '\n'};
  const bool plain = text.find_first_of(std::string_view(special.data(), special.size())) == std::string_view::npos;
  if (plain) {
    out_ += text;
    return;
  }
  out_ += '"';
  for (const char c : text) {
    out_ += c;
    if (c == '"') {
      out_ += c;
    }
  }
  out_ += '"';
}

void CsvWriter::end_row() {
  out_ += "\r\n";
  first_ = true;
}

void CsvWriter::row(std::initializer_list<std::string_view> fields) {
  for (const std::string_view text : fields) {
    field(text);
  }
  end_row();
}

}  // namespace mandate::io
