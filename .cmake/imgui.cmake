# Dear ImGui 1.92 or newer as the target `imgui`, with the OpenGL 3 and SDL 2 backends and the FreeType rasteriser.
# Looked for in this order: system package, PAVILION_IMGUI_DIR, upstream release archive.
find_path(imgui_system_include imgui.h PATH_SUFFIXES imgui)
if(imgui_system_include)
    file(STRINGS ${imgui_system_include}/imgui.h imgui_version REGEX "#define IMGUI_VERSION_NUM")
    string(REGEX MATCH "[0-9]+" imgui_version "${imgui_version}")
endif()
find_library(imgui_system_library imgui)

if(imgui_system_library AND imgui_version GREATER_EQUAL 19200 
        AND EXISTS ${imgui_system_include}/imgui_impl_opengl3.h AND EXISTS ${imgui_system_include}/imgui_freetype.h)
    add_library(imgui INTERFACE)
    target_include_directories(imgui SYSTEM INTERFACE ${imgui_system_include})
    target_link_libraries(imgui INTERFACE ${imgui_system_library})
    message(STATUS "Dear ImGui: system package ${imgui_version}")
    return()
endif()

set(imgui_dir ${PAVILION_IMGUI_DIR})
if(NOT imgui_dir)
    include(FetchContent)
    FetchContent_Declare(imgui_archive
        URL https://github.com/ocornut/imgui/archive/refs/tags/v1.92.5.tar.gz
        URL_HASH SHA256=0eb50fe9aeba1a51f96b5843c7f630a32ed2e9362d693c61b87e4fa870cf826d)
    FetchContent_Populate(imgui_archive)
    set(imgui_dir ${imgui_archive_SOURCE_DIR})
endif()
if(NOT EXISTS ${imgui_dir}/imgui.h)
    message(FATAL_ERROR "No Dear ImGui in ${imgui_dir}: start with ./run or ./test, which fetch it, or give -DPAVILION_IMGUI_DIR=")
endif()
message(STATUS "Dear ImGui: ${imgui_dir}")

add_library(imgui STATIC
    ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp ${imgui_dir}/imgui_widgets.cpp
    ${imgui_dir}/misc/freetype/imgui_freetype.cpp
    ${imgui_dir}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_dir} ${imgui_dir}/backends ${imgui_dir}/misc/freetype)
target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_FREETYPE IMGUI_USE_WCHAR32 IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
target_link_libraries(imgui PUBLIC PkgConfig::freetype PRIVATE ${CMAKE_DL_LIBS})
