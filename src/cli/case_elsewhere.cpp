#include "cli/case_elsewhere.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/case_session.hpp"
#include "cli/output.hpp"
#include "identity/tag_lists.hpp"
#include "ledger/digest.hpp"
#include "proceeding/fold.hpp"

namespace mandate::cli {
namespace {

using declaration::Tag;
using proceeding::CaseSeen;
using proceeding::Standing;

bool is_untold(const proceeding::StageStanding& stage) {
  return std::ranges::any_of(stage.reckoning.gaps, [](const proceeding::Gap& gap) {
    return gap.kind == proceeding::Gap::Kind::register_missing || gap.kind == proceeding::Gap::Kind::elsewhere_missing;
  });
}

// Why the log cannot be compared with; empty where it can.
std::string unfit(const Standing& other, const Standing& own) {
  if (!other.opened || other.opened->jurisdiction != own.opened->jurisdiction ||
      other.opened->course != own.opened->course) {
    return "is no case of " + own.opened->jurisdiction + '/' + own.opened->course;
  }
  if (other.opened->case_id == own.opened->case_id) {
    return "is the same case, " + own.opened->case_id;
  }
  return std::ranges::any_of(other.stages, is_untold)
             ? "names a register or list that is not at hand, so who counts there cannot be told"
             : std::string();
}

// Adds who declared in the log; nothing, with a complaint, where it cannot be compared with.
std::optional<CaseSeen> look_into(const std::string& path, const CaseAsked& asked, const Surroundings& around,
                                  const Standing& own, std::vector<Tag>& persons) {
  CaseAsked other = asked;
  other.path = path;
  other.registers.clear();
  other.as_of.clear();
  other.known_on.clear();
  if (is_event_file(path)) {
    write_complaint("--elsewhere " + path +
                    " is a file of events; expected a log, of which the last entry has a digest");
    return std::nullopt;
  }
  const std::optional<CaseSession> session = CaseSession::open(other, around, store::OpenFor::reading);
  if (!session || session->events().empty()) {
    return std::nullopt;
  }
  const Date last = std::ranges::max(session->events(), {}, &proceeding::Event::legal_day).legal_day;
  proceeding::Fold fold(session->book(), session->lent());
  for (const proceeding::Event* const event : proceeding::in_legal_order(session->events(), {last, {}})) {
    static_cast<void>(fold.take(*event));
  }
  const Standing standing = fold.standing(last);
  if (const std::string why = unfit(standing, own); !why.empty()) {
    write_complaint("--elsewhere " + path + ' ' + why);
    return std::nullopt;
  }
  const std::vector<Tag> declared = fold.declared_beyond_case();
  persons.insert(persons.end(), declared.begin(), declared.end());
  return CaseSeen{standing.opened->case_id, session->head().sequence, ledger::hexadecimal(session->head().digest)};
}

}  // namespace

std::optional<proceeding::ElsewhereUsed> look_elsewhere(const CaseAsked& asked, const Surroundings& around,
                                                        CollectingCase& open) {
  std::vector<Tag> persons;
  proceeding::ElsewhereUsed event{.stage = asked.stage, .digest = {}, .persons = 0, .cases = {}};
  for (const std::string& path : asked.elsewhere) {
    std::optional<CaseSeen> seen = look_into(path, asked, around, open.standing, persons);
    if (!seen) {
      return std::nullopt;
    }
    event.cases.push_back(std::move(*seen));
  }
  const std::string text = identity::elsewhere_list(persons);
  Problems problems;
  std::optional<declaration::DeclaredElsewhere> list = identity::read_elsewhere_list({"elsewhere", &problems}, text);
  if (!list) {
    write_problems(problems);
    return std::nullopt;
  }
  event.digest = list->digest;
  event.persons = static_cast<Count64>(list->persons.size());
  return open.session.lists().keep(std::move(*list), text) ? std::optional(std::move(event)) : std::nullopt;
}

}  // namespace mandate::cli
