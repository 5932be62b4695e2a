// Folds the events of a case to where it stands. Pure: no clock, no disk.
//
// Events are taken in the order of the days on which they happened by the record, those of one day in the order in
// which they were written down. Between them silence does its work: a term that ends without what it was for brings the
// outcome that the law attaches to it, on the day after its last day.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "procedure/rule_book.hpp"
#include "proceeding/event.hpp"
#include "proceeding/stage_run.hpp"
#include "proceeding/standing.hpp"

namespace mandate::proceeding {

class Fold {
 public:
  // The book and what is lent must outlive it.
  explicit Fold(const procedure::RuleBook& book, const Lent& lent = {}) : book_(&book) { file_.lent = lent; }

  // An event on no earlier day than the one before it. Refused where it cannot happen there; then nothing changes but
  // that the days before it went by.
  Taken take(const Event& event);

  // The days up to this one go by: what ends by silence before it, ends.
  void advance(Date day);

  // As of the day; `take` and `advance` may go on afterwards.
  [[nodiscard]] Standing standing(Date as_of) const;

  // Whoever has a declaration, not taken back, in a stage whose law looks beyond the case: lent to other cases of the
  // scope. In the order of tags, each once.
  [[nodiscard]] std::vector<declaration::Tag> declared_beyond_case() const;

 private:
  Taken taken(const Event& event);
  Taken open(const CaseOpened& event);
  Taken date(const DateRecorded& event);
  Taken general(const Happening& happening);
  Taken of_stage(const Event& event);
  void fix_law(Date day);
  void begin(std::string_view target, Date day);
  void conclude(Date day);
  bool end_by_silence(Date day);
  void end_stage(std::string outcome, EndedBy how, Date day);
  [[nodiscard]] RunGround ground() const;

  const procedure::RuleBook* book_;
  CaseFile file_;
  std::vector<StageRun> runs_;
  const procedure::CourseEnd* end_ = nullptr;
  std::optional<Date> ended_on_;
  std::vector<Conflict> conflicts_;
  std::uint64_t events_ = 0;
  std::uint64_t last_event_ = 0;
};

struct Asked {
  Date as_of;
  std::string known_on;  // events recorded later are not looked at, "2022-06-05T21:04:11.250Z"; empty: all
};

// Any order of the log; annulled events are left out.
[[nodiscard]] Standing stand(const procedure::RuleBook& book, std::span<const Event> events, const Asked& asked,
                             const Lent& lent = {});

// The events that count, in the order in which they are folded.
[[nodiscard]] std::vector<const Event*> in_legal_order(std::span<const Event> events, const Asked& asked);

}  // namespace mandate::proceeding
