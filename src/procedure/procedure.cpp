#include "procedure/procedure.hpp"

#include <algorithm>

namespace mandate::procedure {
namespace {

template <typename Item>
const Item* with_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::ranges::find(items, id, &Item::id);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

std::string_view word(StageKind kind) {
  switch (kind) {
    case StageKind::admissibility:
      return "admissibility";
    case StageKind::collection:
      return "collection";
    case StageKind::verification:
      return "verification";
    case StageKind::tally:
      return "tally";
    case StageKind::body_vote:
      return "body_vote";
    case StageKind::decision:
      return "decision";
    case StageKind::choice:
      return "choice";
    case StageKind::allocation:
      break;
  }
  return "allocation";
}

std::string_view word(TieRule rule) {
  switch (rule) {
    case TieRule::repeat_vote:
      return "repeat_vote";
    case TieRule::registration_order:
      return "registration_order";
    case TieRule::lot:
      return "lot";
    case TieRule::silent:
      break;
  }
  return "silent";
}

std::string_view Stage::next(std::string_view outcome) const {
  for (const auto& [name, target] : on) {
    if (name == outcome) {
      return target;
    }
  }
  return {};
}

const Stage* Version::stage(std::string_view id) const { return with_id(stages, id); }
const End* Version::end(std::string_view id) const { return with_id(ends, id); }
const Body* Version::find_body(std::string_view id) const { return with_id(bodies, id); }

const Version* Procedure::at(Date day) const {
  for (const Version& version : versions) {
    if (version.from <= day && (!version.to || day <= *version.to)) {
      return &version;
    }
  }
  return nullptr;
}

}  // namespace mandate::procedure
