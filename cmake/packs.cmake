# Turns pack files into one C++ source. Run as: cmake -DOUT=builtin.cpp "-DPACKS=a.pack;b.pack" -P packs.cmake
# A string literal may hold 64 KiB at the most in some compilers, so that a long pack becomes several adjacent literals.
# Plain const: clang bounds the steps of a constexpr initialiser, and the packs are longer. Inside the function, so that a parser that is
# a global of some program finds them whenever it is made.
set(code "#include \"lang/builtin.hpp\"\n\n#include <iterator>\n\nnamespace pressparse::lang {\n\nstd::span<const BuiltinPack> builtin_sources() {\n  static const BuiltinPack packs[] = {\n")
foreach(pack IN LISTS PACKS)
  get_filename_component(name "${pack}" NAME_WLE)
  file(READ "${pack}" text HEX)
  string(LENGTH "${text}" digits)
  string(APPEND code "    {\"${name}\",\n")
  set(at 0)
  while(at LESS digits)
    string(SUBSTRING "${text}" ${at} 240 piece)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" piece "${piece}")
    string(APPEND code "     \"${piece}\"\n")
    math(EXPR at "${at} + 240")
  endwhile()
  string(APPEND code "    },\n")
endforeach()
string(APPEND code "    {},\n  };\n  return std::span(packs).first(std::size(packs) - 1);\n}\n\n}  // namespace pressparse::lang\n")
file(WRITE "${OUT}" "${code}")
