#include "io/text_encoding.hpp"

#include <iconv.h>
#include <uchardet.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <type_traits>
#include <utility>

#include "io/utf8.hpp"
#include "io/wording.hpp"

namespace mandate::io {
namespace {

constexpr std::string_view utf16_little = "\xFF\xFE";
constexpr std::string_view utf16_big = "\xFE\xFF";
struct CloseConverter {
  void operator()(void* converter) const { iconv_close(converter); }
};

std::optional<std::string> convert(const ReadContext& context, std::string_view bytes, const std::string& encoding) {
  void* const opened = iconv_open("UTF-8", encoding.c_str());
  if (opened == reinterpret_cast<iconv_t>(-1)) {  // NOLINT(performance-no-int-to-ptr): as POSIX has it
    context.report({}, "the unknown encoding " + in_quotes(encoding), "a name such as windows-1251, UTF-16LE, KZ-1048",
                   "Name the encoding in which the file was written");
    return std::nullopt;
  }
  const std::unique_ptr<void, CloseConverter> converter(opened);
  std::string out;
  std::array<char, 65536> buffer{};
  // iconv only reads its input; its interface is older than const.
  char* from = const_cast<char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  std::size_t left = bytes.size();
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t result = iconv(converter.get(), &from, &left, &to, &room);
    out.append(buffer.data(), buffer.size() - room);
    if (result == static_cast<std::size_t>(-1) && errno != E2BIG) {
      context.report({}, "bytes that are no " + encoding + " (at offset " + std::to_string(bytes.size() - left) + ")",
                     "text in one encoding", "Save the file as UTF-8, or name its encoding");
      return std::nullopt;
    }
  }
  return out;
}

// The encoding that the letters look like; empty where nothing fits.
std::string guessed(std::string_view bytes) {
  constexpr std::size_t enough = std::size_t{1} << 20U;
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, void (*)(uchardet_t)> detector(uchardet_new(),
                                                                                          &uchardet_delete);
  const std::string_view part = bytes.substr(0, enough);
  if (uchardet_handle_data(detector.get(), part.data(), part.size()) != 0) {
    return {};
  }
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

std::optional<DecodedText> decoded(const ReadContext& context, std::string_view bytes, std::string encoding,
                                   std::string reason) {
  std::optional<std::string> text = convert(context, bytes, encoding);
  if (!text) {
    return std::nullopt;
  }
  return DecodedText{std::move(*text), std::move(encoding), std::move(reason)};
}

}  // namespace

std::optional<DecodedText> decode_text(const ReadContext& context, std::string bytes, std::string_view told) {
  const std::string_view view = bytes;
  if (!told.empty()) {
    return decoded(context, view, std::string(told), "as told");
  }
  if (view.starts_with(utf8_mark)) {
    bytes.erase(0, utf8_mark.size());
    return DecodedText{std::move(bytes), "UTF-8", "by its byte-order mark"};
  }
  if (view.starts_with(utf16_little) || view.starts_with(utf16_big)) {
    const bool little = view.starts_with(utf16_little);
    return decoded(context, view.substr(2), little ? "UTF-16LE" : "UTF-16BE", "by its byte-order mark");
  }
  if (first_invalid_utf8(view) == std::string_view::npos) {
    return DecodedText{std::move(bytes), "UTF-8", "it is valid UTF-8"};
  }
  const std::string guess = guessed(view);
  if (guess.empty()) {
    context.report({}, "text in an encoding that cannot be told", "UTF-8",
                   "Save the file as UTF-8, or name its encoding");
    return std::nullopt;
  }
  return decoded(context, view, guess, "a guess from its letters");
}

}  // namespace mandate::io
