// One publication of a count as `mandate publish` makes it: read, made in a folder of its own, put in its place.
#pragma once

#include <fmt/format.h>

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/output.hpp"
#include "cli/presentation.hpp"
#include "cli/surroundings.hpp"
#include "ledger/signing_key.hpp"
#include "publication/publish.hpp"
#include "publication/publish_words.hpp"
#include "store/event.hpp"
#include "tally/count_input.hpp"

namespace mandate::cli {

// What is asked of `mandate publish`.
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

// The key that was named; where none was and the count is made up, one that everybody can make. Nothing, with a
// complaint, where there is none.
[[nodiscard]] std::optional<ledger::SigningKey> key_asked(const PublishAsked& asked, const tally::CountInput& count,
                                                          Language language);

enum class Place : std::uint8_t { nothing, publication, other };

// What stands where a publication is to go.
[[nodiscard]] Place place_of(const std::filesystem::path& folder);

class PublishEdition {
 public:
  PublishEdition(const PublishAsked& asked, const Surroundings& around) : asked_(asked), around_(around) {}
  PublishEdition(const PublishEdition&) = delete;
  PublishEdition& operator=(const PublishEdition&) = delete;
  PublishEdition(PublishEdition&&) = delete;
  PublishEdition& operator=(PublishEdition&&) = delete;
  // What was not put in its place is gone.
  ~PublishEdition();

  // These two: false, with the problems written. What is read is a count, or a case that has none.
  [[nodiscard]] bool read();
  // `continues`: whether a publication is there already. `next_key` signs from now on; nullptr: the same goes on.
  [[nodiscard]] bool make(const ledger::SigningKey& key, bool continues, const ledger::SigningKey* next_key = nullptr);

  [[nodiscard]] const tally::CountInput& count() const { return count_; }
  [[nodiscard]] const publication::Published& published() const { return published_; }

  // `put` is given the folder, and has it from then on.
  template <typename Put>
  [[nodiscard]] bool put_with(const Put& put) {
    if (const std::expected<void, Problem> done = put(folder_); !done) {
      write_problems({done.error()});
      return false;
    }
    folder_.clear();
    return true;
  }

 private:
  [[nodiscard]] bool read_count();
  [[nodiscard]] bool read_case();

  const PublishAsked& asked_;
  const Surroundings& around_;
  tally::CountInput count_;
  std::vector<store::Event> events_;
  std::filesystem::path folder_;
  publication::Published published_;
};

}  // namespace mandate::cli
