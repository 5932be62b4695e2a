#include "cli/case_collecting.hpp"

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

}  // namespace

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

std::string tag_scope(const CollectingCase& open) {
  const proceeding::CaseOpened& opened = *open.standing.opened;
  const std::string course = opened.jurisdiction + '/' + opened.course;
  return declaration::reaches_beyond_case(open.stage->uniqueness) ? course : course + '/' + opened.case_id;
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
  auto tagger = identity::open_tag_key_file(*text, tag_scope(open), *passphrase);
  if (!tagger) {
    write_complaint("--key " + asked.key + ": " + tagger.error().text());
    return std::nullopt;
  }
  return std::move(*tagger);
}

}  // namespace mandate::cli
