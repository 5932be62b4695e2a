// Everything that a publication shows of a running case beside its pages, made from the leaves and the rules alone:
// once to write it, and once more to check what was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publication/case_records.hpp"
#include "publication/public_standing.hpp"
#include "publication/publication_view.hpp"
#include "publication/published_count.hpp"

namespace mandate::publication {

inline constexpr std::string_view case_publication_schema = "mandate/case-publication/1";

// data/events.csv, data/declarations.csv, and data/standing.json where the public part gives all of the way.
[[nodiscard]] std::vector<ContentFile> case_content_files(const CaseRecords& records, const PublicStanding& standing);

// `manifest`, `rules`: digests, hexadecimal.
[[nodiscard]] DecisionLeaf case_decision_of(const CaseRecords& records, std::string manifest, std::string rules);

// publication.json
[[nodiscard]] std::string about_case(const CaseRecords& records, const LogReference& log);

// How the case ended; nullptr while it is not over.
[[nodiscard]] const procedure::CourseEnd* end_of(const CaseRecords& records);

}  // namespace mandate::publication
