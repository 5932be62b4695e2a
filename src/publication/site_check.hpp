// "Recompute in this browser": the part of the front page from which a reader lets the browser check the publication.
// The script and the module that do it are files of the publication (wasm/embedded_check.hpp).
#pragma once

#include <string_view>

#include "publication/site_edition.hpp"
#include "publish/markup.hpp"

namespace mandate::publication {

inline constexpr std::string_view check_script_name = "check/recompute.js";
inline constexpr std::string_view check_module_name = "check/mandate.wasm";

// Nothing where the publication has no such files. Readable without a script, and says then that it needs one.
[[nodiscard]] publish::Markup check_markup(const SiteEdition& edition);

}  // namespace mandate::publication
