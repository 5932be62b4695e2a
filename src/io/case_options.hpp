// The lists or candidates of a case, in the order of registration, and what was counted for them by district.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/node.hpp"
#include "io/case_context.hpp"
#include "record/case.hpp"

namespace mandate::io {

// What stands for persons whom no list nominated, where seats are given by list.
inline constexpr std::string_view independent = "independent";

// Keys lists, candidates or lists_file (at most one of them). `registered`: options of the case, of which a stage
// may name some again and need not repeat their names; nullptr where these are the first.
[[nodiscard]] std::vector<record::Option> take_options(const CaseContext& context, MappingReader& reader,
                                                       const std::vector<record::Option>* registered);

// Key districts_file, one row a candidate; or the same as a sequence, district_votes. Every list is one of the options;
// none = self-nominated.
[[nodiscard]] std::vector<record::DistrictVote> take_district_votes(const CaseContext& context, MappingReader& reader,
                                                                    const std::vector<record::Option>& options);

using IdCounts = std::vector<std::pair<std::string, Count64>>;

// A mapping of ids to whole numbers; `what` names the ids, which must be among `known`.
[[nodiscard]] IdCounts read_id_counts(const CaseContext& context, const Node& node, std::string_view what,
                                      const std::vector<std::string_view>& known);

[[nodiscard]] std::vector<std::string_view> option_ids(const std::vector<record::Option>& options);

// The same and `independent`.
[[nodiscard]] std::vector<std::string_view> seat_holder_ids(const std::vector<record::Option>& options);

// Reports an id that is not among the options.
void check_option(const ReadContext& context, Position at, std::string_view id,
                  const std::vector<std::string_view>& known);

// The same for each text of a sequence, which may be absent or no sequence: that was reported.
void check_options(const ReadContext& context, const Node* ids, const std::vector<std::string_view>& known);

}  // namespace mandate::io
