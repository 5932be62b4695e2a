#include "cli/program.hpp"

int main(int argc, char** argv) { return mandate::cli::run_program(argc, argv); }
