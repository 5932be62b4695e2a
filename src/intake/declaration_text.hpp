// What a person signs: one line of canonical JSON (RFC 8785) that binds the declaration to one stage of one case, to
// the text that was put to the person, to an area and to a day.
//
//   {"area":"KZ-75","case":"r1","course":"recall_maslikhat","day":"2024-04-12","form":"mandate/declaration/v1",
//    "jurisdiction":"kz","stage":"collection","text":"<64 hexadecimal digits>"}
//
// without the space after the comma; `text` only where the case has one. Another tool makes the same bytes:
// docs/reference/signatures.md
#pragma once

#include <string>
#include <string_view>

#include "base/date.hpp"
#include "proceeding/event.hpp"

namespace mandate::intake {

class DeclarationText {
 public:
  DeclarationText(const proceeding::CaseOpened& opened, std::string_view stage);

  // `area`: its code, as it stands in what was handed in.
  [[nodiscard]] std::string of(std::string_view area, Date day) const;

 private:
  std::string case_;  // between the area and the day
  std::string rest_;  // behind the day
};

}  // namespace mandate::intake
