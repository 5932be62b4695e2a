// What recomputes a publication in a browser, as it was built with the program: mandate.wasm and the script that runs
// it.
//
// The source is made by `mandate_embed_check`; link `mandate_embedded_check` to have it.
#pragma once

#include <string_view>

namespace mandate::wasm {

// Empty where the program was built without it.
[[nodiscard]] std::string_view embedded_module();
[[nodiscard]] std::string_view embedded_script();

}  // namespace mandate::wasm
