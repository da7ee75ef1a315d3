# A Debian package of everything: cpack -G DEB in the build folder.
set(CPACK_PACKAGE_NAME casus)
set(CPACK_PACKAGE_CONTACT "the casus authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libre2-dev, libfmt-dev, libboost-locale-dev")  # to link the library
include(CPack)
