#include "cli/command.hpp"

int main(int argc, char** argv) { return pressparse::cli::run(argc, argv); }
