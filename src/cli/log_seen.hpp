// What is known of a log elsewhere, named on the command line: a checkpoint that somebody has kept in a file, or the
// address of a witness.
#pragma once

#include <memory>
#include <string>

#include "sequencer/witness_view.hpp"

namespace mandate::cli {

// `folder`: of the log's public files, whose checkpoint a witness is asked about. Nothing, with a complaint, where the
// file cannot be read or the address is none.
[[nodiscard]] std::unique_ptr<sequencer::WitnessView> log_seen(const std::string& file_or_address,
                                                               const std::string& folder);

}  // namespace mandate::cli
