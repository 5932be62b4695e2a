// What must hold for every reader of results: no fault; nothing and a problem, or results that their own writer writes
// so that they are read again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/results_format.hpp"
#include "require.hpp"

namespace mandate::fuzz {

template <typename Read, typename Write>
void check_results(std::string_view input, const Read& read, const Write& write) {
  Problems problems;
  const std::optional<io::ResultsRead> got = read(ReadContext{"fuzz", &problems}, input);
  require(got.has_value() == problems.empty(), "results, or a problem");
  if (!got) {
    return;
  }
  const std::optional<io::ResultsWritten> out = write(ReadContext{"fuzz", &problems}, got->results);
  if (out) {
    const std::optional<io::ResultsRead> again = read(ReadContext{"fuzz", &problems}, out->bytes);
    require(again.has_value() || !problems.empty(), "a problem where it is not read again");
  }
}

}  // namespace mandate::fuzz
