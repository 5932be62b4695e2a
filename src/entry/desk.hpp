// One person's work at the keyboard: find a station, type its protocol, look at the checks, hand it in, settle where
// the two entries differ, explain what stands, make it final.
//
// Pure: keys go in; out come the event that is to be recorded and the screen to show. The caller records the event in
// the log and hands the new state back; nothing counts as done before it is recorded.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/localized_text.hpp"
#include "entry/difference_desk.hpp"
#include "entry/entry_form.hpp"
#include "entry/entry_form_view.hpp"
#include "entry/explanation_desk.hpp"
#include "entry/frame.hpp"
#include "entry/key.hpp"
#include "entry/phrases.hpp"
#include "entry/station_finder.hpp"
#include "record/count_event.hpp"
#include "record/layout.hpp"
#include "tally/count_state.hpp"
#include "tally/form.hpp"

namespace mandate::entry {

// What the work is about; everything outlives the desk.
struct DeskSetting {
  std::string title;
  std::string actor;
  Language language = Language::en;
  const tally::Form* form = nullptr;
  const record::Layout* layout = nullptr;
  std::vector<std::string> option_names;
  // One a station, in the order of the register: its code, its name, district and region.
  std::vector<StationRow> stations;
  // The checks that fail for a protocol, worked out in the reader's language.
  std::function<std::vector<FailureRow>(const record::EnteredProtocol&)> checks;
  // Why an event was refused, in the reader's language.
  std::function<std::string(tally::TransitionError)> refusal_text;
};

class Desk {
 public:
  Desk(DeskSetting setting, const tally::CountState& state);
  Desk(const Desk&) = delete;  // what follows a step points to the desk
  Desk& operator=(const Desk&) = delete;
  Desk(Desk&&) = delete;
  Desk& operator=(Desk&&) = delete;
  ~Desk() = default;

  struct Step {
    std::optional<record::CountEvent> event;  // to be recorded before anything else; `at` is left empty
    bool finished = false;
  };

  [[nodiscard]] Step press(const Key& key);

  // The event of the last step is in the log, and `state` is what it made of the count.
  void recorded(const tally::CountState& state);
  // It is not, and why; the screen says so and stays.
  void refused(const tally::CountState& state, std::string why);
  // Somebody else has written meanwhile.
  void update(const tally::CountState& state);
  [[nodiscard]] bool is_at_list() const { return std::holds_alternative<Finding>(screen_); }
  // A form is open whose figures are in no event yet; `save` keeps them.
  [[nodiscard]] bool is_typing() const;

  [[nodiscard]] Frame frame(Size size) const;
  // Where the work stands, in one or a few lines, for those who listen and for a pipe.
  [[nodiscard]] std::string spoken() const;

 private:
  struct Finding {};
  struct Typing {
    EntryForm form;
    record::EntryRound round;
  };
  struct Reviewing {
    EntryForm form;
    record::EntryRound round;
    std::vector<FailureRow> failures;
  };
  struct Leaving {
    EntryForm form;
    record::EntryRound round;
  };
  struct Comparing {
    DifferenceDesk desk;
  };
  struct Explaining {
    ExplanationDesk desk;
  };
  using Screen = std::variant<Finding, Typing, Reviewing, Leaving, Comparing, Explaining>;

  [[nodiscard]] const tally::DataEntry& entry() const;
  [[nodiscard]] record::CountEvent event(record::CountHappening happening) const;
  [[nodiscard]] std::vector<record::FailedCheck> failed(const record::EnteredProtocol& protocol) const;
  [[nodiscard]] FormSetting form_setting(const EntryForm& form, record::EntryRound round) const;
  [[nodiscard]] std::string station_text() const;
  void say(Phrase wanted);

  Step press_on(Finding& screen, const Key& key);
  Step press_on(Typing& screen, const Key& key);
  Step press_on(Reviewing& screen, const Key& key);
  Step press_on(Leaving& screen, const Key& key);
  Step press_on(Comparing& screen, const Key& key);
  Step press_on(Explaining& screen, const Key& key);

  Step open(std::size_t station);
  Step claim(record::EntryRound round);
  Step keep_draft(const EntryForm& form, record::EntryRound round);
  void show_station();
  void begin_typing(record::EntryRound round);
  void begin_comparing();
  void begin_amending();
  void begin_explaining();
  void back_to_list();
  void refresh_list();

  [[nodiscard]] Frame review_frame(const Reviewing& screen, Size size) const;
  [[nodiscard]] Frame leave_frame(Size size) const;
  [[nodiscard]] std::string spoken_form(const EntryForm& form, record::EntryRound round) const;

  DeskSetting setting_;
  const tally::CountState* state_;
  StationFinder finder_;
  Screen screen_;
  std::size_t station_ = 0;
  std::string message_;
  std::function<void()> then_;  // what follows once the event is recorded
};

}  // namespace mandate::entry
