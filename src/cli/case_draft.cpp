#include "cli/case_draft.hpp"

#include "ledger/digest.hpp"
#include "publish/determination_json.hpp"

namespace mandate::cli {

std::string draft_document(const proceeding::StageStanding& stage) {
  return stage.draft ? publish::determination_json(stage.draft->determination) : std::string();
}

std::string draft_digest(const proceeding::StageStanding& stage) {
  const std::string document = draft_document(stage);
  return document.empty() ? std::string() : ledger::hexadecimal(ledger::sha256(document));
}

}  // namespace mandate::cli
