// The whole program, from its words to its exit status. main.cpp has no more than this to call, so that the library of
// the command line is compiled once.
#pragma once

namespace mandate::cli {

[[nodiscard]] int run_program(int argc, char** argv);

}  // namespace mandate::cli
