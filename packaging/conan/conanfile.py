# SPDX-License-Identifier: MIT
"""The library as a Conan package: conan create packaging/conan

RE2, {fmt} and Boost.Locale come from the system (Debian's packages, which are looked for), not from a remote: Boost.Locale needs ICU, and Conan
Center's has it only on request. Who uses the package finds it by casus's own CMake files, find_package(casus).
"""
import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load
from conan.tools.system.package_manager import Apt


class CasusRecipe(ConanFile):
    name = "casus"
    description = "Reads news: who did what to whom, who said so, where and when"
    license = "MIT"
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"embed_models": [True, False]}
    default_options = {"embed_models": True}

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "../../include/casus/version.h"))
        self.version = re.search(r'CASUS_VERSION "(.*)"', header).group(1)

    def export_sources(self):
        root = os.path.join(self.recipe_folder, "../..")
        for pattern in ("CMakeLists.txt", "LICENSE", "NOTICE", "cmake/*", "include/*", "lib/*", "seeds/*", "tools/*"):
            copy(self, pattern, root, self.export_sources_folder)

    def system_requirements(self):
        Apt(self).install(["libre2-dev", "libfmt-dev", "libboost-locale-dev", "libicu-dev"])

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        for option in ("TESTS", "EXAMPLES", "TOOLS"):
            toolchain.cache_variables[f"CASUS_{option}"] = False
        toolchain.cache_variables["CASUS_EMBED_MODELS"] = bool(self.options.embed_models)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        self.cpp_info.libs = ["casus"]
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/casus"]
