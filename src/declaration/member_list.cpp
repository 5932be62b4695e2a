#include "declaration/member_list.hpp"

#include <tuple>
#include <utility>

namespace mandate::declaration {
namespace {

constexpr std::array<std::string_view, list_fault_count> list_fault_words = {
    "number_missing", "number_faulty",         "name_missing",      "region_missing",
    "region_unknown", "region_not_in_force",   "repeated",          "listed_elsewhere",
    "too_young",      "birth_date_unreadable", "birth_date_differs"};

class ListChecker {
 public:
  ListChecker(std::span<const ListedPerson> persons, const ListRule& rule)
      : persons_(persons), rule_(rule), seen_(persons.size()) {
    checked_.counted_in.assign(rule.areas, 0);
    first_lines_.reserve(persons.size());
  }

  CheckedList check() {
    for (std::uint32_t person = 0; person < persons_.size(); ++person) {
      check(person);
    }
    return std::move(checked_);
  }

 private:
  void check(std::uint32_t index) {
    const ListedPerson& person = persons_[index];
    index_ = index;
    is_at_fault_ = false;
    counts_ = true;
    check_fields(person);
    if (!person.tag.is_nobody()) {
      check_person(person);
    }
    ++checked_.rows;
    checked_.rows_at_fault += is_at_fault_ ? 1 : 0;
    if (counts_) {
      ++checked_.counted;
      ++checked_.counted_in.at(person.area);
    }
  }

  void check_fields(const ListedPerson& person) {
    if (person.number_missing) {
      add(ListFault::number_missing);
    } else if (person.number) {
      add(ListFault::number_faulty);
    }
    if (person.name_missing) {
      add(ListFault::name_missing);
    }
    check_region(person.region);
  }

  void check_region(RegionRead region) {
    switch (region) {
      case RegionRead::known:
        break;
      case RegionRead::missing:
        add(ListFault::region_missing);
        break;
      case RegionRead::unknown:
        add(ListFault::region_unknown);
        break;
      case RegionRead::not_in_force:
        add(ListFault::region_not_in_force);
        break;
    }
  }

  void check_person(const ListedPerson& person) {
    const TagTable::Added added = seen_.add(person.tag);
    if (added.is_new) {
      first_lines_.push_back(person.line);
    } else {
      add(ListFault::repeated).other_line = first_lines_[added.place];
    }
    check_others(person.tag);
    if (rule_.age && !has_age(person.born, *rule_.age, rule_.day)) {
      add(ListFault::too_young);
    }
    if (person.birth_unreadable) {
      add(ListFault::birth_date_unreadable);
    } else if (person.stated_birth && *person.stated_birth != person.born) {
      add(ListFault::birth_date_differs);
    }
  }

  void check_others(const Tag& tag) {
    for (std::uint32_t list = 0; list < rule_.others.size(); ++list) {
      const OtherList& other = rule_.others[list];
      const TagTable::Place place = other.persons.find(tag);
      if (place != TagTable::none) {
        RowFinding& finding = add(ListFault::listed_elsewhere);
        finding.other_list = list;
        finding.other_line = other.lines.empty() ? 0 : other.lines[place];
      }
    }
  }

  RowFinding& add(ListFault fault) {
    is_at_fault_ = true;
    counts_ = counts_ && !keeps_from_counting(fault);
    ++checked_.by_fault.at(static_cast<std::size_t>(fault));
    return checked_.findings.emplace_back(RowFinding{.line = persons_[index_].line, .fault = fault, .person = index_});
  }

  std::span<const ListedPerson> persons_;
  const ListRule& rule_;
  TagTable seen_;
  std::vector<std::uint32_t> first_lines_;  // in the order of seen_
  CheckedList checked_;
  std::uint32_t index_ = 0;
  bool is_at_fault_ = false;
  bool counts_ = true;
};

}  // namespace

std::string_view word(ListFault fault) { return list_fault_words.at(static_cast<std::size_t>(fault)); }

CheckedList check_list(std::span<const ListedPerson> persons, const ListRule& rule) {
  return ListChecker(persons, rule).check();
}

bool has_age(Date born, Count64 years, Date day) {
  return std::tuple(born.year() + years, born.month(), born.day()) <=
         std::tuple(static_cast<Count64>(day.year()), day.month(), day.day());
}

}  // namespace mandate::declaration
