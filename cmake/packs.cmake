# Turns pack files into one C++ source. Run as: cmake -DOUT=builtin.cpp "-DPACKS=a.pack;b.pack" -P packs.cmake
# As raw strings: the packs hold some hundred thousand characters, and escaping each takes CMake longer than the compiler needs for the rest.
# Plain const: clang bounds the steps of a constexpr initialiser, and the packs are longer. Inside the function, so that a parser that is
# a global of some program finds them whenever it is made.
set(code "#include \"lang/builtin.hpp\"\n\n#include <iterator>\n\nnamespace pressparse::lang {\n\nstd::span<const BuiltinPack> builtin_sources() {\n  static const BuiltinPack packs[] = {\n")
foreach(pack IN LISTS PACKS)
  get_filename_component(name "${pack}" NAME_WLE)
  file(READ "${pack}" text)
  string(FIND "${text}" ")pack\"" end_mark)
  if(NOT end_mark EQUAL -1)
    message(FATAL_ERROR "${pack} holds )pack\", which would end its string")
  endif()
  string(APPEND code "    {\"${name}\", R\"pack(${text})pack\"},\n")
endforeach()
string(APPEND code "    {},\n  };\n  return std::span(packs).first(std::size(packs) - 1);\n}\n\n}  // namespace pressparse::lang\n")
file(WRITE "${OUT}" "${code}")
