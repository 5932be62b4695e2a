// What the log of a publication holds, leaf by leaf, each as canonical JSON: docs/reference/publication.md.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/integer.hpp"
#include "ledger/digest.hpp"
#include "publication/case_leaf.hpp"
#include "publication/standing.hpp"

namespace mandate::publication {

inline constexpr std::string_view leaf_schema = "mandate/leaf/1";

// In place of an index: there is no such leaf.
inline constexpr std::uint64_t no_leaf = UINT64_MAX;

// What all further leaves speak of; the first, once.
struct DefinitionLeaf {
  std::string case_id;
  std::vector<std::string> cells;
  std::string form;  // id; empty: the cells are the columns of a table
  std::string law_date;
  std::vector<std::string> officers;  // verifier keys; none: the log's own signature is enough
  std::uint64_t officers_needed = 0;  // so many of them sign each checkpoint
  std::string procedure;
  bool synthetic = false;
  std::string units;  // digest of data/units.csv, hexadecimal

  friend bool operator==(const DefinitionLeaf&, const DefinitionLeaf&) = default;
};

// An event of the count's own log, published whole; fields as in store/event.hpp.
struct EventLeaf {
  std::uint64_t sequence = 0;
  std::string legal_time;
  std::string recorded_time;
  std::string kind;
  std::string payload;  // canonical JSON
  std::string previous;
  std::string digest;

  friend bool operator==(const EventLeaf&, const EventLeaf&) = default;
};

// An event that is not published.
struct SealedLeaf {
  std::uint64_t sequence = 0;
  std::string digest;

  friend bool operator==(const SealedLeaf&, const SealedLeaf&) = default;
};

// From here on these figures stand for the station.
struct ProtocolLeaf {
  std::string station;                    // code
  std::vector<Count64> values;            // one a cell, or `record::absent`
  std::optional<std::uint64_t> replaces;  // the leaf whose figures stood before
  std::string reason;                     // with `replaces`
  std::string at;                         // legal time; may be empty
  std::string source;                     // whose table it is, where there is no event log

  friend bool operator==(const ProtocolLeaf&, const ProtocolLeaf&) = default;
};

struct StandingLeaf {
  std::string station;
  StationStanding standing = StationStanding::counted;  // never missing
  std::string reason;
  std::string at;

  friend bool operator==(const StandingLeaf&, const StandingLeaf&) = default;
};

// What was decided on all that stands before it, and everything that was published with it.
struct DecisionLeaf {
  std::string answer;
  std::string outcome;
  std::string published;  // none, preliminary, final: how far the commission went with the whole result
  std::string status;     // record::word of the nation's status
  std::string manifest;   // digest of manifest.csv, hexadecimal
  std::string rules;      // digest of rules/rules.json, by which it was decided

  friend bool operator==(const DecisionLeaf&, const DecisionLeaf&) = default;
};

// Other keys sign the log from here on: ledger/key_rotation.hpp.
struct RotationLeaf {
  std::string note;

  friend bool operator==(const RotationLeaf&, const RotationLeaf&) = default;
};

using Leaf = std::variant<DefinitionLeaf, EventLeaf, SealedLeaf, ProtocolLeaf, StandingLeaf, DecisionLeaf, RotationLeaf,
                          CaseLeaf, DeclarationsLeaf, WayLeaf>;

[[nodiscard]] std::string leaf_text(const Leaf& leaf);

// Reads one leaf after the other. What it returns is written as the same bytes again.
class LeafReader {
 public:
  LeafReader();
  LeafReader(const LeafReader&) = delete;
  LeafReader& operator=(const LeafReader&) = delete;
  LeafReader(LeafReader&&) = delete;
  LeafReader& operator=(LeafReader&&) = delete;
  ~LeafReader();

  // Or what is wrong with it.
  [[nodiscard]] std::expected<Leaf, std::string> read(std::string_view bytes);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace mandate::publication
