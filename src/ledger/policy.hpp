// Whom a reader of a log trusts: c2sp.org/tlog-policy, a text file.
//
//   log <vkey> [<url>]
//   witness <name> <vkey> [<url>]
//   group <name> all|any|<k> <name>…      at least k of the members, which are witnesses or earlier groups
//   quorum <name>|none                    exactly once
//
// A checkpoint is good when a log of its origin has signed it and its cosigners meet the quorum. Of whatever is said in
// the file, names only name: keys decide.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/checkpoint.hpp"
#include "ledger/fault.hpp"
#include "ledger/verifier_key.hpp"

namespace mandate::ledger {

struct Policy {
  struct Log {
    VerifierKey key;
    std::string url;  // may be empty
  };
  struct Witness {
    std::string name;
    VerifierKey key;
    std::string url;  // may be empty
  };
  struct Member {
    bool is_group = false;
    std::size_t index = 0;  // in `groups` or `witnesses`
  };
  struct Group {
    std::string name;
    std::size_t needed = 1;
    std::vector<Member> members;
  };

  std::vector<Log> logs;
  std::vector<Witness> witnesses;
  std::vector<Group> groups;     // each after those that it names
  std::optional<Member> quorum;  // nothing: none is needed
};

// Every fault of the file, each with its line.
[[nodiscard]] std::expected<Policy, std::vector<Fault>> parse_policy(std::string_view text);

// Whether those who have signed meet the quorum.
[[nodiscard]] bool meets_quorum(const Policy& policy, std::span<const Signed> signed_by);

// A checkpoint that is good by the policy. A log's key signs for the origin of its own name alone.
[[nodiscard]] Result<OpenedCheckpoint> open_checkpoint(std::string_view bytes, const Policy& policy);

}  // namespace mandate::ledger
