# embed_files(TARGET SYMBOL name=path...)
# Puts files into a library: a table SYMBOL of {name, begin, end} up to SYMBOLEnd, see content/author/new_pack.cpp.
function(embed_files target symbol)
    set(table "")
    set(data "")
    set(paths)
    set(index 0)
    foreach(entry IN LISTS ARGN)
        string(REGEX MATCH "^([^=]*)=(.*)$" whole "${entry}")
        set(name "${CMAKE_MATCH_1}")
        set(path "${CMAKE_MATCH_2}")
        list(APPEND paths "${path}")
        string(APPEND table "    .dc.a name${index}, begin${index}, end${index}\n")
        string(APPEND data "name${index}: .asciz \"${name}\"\nbegin${index}: .incbin \"${path}\"\nend${index}:\n")
        math(EXPR index "${index} + 1")
    endforeach()
    set(file ${CMAKE_BINARY_DIR}/generated/${symbol}.S)
    file(CONFIGURE OUTPUT ${file} CONTENT
"    .section .data.rel.ro,\"aw\",%progbits
    .balign 16
    .global ${symbol}
    .global ${symbol}End
${symbol}:
${table}${symbol}End:
    .section .rodata
${data}    .section .note.GNU-stack,\"\",%progbits
" @ONLY)
    set_property(SOURCE ${file} APPEND PROPERTY OBJECT_DEPENDS ${paths})
    target_sources(${target} PRIVATE ${file})
endfunction()

# What `pavilion-pack new` writes: its template, and the interface texts, icons and pictograms of the default pack.
set(new_pack_files)
foreach(folder content/author/template assets/pavilion/ui assets/pavilion/icons assets/pavilion/pictograms)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*)
    string(REPLACE assets/pavilion/ "" inside ${folder}/)
    string(REPLACE content/author/template/ "" inside ${inside})
    foreach(file IN LISTS files)
        file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR}/${folder} ${file})
        list(APPEND new_pack_files "${inside}${name}=${file}")
    endforeach()
endforeach()
embed_files(content_build kNewPackFiles ${new_pack_files})
