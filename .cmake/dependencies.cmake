# What we build with, all from the system but Dear ImGui (see imgui.cmake).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(sdl2 REQUIRED IMPORTED_TARGET sdl2)
pkg_check_modules(epoxy REQUIRED IMPORTED_TARGET epoxy)
pkg_check_modules(freetype REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(rsvg REQUIRED IMPORTED_TARGET librsvg-2.0)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(toml REQUIRED IMPORTED_TARGET tomlplusplus)

# Header-only packages without a pkg-config file.
find_path(expected_include tl/expected.hpp REQUIRED)
add_library(expected_headers INTERFACE)
target_include_directories(expected_headers SYSTEM INTERFACE ${expected_include})
add_library(PkgConfig::expected ALIAS expected_headers)

find_path(stb_include stb/stb_image.h REQUIRED)
add_library(stb INTERFACE)
target_include_directories(stb SYSTEM INTERFACE ${stb_include})

find_path(gettextpo_include gettext-po.h REQUIRED)
find_library(gettextpo_library gettextpo REQUIRED)
add_library(gettextpo INTERFACE)
target_include_directories(gettextpo SYSTEM INTERFACE ${gettextpo_include})
target_link_libraries(gettextpo INTERFACE ${gettextpo_library})

include(imgui)
