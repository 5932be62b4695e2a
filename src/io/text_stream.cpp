#include "io/text_stream.hpp"

#include <cerrno>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

#include "io/text_file.hpp"

namespace mandate::io {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

}  // namespace

TextStream::TextStream(const std::filesystem::path& path, Problems& problems)
    : name_(path.generic_string()), context_{name_, &problems}, checker_(context_) {
  const bool zstd = path.extension() == ".zst";
  if (!zstd && path.extension() != ".gz") {
    file_ = open_file(context_, path);
    if (file_ == nullptr) {
      fail();
    }
    return;
  }
  std::optional<std::string> bytes = read_bytes(path, problems);
  if (bytes && bytes->empty()) {
    context_.report({}, "an empty file", "text");
  }
  if (!bytes || bytes->empty()) {
    fail();
    return;
  }
  compressed_ = std::move(*bytes);
  unpacker_ = zstd ? unpack_zstd(compressed_) : unpack_gzip(compressed_);
}

bool TextStream::fail() {
  ended_ = true;
  failed_ = true;
  raw_.clear();
  return false;
}

// 0 at the end, and after a problem, which ends the stream.
std::size_t TextStream::read_into(std::span<char> room) {
  if (unpacker_ != nullptr) {
    BytesRead more = unpacker_->read(room);
    const std::size_t most = most_decompressed(compressed_.size());
    if (more && total_ + *more > most) {
      more = std::unexpected(too_large(most));
    }
    if (!more) {
      context_.report({}, std::move(more.error().found), {}, std::move(more.error().advice));
      fail();
      return 0;
    }
    return *more;
  }
  const std::size_t more = std::fread(room.data(), 1, room.size(), file_.get());
  if (more == 0 && std::ferror(file_.get()) != 0) {
    context_.report({}, "a file that cannot be read to its end (" + std::generic_category().message(errno) + ")",
                    "a readable file");
    fail();
  }
  return more;
}

// Adds to the bytes at hand. False where nothing follows.
bool TextStream::read_more() {
  const std::size_t before = raw_.size();
  raw_.resize(before + piece_bytes);
  const std::size_t more = read_into(std::span(raw_).subspan(before));
  raw_.resize(ended_ ? 0 : before + more);
  const bool is_first = total_ == 0;
  total_ += more;
  if (ended_ || (is_first && unpacker_ == nullptr && refuse_compressed(context_, raw_))) {
    return fail();
  }
  if (more == 0 && is_first) {
    context_.report({}, "an empty file", "text");
    return fail();
  }
  return more > 0;
}

bool TextStream::deliver(std::string& text, std::size_t size) {
  if (!checker_.check(std::string_view(raw_).substr(0, size))) {
    return fail();
  }
  text.append(raw_, 0, size);
  raw_.erase(0, size);
  return true;
}

bool TextStream::append_to(std::string& text) {
  while (!ended_) {
    const std::size_t searched = raw_.size();
    if (!read_more()) {
      ended_ = true;
      return !raw_.empty() && deliver(text, raw_.size());
    }
    const std::size_t newline = raw_.rfind('\n');
    if (newline != std::string::npos && newline >= searched) {
      return deliver(text, newline + 1);
    }
    if (raw_.size() > most_line_bytes) {
      context_.report({}, "a line of more than " + std::to_string(most_line_bytes >> 20U) + " MiB", "text in lines",
                      "Look at the file: it may be no text");
      return fail();
    }
  }
  return false;
}

}  // namespace mandate::io
