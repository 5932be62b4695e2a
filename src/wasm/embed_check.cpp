// mandate_embed_check OUT MODULE SCRIPT: writes both as C++ source of `embedded_module()` and `embedded_script()`.
//
// Part of the build. A module that cannot be one fails it; an empty file stands for a program without one.

#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace {

std::string bytes_of_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Any bytes as a string literal in pieces; what is no plain character is written in three octal digits.
std::string literal_of(std::string_view bytes) {
  constexpr std::size_t piece = 2048;
  std::string out = "    \"";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (i % piece == piece - 1) {
      out += "\"\n    \"";
    }
    if (byte >= 0x20U && byte < 0x7FU && byte != '"' && byte != '\\' && byte != '?') {
      out += bytes[i];
    } else {
      out += {'\\', static_cast<char>('0' + (byte >> 6U)), static_cast<char>('0' + ((byte >> 3U) & 7U)),
              static_cast<char>('0' + (byte & 7U))};
    }
  }
  return out + "\"";
}

std::string function_of(std::string_view name, std::string_view bytes) {
  return "std::string_view " + std::string(name) + "() {\n  static constexpr char bytes[] =\n" + literal_of(bytes) +
         ";\n  return std::string_view(bytes, " + std::to_string(bytes.size()) + ");\n}\n\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() != 4) {
    std::cerr << "usage: mandate_embed_check OUT MODULE SCRIPT\n";
    return 2;
  }
  const std::string module = bytes_of_file(arguments[2]);
  const std::string script = bytes_of_file(arguments[3]);
  const bool is_module = module.empty() || module.starts_with(std::string_view("\0asm", 4));
  if (!is_module || script.empty()) {
    std::cerr << arguments[2] << ", " << arguments[3] << ": error: no module and no script of WebAssembly\n";
    return 1;
  }
  std::ofstream file(arguments[1], std::ios::binary);
  file << "// Generated while the program is built.\n#include \"wasm/embedded_check.hpp\"\n\nnamespace mandate::wasm "
          "{\n\n"
       << function_of("embedded_module", module) << function_of("embedded_script", script)
       << "}  // namespace mandate::wasm\n";
  file.close();
  if (!file.good()) {
    std::cerr << arguments[1] << ": error: cannot be written\n";
    return 2;
  }
  return 0;
}
