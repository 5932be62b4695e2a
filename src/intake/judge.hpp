// From a signed line to a declaration: whether the signature is a person's over the text that this case asks for, by
// the law of the day, and the tag of the person in place of the number, which is wiped.
//
// Serves any number of threads. What it returns and what it says never holds a number.
#pragma once

#include <expected>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "calendar/zone.hpp"
#include "declaration/area_codes.hpp"
#include "declaration/declaration.hpp"
#include "identity/tagger.hpp"
#include "intake/declaration_text.hpp"
#include "intake/signed_line.hpp"
#include "law/law.hpp"
#include "signature/verifier.hpp"

namespace mandate::intake {

// What the verifier asks by the law of a day; a problem where the law says nothing of signatures.
[[nodiscard]] std::expected<signature::SignatureRules, Problems> signature_rules(const law::Law& law, Date day);

// When the declarations are taken in: certificates are judged at this moment, not at the day that stands in what was
// signed, which nobody vouches for.
struct Moment {
  Date day;  // legal
  signature::Instant instant = 0;
};

// Of a legal time as it is written; a day alone is its last second in the zone of the area, so that nothing of that day
// is overlooked. Nothing for any other text.
[[nodiscard]] std::optional<Moment> moment_of(std::string_view legal_time, const std::vector<calendar::Zone>& zones,
                                              std::string_view area);

struct Judged {
  declaration::Declaration declaration;  // with the refusal that it comes with
  std::string_view reason;               // of a refusal: "revoked", "check_digit_differs"; else empty
};

class Judge {
 public:
  // `identifier`, by which the number is built, and all else that is borrowed outlives it.
  Judge(signature::Verifier& verifier, const identity::Tagger& tagger, const law::Identifier& identifier,
        const declaration::AreaCodes& areas, DeclarationText text)
      : verifier_(&verifier), tagger_(&tagger), identifier_(&identifier), areas_(&areas), text_(std::move(text)) {}

  [[nodiscard]] Judged judge(const SignedLine& line, const Moment& moment) const;

 private:
  signature::Verifier* verifier_;
  const identity::Tagger* tagger_;
  const law::Identifier* identifier_;
  const declaration::AreaCodes* areas_;
  DeclarationText text_;
};

}  // namespace mandate::intake
