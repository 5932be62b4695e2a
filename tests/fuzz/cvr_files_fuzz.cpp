// Any bytes are read as a file of an export, whatever kind they look like, without a fault: in a folder beside the
// manifests of Dominion, so that its sessions are reached, and alone.
#include <filesystem>
#include <fstream>

#include "cvr_counts.hpp"
#include "folder.hpp"
#include "io/cvr.hpp"

using namespace mandate;

namespace {

// A folder of this run's own, with manifests.
const std::filesystem::path& folder_with_manifests() {
  static const fuzz::Folder made;
  const std::filesystem::path& path = made.path();
  std::ofstream(path / "ContestManifest.json")
      << R"({"List":[{"Id":1,"Description":"A","VoteFor":2},{"Id":2,"Description":"B","VoteFor":1,"NumOfRanks":3}]})";
  std::ofstream(path / "CandidateManifest.json")
      << R"({"List":[{"Id":1,"ContestId":1},{"Id":2,"ContestId":1},{"Id":3,"ContestId":2},{"Id":4,"ContestId":2}]})";
  return path;
}

}  // namespace

extern "C" int cvr_files_fuzz(const std::uint8_t* data, std::size_t size) {
  static const std::filesystem::path& own = folder_with_manifests();
  for (const char* const name : {"CvrExport.json", "ballot.xml"}) {
    const std::filesystem::path file = own / name;
    std::ofstream(file, std::ios::binary) << fuzz::text_of(data, size);
    Problems problems;
    const auto ballots = io::read_ballots({file}, {}, problems);
    fuzz::require(ballots.has_value() == problems.empty(), "ballots or a problem");
    if (ballots) {
      for (const tally::ScannedContest& contest : ballots->contests) {
        fuzz::require_sums(contest, ballots->precincts.size());
      }
    }
    std::filesystem::remove(file);
  }
  return 0;
}
