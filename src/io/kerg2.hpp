// The long table of the German federal returning officer ("kerg2"): one row an area, a group and a vote.
//
//   Wahlart;Wahltag;Gebietsart;Gebietsnummer;Gebietsname;UegGebietsart;UegGebietsnummer;Gruppenart;Gruppenname;
//   Gruppenreihenfolge;Stimme;Anzahl;Prozent;VorpAnzahl;VorpProzent;DiffProzent;DiffProzentPkt;Bemerkung;Gewählt
//
// First and second votes (Stimme 1 and 2) are two contests. Percentages and differences follow from the figures: they
// are checked where they are printed, and said to differ where they do, and not kept. The word for how far the count is
// (ZWISCHENERGEBNIS, VORLAEUFIG, ENDGUELTIG) stands in the lines above the header.
#pragma once

#include <optional>
#include <string>

#include "base/node_reader.hpp"
#include "io/results_format.hpp"

namespace mandate::io {

inline constexpr std::string_view kerg2_start = "Wahlart;Wahltag;Gebietsart;";

[[nodiscard]] std::optional<ResultsRead> read_kerg2(const ReadContext& context, std::string bytes);
[[nodiscard]] ResultsWritten write_kerg2(const record::Results& results);

}  // namespace mandate::io
