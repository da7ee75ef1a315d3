# Install rules and the package that find_package(casus) loads.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

install(TARGETS casus EXPORT casusTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(CASUS_TOOLS AND CASUS_C_ABI)
  install(TARGETS casus_c LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(FILES include/casus/c.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/casus)
endif()
set(casus_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/casus)
install(EXPORT casusTargets NAMESPACE casus:: DESTINATION ${casus_package_dir})
configure_package_config_file(cmake/casusConfig.cmake.in casusConfig.cmake INSTALL_DESTINATION ${casus_package_dir})
write_basic_package_version_file(casusConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
        ${CMAKE_CURRENT_BINARY_DIR}/casusConfig.cmake
        ${CMAKE_CURRENT_BINARY_DIR}/casusConfigVersion.cmake
        cmake/CasusDependencies.cmake
        cmake/CasusFetch.cmake
        cmake/Findre2.cmake
        DESTINATION ${casus_package_dir})
# A tree that was moved, or packed for another prefix, still finds itself.
file(RELATIVE_PATH casus_prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/casus.pc.in casus.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/casus.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
# The tables, for who writes tables of his own; the library has them inside.
install(DIRECTORY seeds/ DESTINATION ${CMAKE_INSTALL_DATADIR}/casus/seeds FILES_MATCHING PATTERN "*.tsv" PATTERN "articles" EXCLUDE)
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/casus)
