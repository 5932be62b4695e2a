// A procedure as it would run under the law of a day, before anybody has begun it: every stage with what its rule asks,
// and every term with its length, not counted from any day.
//
// The stages stand in the order of the course, as if all were open on that day. Figures that are known beforehand, such
// as the electors of the district, make "more than a tenth" a number.
#pragma once

#include "base/date.hpp"
#include "procedure/rule_book.hpp"
#include "proceeding/standing.hpp"
#include "record/figures.hpp"

namespace mandate::proceeding {

// `no_version` where the procedure does not exist on that day; then there are no stages. The country must outlive it.
[[nodiscard]] Standing guide(const procedure::Country& country, const procedure::Course& course, Date day,
                             const record::Figures& figures);

}  // namespace mandate::proceeding
