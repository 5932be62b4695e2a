// A count that is open: its log, folded to a state, and the way to add to it.
//
// Complaints are written as they come up; a function that returns nothing, or no `yes`, has said why.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/count_asked.hpp"
#include "cli/count_fold.hpp"
#include "cli/exit_status.hpp"
#include "cli/surroundings.hpp"
#include "record/count_event.hpp"
#include "store/event_log.hpp"
#include "store/log_address.hpp"
#include "tally/count_state.hpp"

namespace mandate::cli {

class CountSession {
 public:
  using Visitor = CountFold::Visitor;

  // Nothing where the log cannot be opened, does not hold, or is no count.
  [[nodiscard]] static std::optional<CountSession> open(const CountAsked& asked, const Surroundings& around,
                                                        store::OpenFor purpose, const Visitor& visitor = {});

  [[nodiscard]] const tally::CountState& state() const { return fold_->state(); }
  [[nodiscard]] const record::CountOpened& opened() const { return *state().opened(); }
  [[nodiscard]] const store::Head& head() const { return fold_->head(); }
  [[nodiscard]] Language language() const { return language_; }

  // Index of the station or cell of that name.
  [[nodiscard]] std::optional<std::size_t> station(std::string_view code) const;
  [[nodiscard]] std::optional<std::size_t> cell(std::string_view name) const;

  // An event of the actor that was asked for, at the time that was asked for.
  [[nodiscard]] record::CountEvent event(std::string_view station, record::CountHappening happening) const;

  // Writes all of them, or none where one is refused; then says how each station stands.
  [[nodiscard]] ExitStatus append(const std::vector<record::CountEvent>& events);

 private:
  CountSession() = default;

  void write_standing(const std::vector<record::CountEvent>& events) const;

  CountAsked asked_;
  Language language_ = Language::en;
  std::unique_ptr<store::Clock> clock_;
  std::unique_ptr<store::EventLog> log_;
  std::optional<CountFold> fold_;
};

// The language that was asked for.
[[nodiscard]] Language language_of(const CountAsked& asked, const Surroundings& around);
// The legal time that was asked for, now where none was; nothing, with a complaint, where it is no time.
[[nodiscard]] std::optional<std::string> time_of(const CountAsked& asked);

}  // namespace mandate::cli
