// The manual page mandate(1) in scdoc's form, from the definitions of the command line.
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace mandate::cli {

[[nodiscard]] std::string manual(const CLI::App& app);

}  // namespace mandate::cli
