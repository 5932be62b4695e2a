// Text that is written as C++ source, to be built into the program. For the tools of the build.
#pragma once

#include <string>
#include <string_view>

namespace mandate::io {

// Pieces of a string literal, none of which cuts a character.
[[nodiscard]] inline std::string string_literal(std::string_view text) {
  constexpr std::size_t piece = 4096;
  std::string out = "    \"";
  std::size_t length = 0;
  for (const char c : text) {
    const bool continues_character = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    if (++length > piece && !continues_character) {
      out += "\"\n    \"";
      length = 0;
    }
    out += c == '"' || c == '\\' ? "\\" : "";
    out += c;
  }
  return out + "\"";
}

// The source of `function`, declared in `header`, which returns the text.
[[nodiscard]] inline std::string source_of_text(std::string_view function, std::string_view header,
                                                std::string_view text) {
  return "// Generated while the program is built.\n#include \"" + std::string(header) +
         "\"\n\nnamespace mandate::io {\n\nstd::string_view " + std::string(function) +
         "() {\n  static constexpr char text[] =\n" + string_literal(text) + ";\n  return std::string_view(text, " +
         std::to_string(text.size()) + ");\n}\n\n}  // namespace mandate::io\n";
}

}  // namespace mandate::io
