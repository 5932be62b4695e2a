#include "calendar/working_days.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "base/find.hpp"

namespace mandate::calendar {
namespace {

constexpr std::array<std::string_view, 7> weekday_names = {"monday", "tuesday",  "wednesday", "thursday",
                                                           "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 7> kind_names = {"working",      "weekend",    "holiday",      "rest",
                                                        "carried_rest", "moved_rest", "moved_working"};
constexpr std::int64_t longest_carry = 31;  // days between a holiday and the day that rests for it

// A day on which a holiday falls.
struct Fall {
  Date day;
  const Holiday* holiday = nullptr;
};

void add_falls(const Holiday& holiday, Date first, DateSpan span, std::vector<Fall>& falls) {
  for (std::int64_t i = 0; i < holiday.days; ++i) {
    const std::optional<Date> day = first.plus_days(i);
    if (day && span.holds(*day) && holiday.entry.in_force(*day)) {
      falls.push_back({*day, &holiday});
    }
  }
}

// In order of date; of one day the holidays before the days of rest.
std::vector<Fall> falls_in(const std::vector<Holiday>& holidays, DateSpan span) {
  std::vector<Fall> falls;
  for (const Holiday& holiday : holidays) {
    for (const Date date : holiday.dates) {
      add_falls(holiday, date, span, falls);
    }
    for (int year = span.from.year() - 1; holiday.month != 0 && year <= span.to.year(); ++year) {
      if (const std::optional<Date> first = Date::of(year, holiday.month, holiday.day)) {
        add_falls(holiday, *first, span, falls);
      }
    }
  }
  std::ranges::stable_sort(falls, {}, [](const Fall& fall) { return std::pair(fall.day, fall.holiday->rest_only); });
  return falls;
}

const Weekend* weekend_on(const WorkingDays& calendar, Date day) {
  const auto weekday = static_cast<std::size_t>(weekday_of(day));
  return first_where(calendar.weekends,
                     [&](const Weekend& weekend) { return weekend.entry.in_force(day) && weekend.rests.at(weekday); });
}

// The days of a span one after another, each with the rest day that an earlier holiday of the span left to it.
class CarryingWalk {
 public:
  CarryingWalk(const WorkingDays& calendar, DateSpan span)
      : calendar_(&calendar), falls_(falls_in(calendar.holidays, span)) {}

  Day next(Date date) {
    const Weekend* const weekend = weekend_on(*calendar_, date);
    const auto fall = falls_.begin() + passed_;
    while (passed_ < std::ssize(falls_) && (falls_.begin() + passed_)->day == date) {
      ++passed_;
    }
    if (fall == falls_.begin() + passed_) {
      return weekend == nullptr ? working(date) : Day{date, DayKind::weekend, &weekend->entry, nullptr};
    }
    const Entry* const reason = &fall->holiday->entry;
    if (fall->holiday->rest_only) {
      return {date, DayKind::rest, reason, nullptr};
    }
    const bool on_a_day_of_rest = (falls_.begin() + passed_ - 1)->holiday->rest_only;
    if (weekend != nullptr || on_a_day_of_rest) {
      owe(date, reason);
    }
    return {date, DayKind::holiday, reason, nullptr};
  }

 private:
  Day working(Date date) {
    if (owed_.empty()) {
      return {date, DayKind::working, nullptr, nullptr};
    }
    const Day day{date, DayKind::carried_rest, owed_.front().rule, owed_.front().holiday};
    owed_.erase(owed_.begin());
    return day;
  }

  void owe(Date date, const Entry* holiday) {
    const CarryOver* const rule = first_where(
        calendar_->carry_overs, [&](const CarryOver& carry_over) { return carry_over.entry.in_force(date); });
    if (rule != nullptr) {
      owed_.push_back({&rule->entry, holiday});
    }
  }

  struct Owed {
    const Entry* rule;
    const Entry* holiday;
  };

  const WorkingDays* calendar_;
  std::vector<Fall> falls_;
  std::ptrdiff_t passed_ = 0;
  std::vector<Owed> owed_;
};

Day with_moves(const WorkingDays& calendar, Day day) {
  for (const MovedDay& moved : calendar.moved_days) {
    if (moved.rests == day.date) {
      return {day.date, DayKind::moved_rest, &moved.entry, nullptr};
    }
    if (moved.works == day.date) {
      return {day.date, DayKind::moved_working, &moved.entry, nullptr};
    }
  }
  return day;
}

}  // namespace

Weekday weekday_of(Date day) {
  constexpr std::int32_t epoch_weekday = 3;  // 1970-01-01 was a Thursday
  const std::int32_t days = (day.days_since_epoch() % 7) + 7 + epoch_weekday;
  return static_cast<Weekday>(days % 7);
}

std::string_view name(Weekday weekday) { return weekday_names.at(static_cast<std::size_t>(weekday)); }

std::optional<Weekday> weekday_named(std::string_view name) {
  const std::optional<std::size_t> index = index_in(weekday_names, name);
  return index ? std::optional(static_cast<Weekday>(*index)) : std::nullopt;
}

std::string_view name(DayKind kind) { return kind_names.at(static_cast<std::size_t>(kind)); }

Day WorkingDays::at(Date day) const { return between({day, day}).front(); }

std::vector<Day> WorkingDays::between(DateSpan span) const {
  std::optional<Date> day = span.from.plus_days(-longest_carry);
  day = day ? day : span.from;
  CarryingWalk walk(*this, {*day, span.to});
  std::vector<Day> days;
  for (; day && *day <= span.to; day = day->plus_days(1)) {
    const Day found = walk.next(*day);
    if (span.from <= *day) {
      days.push_back(with_moves(*this, found));
    }
  }
  return days;
}

bool WorkingDays::is_known(Date day) const {
  return (!complete_from || *complete_from <= day) &&
         std::ranges::any_of(moves_known, [&](const DateSpan& span) { return span.holds(day); });
}

}  // namespace mandate::calendar
