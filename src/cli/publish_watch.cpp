#include "cli/publish_watch.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "cli/output.hpp"
#include "cli/records_stamp.hpp"
#include "cli/stop_signals.hpp"
#include "publication/folder_files.hpp"

namespace mandate::cli {
namespace {

class PublishWatch {
 public:
  PublishWatch(const PublishAsked& asked, const Surroundings& around)
      : asked_(asked), around_(around), place_(asked.out) {}

  ExitStatus run() {
    if (!begin()) {
      return ExitStatus::bad_input;
    }
    const StopSignals stop;
    write_note(said(publication::PublishMessage::watching, around_.language, fmt::arg("folder", asked_.out),
                    fmt::arg("seconds", asked_.interval)));
    do {
      look();
    } while (!stop.came_within(std::chrono::seconds(asked_.interval)));
    write_note(said(publication::PublishMessage::stopped, around_.language));
    return ExitStatus::yes;
  }

 private:
  // The key is opened once, and what can be wrong with the request itself shows at once.
  bool begin() {
    PublishEdition edition(asked_, around_);
    if (!edition.read()) {
      return false;
    }
    log_ = edition.count().log;
    key_ = key_asked(asked_, edition.count(), around_.language);
    return key_.has_value();
  }

  void look() {
    const RecordsStamp now = stamp_of(asked_.path, log_);
    if (now == seen_) {
      return;
    }
    PublishEdition edition(asked_, around_);
    const bool read = edition.read();
    if (stamp_of(asked_.path, log_).tables != now.tables) {
      return;  // a table was written meanwhile: next time
    }
    seen_ = now;
    if (!read || !edition.make(*key_, place_of(asked_.out) == Place::publication) || !put(edition)) {
      write_note(said(publication::PublishMessage::kept, around_.language));
    }
  }

  // The root of the log holds every file, so that the same one means the same publication.
  bool put(PublishEdition& edition) {
    const publication::LogReference& log = edition.published().log;
    if (log.root == root_) {
      return true;
    }
    if (!edition.put_with([&](const auto& made) { return place_.put_in_place(made); })) {
      return false;
    }
    root_ = log.root;
    write_result(said(publication::PublishMessage::published_again, around_.language, fmt::arg("leaves", log.size),
                      fmt::arg("root", log.root)) +
                 "\n");
    return result_is_written();
  }

  const PublishAsked& asked_;
  const Surroundings& around_;
  publication::RenewedFolder place_;
  std::filesystem::path log_;
  std::optional<ledger::SigningKey> key_;
  std::optional<RecordsStamp> seen_;
  std::string root_;
};

}  // namespace

ExitStatus watch_and_publish(const PublishAsked& asked, const Surroundings& around) {
  return PublishWatch(asked, around).run();
}

}  // namespace mandate::cli
