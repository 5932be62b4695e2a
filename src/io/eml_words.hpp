// The fixed words of EML and of the Dutch profile.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace mandate::io::eml {

inline constexpr std::string_view eml_namespace = "urn:oasis:names:tc:evs:schema:eml";
inline constexpr std::string_view kr_namespace = "http://www.kiesraad.nl/extensions";
inline constexpr std::string_view xal_namespace = "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0";
inline constexpr std::string_view xnl_namespace = "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0";
inline constexpr std::string_view own_namespace = "urn:mandate:results:1";

// What rejected and uncounted votes are, by code (EML_NL, 510): the name of the cell and the code. The names of the
// first ones are figures of the closed list.
struct Reason {
  std::string_view cell;
  std::string_view code;
};
inline constexpr std::array<Reason, 2> rejected = {{{"invalid", "ongeldig"}, {"blank", "blanco"}}};
inline constexpr std::array<Reason, 14> uncounted = {{{"participants", "toegelaten kiezers"},
                                                      {"polling_cards", "geldige stempassen"},
                                                      {"proxies", "geldige volmachtbewijzen"},
                                                      {"voter_cards", "geldige kiezerspassen"},
                                                      {"more_ballots", "meer getelde stembiljetten"},
                                                      {"fewer_ballots", "minder getelde stembiljetten"},
                                                      {"taken_away", "meegenomen stembiljetten"},
                                                      {"too_few_issued", "te weinig uitgereikte stembiljetten"},
                                                      {"too_many_issued", "te veel uitgereikte stembiljetten"},
                                                      {"no_postal_ballots", "geen briefstembiljetten"},
                                                      {"too_many_postal_ballots", "te veel briefstembiljetten"},
                                                      {"lost_ballots", "kwijtgeraakte stembiljetten"},
                                                      {"no_explanation", "geen verklaring"},
                                                      {"other_explanation", "andere verklaring"}}};

// A code of another system stands for a cell of that name, and the other way round.
template <typename Reasons>
[[nodiscard]] std::string cell_of_code(const Reasons& reasons, std::string_view code) {
  for (const Reason& reason : reasons) {
    if (reason.code == code) {
      return std::string(reason.cell);
    }
  }
  return std::string(code);
}

template <typename Reasons>
[[nodiscard]] std::string code_of_cell(const Reasons& reasons, std::string_view cell) {
  for (const Reason& reason : reasons) {
    if (reason.cell == cell) {
      return std::string(reason.code);
    }
  }
  return std::string(cell);
}

}  // namespace mandate::io::eml
