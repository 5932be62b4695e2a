// The columns and fixed words of kerg2.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "record/results.hpp"

namespace mandate::io::kerg2 {

enum class Column : std::size_t {
  wahlart,
  wahltag,
  gebietsart,
  gebietsnummer,
  gebietsname,
  ueg_gebietsart,
  ueg_gebietsnummer,
  gruppenart,
  gruppenname,
  gruppenreihenfolge,
  stimme,
  anzahl,
  prozent,
  vorp_anzahl,
  vorp_prozent,
  diff_prozent,
  diff_prozent_pkt,
  bemerkung,
  gewaehlt
};

inline constexpr std::array<std::string_view, 19> column_names = {
    "Wahlart",       "Wahltag",          "Gebietsart", "Gebietsnummer", "Gebietsname",
    "UegGebietsart", "UegGebietsnummer", "Gruppenart", "Gruppenname",   "Gruppenreihenfolge",
    "Stimme",        "Anzahl",           "Prozent",    "VorpAnzahl",    "VorpProzent",
    "DiffProzent",   "DiffProzentPkt",   "Bemerkung",  "Gewählt"};

// Rows that are no party's, and the cell that each one is; what its percentage is of.
struct SystemGroup {
  std::string_view name;
  std::string_view cell;
  std::string_view whole;  // cell; empty: no percentage
  int order;
};
inline constexpr std::array<SystemGroup, 5> system_groups = {{{"Wahlberechtigte", "electors", "", -4},
                                                              {"Wählende", "participants", "electors", -3},
                                                              {"Wähler", "participants", "electors", -3},
                                                              {"Ungültige", "invalid", "participants", -2},
                                                              {"Gültige", "valid", "participants", -1}}};
inline constexpr std::string_view system_group = "System-Gruppe";

inline constexpr std::array<std::pair<std::string_view, record::CountStatus>, 5> status_words = {
    {{"zwischenergebnis", record::CountStatus::partial},
     {"vorlaeufig", record::CountStatus::preliminary},
     {"vorläufig", record::CountStatus::preliminary},
     {"endgueltig", record::CountStatus::final},
     {"endgültig", record::CountStatus::final}}};

}  // namespace mandate::io::kerg2
