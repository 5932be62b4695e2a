// A case that is open: its events, from a log or from a file of events, and the rules that they are folded by.
//
// Complaints are written as they come up; a function that returns nothing, or no `yes`, has said why.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/case_asked.hpp"
#include "cli/case_lists.hpp"
#include "cli/exit_status.hpp"
#include "cli/surroundings.hpp"
#include "procedure/rule_book.hpp"
#include "proceeding/event.hpp"
#include "proceeding/fold.hpp"
#include "proceeding/standing.hpp"
#include "publish/case_letter.hpp"
#include "store/event_log.hpp"
#include "store/sqlite_log.hpp"

namespace mandate::cli {

// Whether the path is meant as a file of events.
[[nodiscard]] bool is_event_file(const std::string& path);

class CaseSession {
 public:
  [[nodiscard]] static std::optional<CaseSession> open(const CaseAsked& asked, const Surroundings& around,
                                                       store::OpenFor purpose);
  // A case that has no log yet: there is one once its first events were appended.
  [[nodiscard]] static std::optional<CaseSession> create(const CaseAsked& asked, const Surroundings& around);

  [[nodiscard]] const procedure::RuleBook& book() const { return *book_; }
  [[nodiscard]] const std::vector<proceeding::Event>& events() const { return events_; }
  // Whose law the case runs under; nullptr while it is not opened.
  [[nodiscard]] const procedure::Country* country() const;
  [[nodiscard]] Language language() const { return language_; }

  // As of the day and as known on the time that were asked for; nothing where those cannot be understood.
  [[nodiscard]] std::optional<proceeding::Asked> question() const;
  [[nodiscard]] std::optional<proceeding::Standing> standing() const;

  // The event of that number, the last one where it is empty, with the digest of its entry; nothing of a file.
  [[nodiscard]] publish::Received receipt(const std::string& number) const;
  // One a line, as the log keeps them: canonical JSON.
  [[nodiscard]] std::string exported() const;

  // The registers and lists that its events name, as far as they are at hand.
  [[nodiscard]] CaseLists& lists() { return lists_; }
  // Those that the events of a file name, which lie beside it, for events that are to be appended. False, with the
  // problems, where one was changed.
  [[nodiscard]] bool bring_lists(const std::string& event_file, const std::vector<proceeding::Event>& events);
  [[nodiscard]] proceeding::Lent lent() const { return lists_.lent(); }

  // Whose law the case runs by; nullptr while it is not opened.
  [[nodiscard]] const procedure::Course* course() const;
  // The entries of the log; of a file of events those that a log of it would have. Nothing, with a complaint, where
  // they cannot be read.
  [[nodiscard]] std::optional<std::vector<store::Event>> entries() const;

  // Draws salts where they are needed (proceeding/disclosure.hpp), and writes the events behind the others, all or
  // none: refused is what cannot happen where it would stand.
  [[nodiscard]] ExitStatus append(std::vector<proceeding::Event> events);

  // For whoever writes beside `append`, as the intake of signatures does: whether the event could happen behind the
  // others, with a complaint where it could not; and the log with its last event.
  [[nodiscard]] bool takes(proceeding::Event event) const;
  [[nodiscard]] store::EventLog& log() { return *log_; }
  [[nodiscard]] const store::Head& head() const { return head_; }

 private:
  CaseSession() = default;
  [[nodiscard]] static std::optional<CaseSession> begin(const CaseAsked& asked, const Surroundings& around);
  [[nodiscard]] bool create_log();
  [[nodiscard]] bool read_log();
  [[nodiscard]] bool read_lists();
  [[nodiscard]] bool counts_without_list(const proceeding::Standing& standing,
                                         const std::vector<proceeding::Event>& added) const;
  [[nodiscard]] bool refuses(const std::vector<proceeding::Event>& added) const;

  CaseAsked asked_;
  Language language_ = Language::en;
  Date today_;
  std::unique_ptr<procedure::RuleBook> book_;
  std::unique_ptr<store::Clock> clock_;
  std::unique_ptr<store::EventLog> log_;  // nullptr: a file of events, or a case without a log
  store::Head head_;
  std::vector<proceeding::Event> events_;
  CaseLists lists_;
  std::vector<std::string> digests_;  // of the entries of a log, hexadecimal
};

}  // namespace mandate::cli
