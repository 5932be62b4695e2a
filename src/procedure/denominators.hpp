// Of what the law of a version takes its shares: the base that a printed percentage must have.
#pragma once

#include <optional>

#include "procedure/procedure.hpp"
#include "record/count.hpp"

namespace mandate::procedure {

// The figure whose share the count is compared with, in the first requirement that does so; nothing where none does.
[[nodiscard]] std::optional<record::Count> denominator_of(const Version& version, record::Count count);

// The same for the votes of a list or candidate: the base of a threshold or of the winner's share.
[[nodiscard]] std::optional<record::Count> denominator_of_votes(const Version& version);

}  // namespace mandate::procedure
