#include "intake/judge.hpp"

#include "declaration/person_number.hpp"

namespace mandate::intake {
namespace {

using declaration::Refusal;

constexpr std::size_t day_length = 10;
constexpr std::int64_t seconds_in_day = 86'400;

// A certificate that nothing on file speaks of is not faulty: what would vouch for it could not be had.
Refusal refusal_of(signature::Refusal reason) {
  switch (reason) {
    case signature::Refusal::revocation_unknown:
      return Refusal::signature_not_checked;
    case signature::Refusal::no_persons_number:
      return Refusal::number_faulty;
    default:
      return Refusal::signature_faulty;
  }
}

Judged refused(Judged judged, Refusal refusal, std::string_view reason) {
  judged.declaration.found_at_intake = refusal;
  judged.reason = reason;
  return judged;
}

}  // namespace

std::expected<signature::SignatureRules, Problems> signature_rules(const law::Law& law, Date day) {
  const law::SignatureVersion* const asked = law.signature_on(day);
  const law::Identifier* const identifier = asked == nullptr ? nullptr : law.identifier(asked->identifier);
  if (identifier == nullptr) {
    return std::unexpected(Problems{{.file = "signatures/",
                                     .at = {},
                                     .found = "no law of " + day.iso() + " on electronic signatures",
                                     .expected = "a version in force on that day",
                                     .advice = {}}});
  }
  return signature::SignatureRules{
      .number = {.attribute = asked->attribute, .prefix = asked->prefix, .digits = identifier->form.digits},
      .revocation = asked->revocation == law::RevocationAsked::required ? signature::RevocationRule::required
                                                                        : signature::RevocationRule::where_on_file,
      .accepts_digital_signature = asked->accepts_digital_signature,
      .accepts_non_repudiation = asked->accepts_non_repudiation,
      .policies = asked->policies,
      .extended_usages = asked->extended_usages};
}

std::optional<Moment> moment_of(std::string_view legal_time, const std::vector<calendar::Zone>& zones,
                                std::string_view area) {
  if (const auto instant = calendar::Instant::parse(legal_time)) {
    const auto day = Date::parse(legal_time.substr(0, day_length));
    return day ? std::optional(Moment{*day, instant->seconds}) : std::nullopt;
  }
  const auto day = Date::parse(legal_time);
  if (!day) {
    return std::nullopt;
  }
  const std::int64_t begins = day->days_since_epoch() * seconds_in_day;
  const calendar::Zone* const zone = calendar::zone_for(zones, area);
  const std::int64_t east =
      zone == nullptr ? 0 : std::int64_t{60} * zone->at({begins + (seconds_in_day / 2)}).offset_minutes;
  return Moment{*day, begins + seconds_in_day - 1 - east};
}

Judged Judge::judge(const SignedLine& line, const Moment& moment) const {
  Judged judged{.declaration = {.tag = {},
                                .area = areas_->find(line.area),
                                .channel = declaration::Channel::electronic,
                                .day = line.day,
                                .found_at_intake = {}},
                .reason = {}};
  if (line.day > moment.day) {
    return refused(judged, Refusal::signature_faulty, "signed_later");
  }
  const auto signer = verifier_->verify(text_.of(line.area, line.day), line.signature, moment.instant);
  if (!signer) {
    const signature::Refusal reason = signer.error().reason;
    return refused(judged, refusal_of(reason), signature::name_of(reason));
  }
  const std::string_view number = signer->number.for_tag();
  if (const auto read = declaration::read_person_number(number, identifier_->form); !read) {
    return refused(judged, Refusal::number_faulty, declaration::word(read.error().fault));
  }
  judged.declaration.tag = tagger_->tag_of(number);
  return judged;
}

}  // namespace mandate::intake
