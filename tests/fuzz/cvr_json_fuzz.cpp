// Any bytes are read as NIST SP 1500-103 in JSON without a fault, and the counts add up.
#include "cvr_counts.hpp"
#include "io/cvr_nist.hpp"

using namespace mandate;

extern "C" int cvr_json_fuzz(const std::uint8_t* data, std::size_t size) {
  Problems problems;
  io::BallotCollector ballots({}, problems);
  const ReadContext context{"fuzz.json", &problems};
  const auto first = io::bytes_in_memory(fuzz::text_of(data, size));
  if (io::declare_nist(context, *first, io::NistSyntax::json, ballots)) {
    const auto again = io::bytes_in_memory(fuzz::text_of(data, size));
    io::collect_nist(context, *again, io::NistSyntax::json, ballots);
  }
  fuzz::require_counts(ballots, problems);
  return 0;
}
