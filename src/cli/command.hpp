// The whole command, so that `pressparse` and `python -m pressparse` are one.
#pragma once

namespace pressparse::cli {

/// Runs the command line and gives the exit status: 0 all parsed, 1 some inputs could not be read, 2 wrong usage, 130 interrupted.
int run(int argc, char** argv);

}  // namespace pressparse::cli
