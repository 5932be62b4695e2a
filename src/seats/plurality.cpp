#include "seats/plurality.hpp"

#include <algorithm>
#include <string_view>

namespace mandate::seats {
namespace {

// Rows of one district, as they stand.
using Rows = std::vector<std::size_t>;

std::vector<Rows> rows_by_district(std::span<const record::DistrictVote> rows) {
  Rows order;
  order.reserve(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    order.push_back(row);
  }
  const auto district = [&](std::size_t row) { return std::string_view(rows[row].district); };
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    const auto by_name = district(a) <=> district(b);
    return by_name == 0 ? a < b : by_name < 0;
  });
  std::vector<Rows> districts;
  for (const std::size_t row : order) {
    if (districts.empty() || district(districts.back().front()) != district(row)) {
      districts.emplace_back();
    }
    districts.back().push_back(row);
  }
  std::ranges::sort(districts, {}, [](const Rows& of_district) { return of_district.front(); });
  return districts;
}

// The most votes less the next; 0 in a tie, nothing with one candidate.
std::optional<Count64> lead_of(std::vector<Count64> votes) {
  if (votes.size() < 2) {
    return std::nullopt;
  }
  std::ranges::nth_element(votes, votes.begin() + 1, std::ranges::greater());
  return votes[0] - votes[1];
}

DistrictResult result_of(std::span<const record::DistrictVote> rows, const Rows& of_district) {
  std::vector<Count64> votes;
  for (const std::size_t row : of_district) {
    votes.push_back(rows[row].votes);
  }
  DistrictResult result;
  result.district = rows[of_district.front()].district;
  result.leading = leaders(votes);
  for (const std::size_t index : result.leading) {
    result.candidates.push_back(rows[of_district[index]].candidate);
  }
  const std::size_t first = result.leading.front();
  result.votes = votes[first];
  if (result.leading.size() == 1) {
    result.list = rows[of_district[first]].list;
  }
  result.lead = lead_of(std::move(votes));
  return result;
}

}  // namespace

std::vector<std::size_t> leaders(std::span<const Count64> votes) {
  std::vector<std::size_t> leading;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (leading.empty() || votes[i] > votes[leading.front()]) {
      leading.assign(1, i);
    } else if (votes[i] == votes[leading.front()]) {
      leading.push_back(i);
    }
  }
  return leading;
}

std::vector<DistrictResult> district_results(std::span<const record::DistrictVote> rows) {
  std::vector<DistrictResult> results;
  for (const Rows& of_district : rows_by_district(rows)) {
    results.push_back(result_of(rows, of_district));
  }
  return results;
}

}  // namespace mandate::seats
