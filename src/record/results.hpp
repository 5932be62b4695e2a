// The results of one election or vote as they are exchanged: what every format of files is read into and written from.
//
// EML, NIST SP 1500-100, tables of the German federal returning officer, OpenElections, spreadsheets and our own CSV
// hold parts of this one model; what a format cannot hold is named by its writer, never lost in silence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "record/layout.hpp"
#include "record/protocol_table.hpp"
#include "record/unit.hpp"

namespace mandate::record {

// How far a count is, in the words that people know.
enum class CountStatus : std::uint8_t { nothing, partial, complete, preliminary, final, annulled, repeat_vote };

// The word in data and in JSON: "nothing", "partial", …
[[nodiscard]] std::string_view word(CountStatus status);

enum class OptionKind : std::uint8_t { list, candidate, answer };

// What can be voted for.
struct ContestOption {
  std::string id;
  LocalizedText name;
  OptionKind kind = OptionKind::list;
  std::optional<std::size_t> list;  // index of the list on which a candidate stands
  std::optional<Count64> seats;     // won, where the file says so
  bool elected = false;             // a candidate, where the file says so

  friend bool operator==(const ContestOption&, const ContestOption&) = default;
};

// A figure that was published before it was corrected (corrigendum): old beside new.
struct InitialValue {
  std::size_t row = 0;
  std::size_t cell = 0;
  Count64 value = 0;

  friend bool operator==(const InitialValue&, const InitialValue&) = default;
};

struct Contest {
  std::string id;
  LocalizedText title;
  std::optional<Count64> seats;
  std::vector<ContestOption> options;
  Layout layout;
  ProtocolTable protocols{0};         // units are indices into `Results::units`
  std::vector<InitialValue> initial;  // in increasing order of row, then cell
  std::vector<CountStatus> statuses;  // one a row; empty: as the whole

  friend bool operator==(const Contest&, const Contest&) = default;
};

struct Results {
  std::string id;  // of the election
  LocalizedText title;
  std::string category;        // "referendum", "parliament", … as the source words it
  std::string subcategory;     // a finer word of the source: "GR2"; may be empty
  std::string domain;          // whose election it is, where the source names it: a municipality, a province
  std::string domain_code;     // its code in the source
  std::string country;         // code of the rules; may be empty
  std::string authority;       // who published
  std::string authority_code;  // its code in the source
  std::optional<Date> date;
  std::string created;  // ISO 8601 date and time as the source gives it; may be empty
  CountStatus status = CountStatus::complete;
  UnitTree units;
  std::vector<Contest> contests;

  friend bool operator==(const Results&, const Results&) = default;
};

}  // namespace mandate::record
