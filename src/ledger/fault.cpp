#include "ledger/fault.hpp"

#include <fmt/format.h>

#include <utility>

namespace mandate::ledger {

std::string Fault::text() const {
  std::string out = found + "; expected " + expected;
  if (!advice.empty()) {
    out += "; " + advice;
  }
  return out;
}

std::unexpected<Fault> fault(FaultKind kind, std::string found, std::string expected, std::string advice) {
  return std::unexpected(Fault{kind, std::move(found), std::move(expected), std::move(advice)});
}

std::string excerpt(std::string_view bytes) {
  constexpr std::size_t most_shown = 80;
  std::string out = "\"";
  for (const char c : bytes.substr(0, most_shown)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  return out + (bytes.size() > most_shown ? "…\"" : "\"");
}

}  // namespace mandate::ledger
