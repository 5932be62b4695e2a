#include "io/ballot_ids.hpp"

#include <functional>
#include <string>

namespace mandate::io {

bool BallotIds::insert(std::string_view id) {
  // The second hash is of another text, so that the two are not equal for two ids at once.
  std::string other(id.rbegin(), id.rend());
  other += '/';
  const std::hash<std::string_view> hash;
  const Trace trace = {hash(id), hash(other)};
  return is_full() ? !ids_.contains(trace) : ids_.insert(trace).second;
}

}  // namespace mandate::io
