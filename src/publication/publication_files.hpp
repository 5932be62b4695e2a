// The files of a publication by their names below it ("data/stations.csv"), wherever they lie: in a folder, in memory.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace mandate::publication {

inline constexpr std::string_view manifest_name = "manifest.csv";
inline constexpr std::string_view about_name = "publication.json";
inline constexpr std::string_view case_name = "case.json";
inline constexpr std::string_view determination_name = "determination.json";
inline constexpr std::string_view rules_name = "rules/rules.json";
inline constexpr std::string_view units_name = "data/units.csv";
inline constexpr std::string_view candidates_name = "data/candidates.csv";
inline constexpr std::string_view stations_name = "data/stations.csv";
inline constexpr std::string_view results_name = "data/results.csv";
inline constexpr std::string_view figures_name = "data/figures.csv";
inline constexpr std::string_view results_json_name = "data/results.json";
inline constexpr std::string_view results_nist_name = "data/results.nist.json.gz";
inline constexpr std::string_view results_eml_name = "data/results.eml.xml.gz";
inline constexpr std::string_view corrections_name = "data/corrections.csv";
inline constexpr std::string_view checks_name = "data/checks.csv";
inline constexpr std::string_view receipts_name = "data/receipts.csv";
inline constexpr std::string_view case_standing_name = "data/standing.json";
inline constexpr std::string_view case_events_name = "data/events.csv";
inline constexpr std::string_view case_declarations_name = "data/declarations.csv";
inline constexpr std::string_view log_folder = "log/";
inline constexpr std::string_view key_name = "log/key";
inline constexpr std::string_view policy_name = "log/policy";
inline constexpr std::string_view checkpoint_name = "log/checkpoint";

// The files of a publication, each read once.
using FileBytes = std::map<std::string, std::string, std::less<>>;

// Reads; whoever reads a publication needs no more.
class PublicationFiles {
 public:
  PublicationFiles() = default;
  PublicationFiles(const PublicationFiles&) = delete;
  PublicationFiles& operator=(const PublicationFiles&) = delete;
  PublicationFiles(PublicationFiles&&) = delete;
  PublicationFiles& operator=(PublicationFiles&&) = delete;
  virtual ~PublicationFiles() = default;

  // Nothing where there is no such file. A file that cannot be read, and one of more than `most` bytes, is a problem.
  [[nodiscard]] virtual std::expected<std::optional<std::string>, Problem> read(std::string_view name,
                                                                                std::uint64_t most) = 0;
  // Of all files, in increasing order.
  [[nodiscard]] virtual std::expected<std::vector<std::string>, Problem> names() = 0;
};

// Writes, and reads back what was written.
class PublicationTarget : public PublicationFiles {
 public:
  // Each name once. Several threads may put files at the same time.
  [[nodiscard]] virtual std::expected<void, Problem> put(std::string_view name, std::string_view bytes) = 0;
};

// No file of a publication is larger.
inline constexpr std::uint64_t most_publication_file = std::uint64_t{1} << 31U;

}  // namespace mandate::publication
