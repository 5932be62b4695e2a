// The pages of a running case in three languages, for the person whose case it is and for everybody else: where it
// stands, what counts, what is missing, what comes next and by when, who signed what, what happened, and how to check
// all that.
//
//   index.html             the choice of the language
//   site.css
//   <language>/index.html
//   <language>/letter-….html   letters that follow from what is public (publish/case_letter.hpp)
//   <language>/calendar.ics    the terms that run
//
// Everything is told from the leaves of the published log. Where the way of the case hangs on sealed events, what would
// need them is left out, and the page says so.
#pragma once

#include <vector>

#include "publication/publish_case.hpp"

namespace mandate::publication {

[[nodiscard]] std::vector<SiteFile> case_site(const CasePublicationView& view);

}  // namespace mandate::publication
