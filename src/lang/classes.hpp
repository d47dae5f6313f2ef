// What a pack may say of a word. Each class is one section of the pack files, under the same name.
#pragma once

#include <iterator>
#include <cstdint>
#include <string_view>

namespace pressparse::lang {

enum class Class : std::uint8_t {
#define CLASS(name) name,
#include "lang/classes.def"
#undef CLASS
};

inline constexpr std::string_view class_names[] = {
#define CLASS(name) #name,
#include "lang/classes.def"
#undef CLASS
};

inline constexpr std::size_t class_count = std::size(class_names);
/// Words of bits that hold a bit for each class.
inline constexpr std::size_t class_words = (class_count + 63) / 64;

using Classes = std::uint64_t;

/// The class's bit; classes beyond the 64th share that of starts_phrase.
constexpr Classes bit(Class c) { return static_cast<unsigned>(c) < 64 ? Classes{1} << static_cast<unsigned>(c) : Classes{1}; }
static_assert(bit(Class::starts_phrase) == 1);

}  // namespace pressparse::lang
