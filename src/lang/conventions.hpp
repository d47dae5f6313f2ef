// How a language writes names, titles, numbers and clauses: the switches of its pack, read once.
#pragma once

namespace pressparse::lang {

struct Conventions {
#define CONVENTION(name, key, value) bool name = false;
#include "lang/conventions.def"
#undef CONVENTION
};

}  // namespace pressparse::lang
