#include "cli/publish_watch.hpp"

#include <chrono>
#include <functional>
#include <memory>
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
  PublishWatch(const PublishAsked& asked, const Surroundings& around, const SubjectMaker& subject_of)
      : asked_(asked), around_(around), subject_of_(subject_of), place_(asked.out) {}

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
    const std::unique_ptr<EditionSubject> subject = subject_of_(asked_, around_);
    if (!subject->read()) {
      return false;
    }
    stamp_ = subject->stamper();
    key_ = subject->key();
    return key_.has_value();
  }

  void look() {
    const RecordsStamp now = stamp_();
    if (now == seen_) {
      return;
    }
    Surroundings around = around_;
    around.today = surroundings().today;
    const std::unique_ptr<EditionSubject> subject = subject_of_(asked_, around);
    const bool read = subject->read();
    if (stamp_().tables != now.tables) {
      return;  // a table was written meanwhile: next time
    }
    seen_ = now;
    Edition edition(asked_, *subject);
    if (!read || !edition.make(*key_, place_of(asked_.out) == Place::publication) || !put(edition)) {
      write_note(said(publication::PublishMessage::kept, around_.language));
    }
  }

  // The root of the log holds every file, so that the same one means the same publication.
  bool put(Edition& edition) {
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
  const SubjectMaker& subject_of_;
  publication::RenewedFolder place_;
  std::function<RecordsStamp()> stamp_;
  std::optional<ledger::SigningKey> key_;
  std::optional<RecordsStamp> seen_;
  std::string root_;
};

}  // namespace

ExitStatus watch_and_publish(const PublishAsked& asked, const Surroundings& around, const SubjectMaker& subject_of) {
  return PublishWatch(asked, around, subject_of).run();
}

}  // namespace mandate::cli
