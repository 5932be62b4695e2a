// A text file in pieces of whole lines, `.zst` and `.gz` decompressed on the way, each piece checked as text.
//
// What io/text_file.hpp says of a whole file holds here too, with the same problems; memory stays bounded however long
// the file is. Compressed bytes are held whole.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "base/node_reader.hpp"
#include "base/problem.hpp"
#include "io/compressed.hpp"
#include "io/open_file.hpp"
#include "io/text_source.hpp"
#include "io/utf8.hpp"

namespace mandate::io {

class TextStream final : public TextSource {
 public:
  TextStream(const std::filesystem::path& path, Problems& problems);

  bool append_to(std::string& text) override;
  [[nodiscard]] bool failed() const override { return failed_; }

  static constexpr std::size_t most_line_bytes = std::size_t{16} << 20U;

 private:
  bool read_more();
  [[nodiscard]] std::size_t read_into(std::span<char> room);
  bool deliver(std::string& text, std::size_t size);
  bool fail();

  std::string name_;
  ReadContext context_;
  OpenFile file_;                       // of plain text
  std::string compressed_;              // else
  std::unique_ptr<Unpacker> unpacker_;  // of it
  TextChecker checker_;
  std::string raw_;  // read and not handed on: less than a line, and what `read_more` adds
  std::size_t total_ = 0;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace mandate::io
