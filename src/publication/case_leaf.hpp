// The leaves that only the log of a running case has (publication/leaf.hpp): docs/reference/publication.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/integer.hpp"

namespace mandate::publication {

inline constexpr std::string_view case_leaf_schema = "mandate/case-leaf/1";

// Of which case all further leaves speak; the first, once.
struct CaseLeaf {
  std::string case_id;
  std::string course;
  std::string jurisdiction;

  friend bool operator==(const CaseLeaf&, const CaseLeaf&) = default;
};

// An event that names persons by their tags: how many, and the root over a salted digest of each
// (publication/declaration_digests.hpp).
struct DeclarationsLeaf {
  std::uint64_t sequence = 0;
  std::string day;     // legal
  std::string digest;  // of the event, in the chain of the case's log
  std::uint64_t items = 0;
  std::string kind;  // word of the event
  std::string reason;
  std::string root;
  std::string stage;

  friend bool operator==(const DeclarationsLeaf&, const DeclarationsLeaf&) = default;
};

struct RefusedCount {
  Count64 number = 0;
  std::string reason;  // word of it

  friend bool operator==(const RefusedCount&, const RefusedCount&) = default;
};

// What a collection counts, of one area or of all.
struct AreaCounts {
  std::string area;  // code; empty: of all, with what came from no area of the country
  Count64 counted = 0;
  std::vector<RefusedCount> refused;  // reasons for which any was, in the order of the list of them
  Count64 struck_out = 0;
  Count64 submitted = 0;
  Count64 withdrawn = 0;

  friend bool operator==(const AreaCounts&, const AreaCounts&) = default;
};

// One going-through of a stage.
struct StageWay {
  std::uint64_t after = 0;  // where persons are counted: the last event with declarations that was taken; 0: none
  std::string began;
  std::vector<AreaCounts> counts;  // of all, then of the areas that have any
  std::string ended;               // empty: open
  std::string ended_by;
  std::string outcome;
  std::uint64_t sealed = 0;  // events that were taken and are not told
  std::string stage;

  friend bool operator==(const StageWay&, const StageWay&) = default;
};

// The way of the case by all of its events, as of a day: what can be told of those that are not told themselves.
struct WayLeaf {
  std::string as_of;
  std::string end;       // id of the end; empty: it is not over
  std::string ended_on;  // with `end`
  std::string law_date;  // empty: not fixed
  std::uint64_t sealed = 0;
  std::vector<StageWay> stages;

  friend bool operator==(const WayLeaf&, const WayLeaf&) = default;
};

[[nodiscard]] std::string case_leaf_text(const CaseLeaf& leaf);
[[nodiscard]] std::string case_leaf_text(const DeclarationsLeaf& leaf);
[[nodiscard]] std::string case_leaf_text(const WayLeaf& leaf);

// By publication/leaf.hpp; what is wrong is said to `fields`.
class LeafFields;
[[nodiscard]] CaseLeaf read_case_leaf(LeafFields& fields);
[[nodiscard]] DeclarationsLeaf read_declarations_leaf(LeafFields& fields);
[[nodiscard]] WayLeaf read_way_leaf(LeafFields& fields);

}  // namespace mandate::publication
