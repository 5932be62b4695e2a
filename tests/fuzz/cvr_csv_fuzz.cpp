// Any bytes are read as the tables of Dominion and of ES&S without a fault, and the counts add up.
#include "cvr_counts.hpp"
#include "io/cvr_dominion.hpp"
#include "io/cvr_ess.hpp"

using namespace mandate;

extern "C" int cvr_csv_fuzz(const std::uint8_t* data, std::size_t size) {
  for (const auto collect : {io::collect_dominion_csv, io::collect_ess_csv}) {
    Problems problems;
    io::BallotCollector ballots({}, problems);
    const auto source = io::bytes_in_memory(fuzz::text_of(data, size));
    collect(ReadContext{"fuzz.csv", &problems}, *source, ballots);
    fuzz::require_counts(ballots, problems);
  }
  return 0;
}
