# The libraries of the core, each used in one room of src/ only. All come from Debian's packages.
find_package(PkgConfig REQUIRED)

function(pressparse_require_pkg prefix module package)
  pkg_check_modules(${prefix} QUIET IMPORTED_TARGET GLOBAL ${module})
  if(NOT ${prefix}_FOUND)
    message(FATAL_ERROR "pressparse needs ${module}: apt-get install ${package}")
  endif()
endfunction()

pressparse_require_pkg(re2 re2 libre2-dev)
pressparse_require_pkg(utf8proc libutf8proc libutf8proc-dev)
pressparse_require_pkg(psl libpsl libpsl-dev)
pressparse_require_pkg(icu icu-uc libicu-dev)
pressparse_require_pkg(icui18n icu-i18n libicu-dev)

find_library(PHONENUMBER_LIBRARY phonenumber)
find_path(PHONENUMBER_INCLUDE phonenumbers/phonenumberutil.h)
if(NOT PHONENUMBER_LIBRARY OR NOT PHONENUMBER_INCLUDE)
  message(FATAL_ERROR "pressparse needs libphonenumber: apt-get install libphonenumber-dev")
endif()

add_library(pressparse_dependencies INTERFACE)
target_link_libraries(pressparse_dependencies INTERFACE PkgConfig::re2 PkgConfig::utf8proc PkgConfig::psl PkgConfig::icu PkgConfig::icui18n ${PHONENUMBER_LIBRARY})
