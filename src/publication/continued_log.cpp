#include "publication/continued_log.hpp"

#include <cstdint>
#include <utility>

#include "publication/log_files.hpp"
#include "publication/publication_writer.hpp"

namespace mandate::publication {

std::expected<void, Problem> ContinuedLog::take(PublicationFiles& before, const ledger::VerifierKey& key) {
  auto log = read_signed_log(before, key);
  if (!log) {
    return std::unexpected(problem_of("the publication that is continued", log.error()));
  }
  published_ = std::move(log->entries);
  note_ = std::move(log->note);
  if (auto followed = keys_->follow(published_); !followed) {
    return followed;
  }
  return maker_->replay(published_) ? std::expected<void, Problem>() : check();
}

std::expected<void, Problem> ContinuedLog::check_fault() const {
  return maker_->fault().empty() ? std::expected<void, Problem>() : std::unexpected(forked(maker_->fault()));
}

std::expected<void, Problem> ContinuedLog::check() const {
  const std::uint64_t untold = maker_->untold();
  const auto faultless = check_fault();
  return !faultless || untold == 0 ? faultless
                                   : std::unexpected(forked("the published log has " + std::to_string(untold) +
                                                            " leaves that these " + told_ + " do not tell of"));
}

Problem ContinuedLog::forked(std::string found) const {
  return {std::string(log_folder),
          {},
          std::move(found),
          told_ + " that continue the published log",
          "Restore the " + told_ + " that were published; a log never takes anything back"};
}

std::expected<void, Problem> ContinuedLog::change_key() {
  if (published_.empty()) {
    return std::unexpected(Problem{std::string(key_name),
                                   {},
                                   "a change of keys where no log is",
                                   "a publication that is continued",
                                   "Publish with the key that is to sign from the start"});
  }
  auto change = keys_->change(maker_->log().size());
  if (!change) {
    return std::unexpected(change.error());
  }
  maker_->add(*change);
  return check();
}

}  // namespace mandate::publication
