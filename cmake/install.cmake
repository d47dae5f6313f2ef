# cmake --install: library, headers, command, a CMake package and a pkg-config file.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set_target_properties(pressparse PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
get_target_property(pressparse_type pressparse TYPE)

set(exported pressparse)
set(pressparse_static OFF)
if(pressparse_type STREQUAL STATIC_LIBRARY)
  # Whoever links a static library links what it uses; a shared one has that inside, and needs nothing found.
  list(APPEND exported pressparse_dependencies)
  set(pressparse_static ON)
  set(pc_requires_private "re2 libutf8proc libpsl icu-uc icu-i18n")
  set(pc_libs_private "-lphonenumber -lstdc++")
endif()

install(TARGETS ${exported} EXPORT pressparseTargets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT pressparse_runtime NAMELINK_COMPONENT pressparse_development
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT pressparse_development
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/pressparse DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT pressparse_development FILES_MATCHING PATTERN "*.hpp")
if(TARGET pressparse_command)
  set_target_properties(pressparse_command PROPERTIES INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")
  install(TARGETS pressparse_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT pressparse_runtime)
endif()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/pressparse)
install(EXPORT pressparseTargets NAMESPACE pressparse:: DESTINATION ${package_folder} COMPONENT pressparse_development)
configure_package_config_file(cmake/pressparseConfig.cmake.in ${PROJECT_BINARY_DIR}/pressparseConfig.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/pressparseConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/pressparseConfig.cmake ${PROJECT_BINARY_DIR}/pressparseConfigVersion.cmake DESTINATION ${package_folder} COMPONENT pressparse_development)

# The file finds its prefix from where it stands, so that an installed tree can be moved: up from lib/pkgconfig, or lib/ARCHITECTURE/pkgconfig.
string(REGEX REPLACE "[^/]+" ".." PC_UP ${CMAKE_INSTALL_LIBDIR})
configure_file(cmake/pressparse.pc.in ${PROJECT_BINARY_DIR}/pressparse.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/pressparse.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT pressparse_development)
