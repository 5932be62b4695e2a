// What a case knows apart from its stages: how it began, its dates, facts and figures, and the law that they fix.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "procedure/course.hpp"
#include "procedure/rule_book.hpp"
#include "proceeding/event.hpp"
#include "proceeding/lent.hpp"
#include "record/figures.hpp"

namespace mandate::proceeding {

struct CaseFile {
  std::optional<CaseOpened> opened;
  const procedure::Country* country = nullptr;
  const procedure::Course* course = nullptr;
  const procedure::Procedure* procedure = nullptr;
  const procedure::CourseVersion* version = nullptr;
  std::optional<Date> law_day;
  bool no_version = false;
  std::vector<std::pair<std::string, Date>> dates;
  std::vector<std::pair<std::string, bool>> facts;
  record::Figures figures;              // of the whole case
  std::vector<std::string> area_codes;  // of the country, to which areas of declarations and registers point
  Lent lent;                            // registers and lists that events name

  [[nodiscard]] std::optional<Date> date(std::string_view name) const;
};

// Puts figures in their row; the last word counts.
void put_figures(record::Figures& figures, const FiguresRecorded& event);

// `over` on top of `under`: figures that are given replace those below.
[[nodiscard]] record::Figures overlaid(const record::Figures& under, const record::Figures& over);

}  // namespace mandate::proceeding
