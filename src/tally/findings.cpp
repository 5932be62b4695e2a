#include "tally/findings.hpp"

#include <utility>

namespace mandate::tally {

std::vector<ProtocolFindings> check_protocols(const Form& form, const record::Layout& layout,
                                              const record::ProtocolTable& protocols) {
  const CheckPlan plan = plan_checks(form, layout);
  std::vector<ProtocolFindings> all;
  std::vector<Count64> values(layout.size());
  for (std::size_t row = 0; row < protocols.rows(); ++row) {
    protocols.read_row(row, values);
    if (std::vector<Failure> failures = check_protocol(plan, values); !failures.empty()) {
      all.push_back({row, std::move(failures)});
    }
  }
  return all;
}

}  // namespace mandate::tally
