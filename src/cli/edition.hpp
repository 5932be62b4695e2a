// One publication as `mandate publish` makes it: read, made in a folder of its own, put in its place.
//
// Whatever goes wrong is written as it comes up; a function that returns false or nothing has said why.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "cli/output.hpp"
#include "cli/publish_asked.hpp"
#include "cli/records_stamp.hpp"
#include "cli/surroundings.hpp"
#include "ledger/signing_key.hpp"
#include "publication/publication_files.hpp"
#include "publication/publish.hpp"

namespace mandate::cli {

// Everything but what is published, for a publication of it.
struct EditionParts {
  std::string_view rules;
  const ledger::SigningKey* key = nullptr;
  const ledger::SigningKey* next_key = nullptr;     // nullptr: the same goes on
  publication::PublicationFiles* before = nullptr;  // the publication that is continued
};

// What is published: a count, a case that has none, a running case.
class EditionSubject {
 public:
  EditionSubject() = default;
  EditionSubject(const EditionSubject&) = delete;
  EditionSubject& operator=(const EditionSubject&) = delete;
  EditionSubject(EditionSubject&&) = delete;
  EditionSubject& operator=(EditionSubject&&) = delete;
  virtual ~EditionSubject() = default;

  [[nodiscard]] virtual bool read() = 0;

  // These once it was read. The key that was named, or one in its place.
  [[nodiscard]] virtual std::optional<ledger::SigningKey> key() const = 0;
  [[nodiscard]] virtual const std::string& jurisdiction() const = 0;
  [[nodiscard]] virtual std::expected<publication::Published, Problems> publish(
      const EditionParts& parts, publication::PublicationTarget& target) const = 0;
  // So many officers sign each checkpoint.
  [[nodiscard]] virtual std::size_t officers_needed() const = 0;
  // Whether it comes to one result, which is said once it is published; a running case tells its way on its pages.
  [[nodiscard]] virtual bool has_result() const = 0;
  // Looks at the records each time that it is called: another stamp means that they changed.
  [[nodiscard]] virtual std::function<RecordsStamp()> stamper() const = 0;
};

class Edition {
 public:
  // `subject` was read.
  Edition(const PublishAsked& asked, const EditionSubject& subject) : asked_(asked), subject_(subject) {}
  Edition(const Edition&) = delete;
  Edition& operator=(const Edition&) = delete;
  Edition(Edition&&) = delete;
  Edition& operator=(Edition&&) = delete;
  // What was not put in its place is gone.
  ~Edition();

  // `continues`: whether a publication is there already. `next_key` signs from now on; nullptr: the same goes on.
  [[nodiscard]] bool make(const ledger::SigningKey& key, bool continues, const ledger::SigningKey* next_key = nullptr);

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
  const PublishAsked& asked_;
  const EditionSubject& subject_;
  std::filesystem::path folder_;
  publication::Published published_;
};

}  // namespace mandate::cli
