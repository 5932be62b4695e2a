#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "ledger/encoding.hpp"
#include "ledger/policy.hpp"
#include "ledger/text_lines.hpp"

namespace mandate::ledger {
namespace {

using Words = std::vector<std::string_view>;

// By space and tab alone.
Words words_of(std::string_view line) {
  constexpr std::string_view white = " \t";
  Words words;
  while (true) {
    const std::size_t begin = line.find_first_not_of(white);
    if (begin == std::string_view::npos) {
      return words;
    }
    const std::size_t end = std::min(line.find_first_of(white, begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    line.remove_prefix(end);
  }
}

bool is_policy_line(std::string_view line) {
  return std::ranges::none_of(line, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

class PolicyReader {
 public:
  void read(std::string_view line) {
    ++line_;
    if (!is_policy_line(line)) {
      report("a control character", "tab and line feed alone");
      return;
    }
    const Words words = words_of(line);
    if (!words.empty() && !words.front().starts_with('#')) {
      read(words);
    }
  }

  void finish(std::string_view rest) {
    if (!rest.empty()) {
      ++line_;
      report(excerpt(rest), "a line feed at its end");
    }
    if (!has_quorum_) {
      faults_.push_back({FaultKind::malformed, "a policy without a quorum", "one line 'quorum <name>' or 'quorum none'",
                         "say how many witnesses are needed"});
    }
  }

  [[nodiscard]] std::expected<Policy, std::vector<Fault>> result() && {
    if (!faults_.empty()) {
      return std::unexpected(std::move(faults_));
    }
    return std::move(policy_);
  }

 private:
  void report(const std::string& found, std::string expected, std::string advice = {}) {
    faults_.push_back(
        {FaultKind::malformed, fmt::format("line {}: {}", line_, found), std::move(expected), std::move(advice)});
  }

  void read(const Words& words) {
    if (words[0] == "log") {
      read_log(words);
    } else if (words[0] == "witness") {
      read_witness(words);
    } else if (words[0] == "group") {
      read_group(words);
    } else if (words[0] == "quorum") {
      read_quorum(words);
    } else {
      report(excerpt(words[0]), "log, witness, group or quorum");
    }
  }

  void read_log(const Words& words) {
    if (words.size() < 2 || words.size() > 3) {
      report(fmt::format("log with {} fields", words.size() - 1), "log <vkey> [<url>]");
      return;
    }
    if (auto key = read_key(words[1], SignatureType::ed25519, log_keys_)) {
      policy_.logs.push_back({std::move(*key), std::string(words.size() == 3 ? words[2] : "")});
    }
  }

  void read_witness(const Words& words) {
    if (words.size() < 3 || words.size() > 4) {
      report(fmt::format("witness with {} fields", words.size() - 1), "witness <name> <vkey> [<url>]");
      return;
    }
    auto key = read_key(words[2], SignatureType::ed25519_cosignature, witness_keys_);
    if (define(words[1], {false, policy_.witnesses.size()}) && key) {
      policy_.witnesses.push_back(
          {std::string(words[1]), std::move(*key), std::string(words.size() == 4 ? words[3] : "")});
    }
  }

  void read_group(const Words& words) {
    if (words.size() < 4) {
      report(fmt::format("group with {} fields", words.size() - 1), "group <name> all|any|<k> <name>…");
      return;
    }
    Policy::Group group{std::string(words[1]), 0, {}};
    const std::span<const std::string_view> names = std::span(words).subspan(3);
    for (const std::string_view name : names) {
      if (const auto member = find(name)) {
        if (!grouped_.insert(name).second) {
          report(excerpt(name) + " as a member for the second time", "each name in one group at most");
        }
        group.members.push_back(*member);
      }
    }
    const auto needed = needed_of(words[2], names.size());
    if (!needed) {
      report("the threshold " + excerpt(words[2]), fmt::format("all, any or 1 to {}", names.size()));
    }
    group.needed = needed.value_or(1);
    if (define(words[1], {true, policy_.groups.size()})) {
      policy_.groups.push_back(std::move(group));
    }
  }

  void read_quorum(const Words& words) {
    if (words.size() != 2) {
      report(fmt::format("quorum with {} fields", words.size() - 1), "quorum <name>|none");
      return;
    }
    if (has_quorum_) {
      report("a second quorum", "one");
    }
    has_quorum_ = true;
    if (words[1] != "none") {
      policy_.quorum = find(words[1]);
    }
  }

  std::optional<VerifierKey> read_key(std::string_view vkey, SignatureType type, std::set<std::string>& known) {
    auto key = parse_verifier_key(vkey);
    if (!key) {
      report(key.error().found, key.error().expected, key.error().advice);
      return std::nullopt;
    }
    if (key->type != type) {
      report(fmt::format("a key of signature type 0x{:02x}", static_cast<unsigned>(key->type)),
             fmt::format("0x{:02x}, which can be verified here", static_cast<unsigned>(type)),
             "a log signs with type 0x01, a witness cosigns with 0x04");
      return std::nullopt;
    }
    if (!known.insert(key->public_key).second) {
      report("the key of " + key->name + " for the second time", "each public key once");
      return std::nullopt;
    }
    return std::move(*key);
  }

  static std::optional<std::size_t> needed_of(std::string_view word, std::size_t members) {
    if (word == "all") {
      return members;
    }
    if (word == "any") {
      return 1;
    }
    const auto number = from_decimal(word);
    return number && *number >= 1 && *number <= members ? number : std::nullopt;
  }

  bool define(std::string_view name, Policy::Member member) {
    if (name == "none" || !names_.emplace(name, member).second) {
      report("the name " + excerpt(name) + " for the second time", "a name of its own, and not 'none'");
      return false;
    }
    return true;
  }

  std::optional<Policy::Member> find(std::string_view name) {
    const auto found = names_.find(name);
    if (found == names_.end()) {
      report("the name " + excerpt(name), "a witness or group of a line before");
      return std::nullopt;
    }
    return found->second;
  }

  Policy policy_;
  std::vector<Fault> faults_;
  std::map<std::string_view, Policy::Member> names_;
  std::set<std::string_view> grouped_;
  std::set<std::string> log_keys_;
  std::set<std::string> witness_keys_;
  std::size_t line_ = 0;
  bool has_quorum_ = false;
};

}  // namespace

std::expected<Policy, std::vector<Fault>> parse_policy(std::string_view text) {
  PolicyReader reader;
  TextLines lines(text);
  while (const auto line = lines.next()) {
    reader.read(*line);
  }
  reader.finish(lines.rest());
  return std::move(reader).result();
}

}  // namespace mandate::ledger
