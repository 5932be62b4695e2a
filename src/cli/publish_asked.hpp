// What is asked of `mandate publish`, and how it speaks.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

#include "cli/presentation.hpp"
#include "publication/publish_words.hpp"

namespace mandate::cli {

struct PublishAsked {
  std::string path;
  std::string out;
  std::string key;
  std::string passphrase_file;
  std::string next_key;
  std::string next_passphrase_file;
  std::string reason;
  std::string as_of;  // of a running case; empty: today, of a file of events its last day
  bool watch = false;
  int interval = 10;  // seconds
  Request presentation;
};

// A sentence with its blanks filled in.
template <typename... Fillings>
[[nodiscard]] std::string said(publication::PublishMessage message, Language language, Fillings&&... fillings) {
  return fmt::format(fmt::runtime(publication::sentence(message, language)), std::forward<Fillings>(fillings)...);
}

// What is worth knowing and no problem, to standard error.
void write_note(const std::string& text);

enum class Place : std::uint8_t { nothing, publication, other };

// What stands where a publication is to go.
[[nodiscard]] Place place_of(const std::filesystem::path& folder);

}  // namespace mandate::cli
