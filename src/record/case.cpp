#include "record/case.hpp"

namespace mandate::record {

const StageRecord& Case::record_of(std::string_view stage) const {
  for (const StageRecord& candidate : records) {
    if (!candidate.stage.empty() && candidate.stage == stage) {
      return candidate;
    }
  }
  return records.front();
}

}  // namespace mandate::record
