#include "cli/case_people.hpp"

#include <algorithm>
#include <utility>

#include "cli/output.hpp"
#include "cli/passphrase.hpp"
#include "declaration/collection_rule.hpp"
#include "identity/tag_key_file.hpp"
#include "io/text_file.hpp"

namespace mandate::cli {
namespace {

using proceeding::Standing;

// The stage of the case's law that collects persons; nothing, with a complaint, where there is none.
const procedure::CourseStage* collecting_stage(const Standing& standing, const std::string& id) {
  const procedure::CourseStage* const stage = standing.version == nullptr ? nullptr : standing.version->stage(id);
  const bool collects = stage != nullptr && stage->kind == procedure::CourseStageKind::collection &&
                        stage->identity != declaration::IdentityClass::count_only;
  if (!collects) {
    write_complaint("no stage of that name collects declarations of persons under the law of this case");
    return nullptr;
  }
  return stage;
}

std::vector<std::string> all_kinds(const law::Law& law) {
  std::vector<std::string> kinds;
  for (const area::Area& area : law.areas) {
    if (std::ranges::find(kinds, area.kind) == kinds.end()) {
      kinds.push_back(area.kind);
    }
  }
  return kinds;
}

}  // namespace

std::string scope_of(const Standing& standing, const procedure::CourseStage& stage) {
  const std::string course = standing.opened->jurisdiction + '/' + standing.opened->course;
  return declaration::reaches_beyond_case(stage.uniqueness) ? course : course + '/' + standing.opened->case_id;
}

std::optional<CollectingCase> open_collecting(const CaseAsked& asked, const Surroundings& around,
                                              store::OpenFor purpose) {
  std::optional<CaseSession> session = CaseSession::open(asked, around, purpose);
  std::optional<Standing> standing = session ? session->standing() : std::nullopt;
  const procedure::CourseStage* const stage = standing ? collecting_stage(*standing, asked.stage) : nullptr;
  if (stage == nullptr) {
    return std::nullopt;
  }
  return CollectingCase{std::move(*session), std::move(*standing), stage};
}

std::optional<identity::Tagger> tagger_of(const CaseAsked& asked, const CollectingCase& open) {
  Problems problems;
  const std::optional<std::string> text = io::read_text_file(asked.key, problems);
  write_problems(problems);
  const std::optional<ledger::SecretBytes> passphrase =
      text ? passphrase_asked(asked.passphrase_file, false) : std::nullopt;
  if (!passphrase) {
    return std::nullopt;
  }
  auto tagger = identity::open_tag_key_file(*text, scope_of(open.standing, *open.stage), *passphrase);
  if (!tagger) {
    write_complaint("--key " + asked.key + ": " + tagger.error().text());
    return std::nullopt;
  }
  return std::move(*tagger);
}

std::optional<PeopleLaw> people_law(const Standing& standing, Date day) {
  const law::Law& law = standing.country->law;
  if (law.identifiers.empty()) {
    write_complaint("the law of this country says nothing of how persons are numbered");
    return std::nullopt;
  }
  const procedure::Version* const version = standing.procedure->at(*standing.law_day);
  const std::vector<std::string> kinds =
      version == nullptr || version->area_kinds.empty() ? all_kinds(law) : version->area_kinds;
  PeopleLaw people{.areas = area::in_force(law.areas, kinds, day), .law = {}};
  people.law = {&law, &law.identifiers.front(), people.areas, day};
  return people;
}

}  // namespace mandate::cli
