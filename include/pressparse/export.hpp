// Marks what a shared library shows; everything else stays hidden.
#pragma once

#if defined(__GNUC__)
#define PRESSPARSE_API __attribute__((visibility("default")))
#else
#define PRESSPARSE_API
#endif
