// The published vectors of tests/golden/ledger/merkle.json, whose first lines name their sources.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "ledger/digest.hpp"

namespace mandate::ledger::vectors_for_tests {

using boost::json::value;

inline const value& vectors() {
  static const value read = [] {
    const std::ifstream file(MANDATE_SOURCE_DIR "/tests/golden/ledger/merkle.json");
    std::ostringstream text;
    text << file.rdbuf();
    return boost::json::parse(text.str());
  }();
  return read;
}

inline std::string text(const value& json) { return {json.as_string().begin(), json.as_string().end()}; }
inline std::uint64_t number(const value& json) { return json.to_number<std::uint64_t>(); }

inline std::string bytes_from_hexadecimal(const value& json) {
  const std::string digits = text(json);
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

// Nothing where the vector is no digest of 32 bytes.
inline std::optional<Digest> digest(const value& json) { return digest_from_bytes(bytes_from_hexadecimal(json)); }

inline std::optional<std::vector<Digest>> digests(const value& json) {
  std::vector<Digest> all;
  for (const value& item : json.as_array()) {
    const auto one = digest(item);
    if (!one) {
      return std::nullopt;
    }
    all.push_back(*one);
  }
  return all;
}

}  // namespace mandate::ledger::vectors_for_tests
