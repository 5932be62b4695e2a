// The words of the determination schema for enumerations that have none of their own, and the names of figures
// for people.
#pragma once

#include <string>
#include <string_view>

#include "base/integer.hpp"
#include "base/localized_text.hpp"
#include "calendar/period.hpp"
#include "law/difference.hpp"
#include "law/parameter.hpp"
#include "procedure/determination.hpp"
#include "procedure/procedure.hpp"
#include "procedure/requirement.hpp"
#include "record/count.hpp"
#include "record/figures.hpp"
#include "seats/list_tier.hpp"
#include "seats/seat_reason.hpp"

namespace mandate::publish {

[[nodiscard]] std::string_view word(calendar::Unit unit);
[[nodiscard]] std::string_view word(law::ChangeKind kind);
[[nodiscard]] std::string_view word(law::Standing standing);
[[nodiscard]] std::string_view word(procedure::Agreement agreement);
[[nodiscard]] std::string_view word(procedure::Comparator comparator);
[[nodiscard]] std::string_view word(procedure::Missing::Kind kind);
[[nodiscard]] std::string_view word(procedure::QuantifierKind kind);
[[nodiscard]] std::string_view word(procedure::TierMethod method);
[[nodiscard]] std::string_view word(record::Provenance provenance);
[[nodiscard]] std::string_view word(seats::ListTierStatus status);
[[nodiscard]] std::string_view word(seats::SeatBasis basis);

// A figure as a name: "yes votes", "голоса «за»", "жақтап берілген дауыстар". Lower case.
[[nodiscard]] std::string_view figure_name(record::Count count, Language language);

// A figure behind this number in an English sentence, "took part", "valid vote", and before it in the others, where it
// is the same as the name.
[[nodiscard]] std::string_view figure_phrase(record::Count count, Language language, Count64 value);

// A figure as a denominator behind its number in an English sentence: "who took part". Else the name. Without a number:
// of the share of it.
[[nodiscard]] std::string_view denominator_phrase(record::Count count, Language language, Count64 value);
[[nodiscard]] std::string_view denominator_phrase(record::Count count, Language language);

// A count with its unit as written in rule data, "1 year", "5 лет", "2 ай"; the bare number for other units. So are
// written, whatever the number: station, elector, vote, rank, record.
[[nodiscard]] std::string quantity_text(Count64 value, std::string_view unit, Language language);
// The same behind "at least", "up to", "не менее", "до": "до 1 голоса", "до 5 голосов".
[[nodiscard]] std::string bound_text(Count64 value, std::string_view unit, Language language);

// An option of a decision, a date or a fact as rule data name it: "returns" is "returns with objections". A name
// that is not in the table stands as it is, with spaces.
[[nodiscard]] std::string data_word(std::string_view name, Language language);

}  // namespace mandate::publish
