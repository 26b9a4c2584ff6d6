# SPDX-License-Identifier: GPL-3.0-or-later
# One folder = one static library = one namespace. leadferry_layer() declares it and its arrows.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(LEADFERRY_CCACHE ccache)
if(LEADFERRY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LEADFERRY_CCACHE}")
endif()

find_program(LEADFERRY_MOLD mold) # links a program in a tenth of the time; two hundred tests are two hundred programs

# Settings every target of ours has, tests included.
function(leadferry_common target)
  target_compile_definitions(${target} PRIVATE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LEADFERRY_VERSION="${PROJECT_VERSION}")
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /WX /utf-8)
  else()
    target_compile_options(${target} PRIVATE
      -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch-enum -Werror)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess) # ccache sees what is in a precompiled header
  endif()
  if(LEADFERRY_MOLD)
    target_link_options(${target} PRIVATE -fuse-ld=mold)
  endif()
  if(LEADFERRY_SANITIZE)
    # Checking every pointer for null and alignment before its use takes a third of the compiler's time: using a null
    # one ends in the address sanitizer as well.
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize=null,alignment
      -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

# What nearly every file includes is read once: that takes the compiler a third less of its time.
option(LEADFERRY_PRECOMPILED "Precompile the headers that nearly every file includes" ON)
function(leadferry_precompiled target)
  if(NOT LEADFERRY_PRECOMPILED OR MSVC)
    return()
  endif()
  if(NOT TARGET leadferry_headers)
    add_library(leadferry_headers OBJECT "${CMAKE_SOURCE_DIR}/cmake/headers.cpp")
    target_link_libraries(leadferry_headers PRIVATE Qt6::Core)
    set_target_properties(leadferry_headers PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    leadferry_common(leadferry_headers)
    target_precompile_headers(leadferry_headers PRIVATE
      <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QPointer>
      <QSet> <QString> <QStringList> <QVariant> <algorithm> <array> <functional> <memory> <optional> <utility>)
  endif()
  target_precompile_headers(${target} REUSE_FROM leadferry_headers)
endfunction()

# leadferry_layer(NAME PUBLIC dep... PRIVATE dep...): a dep is another layer or an imported target.
# Sources are every .cpp of src/NAME (ui/NAME for the window) and its sub-folders.
# Headers are included as "NAME/file.h" through an include root that holds only this layer,
# so that a layer one does not depend on cannot be included at all.
function(leadferry_layer name)
  cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE" ${ARGN})
  if(name STREQUAL "ui")
    set(folder "${CMAKE_SOURCE_DIR}/ui")
  else()
    set(folder "${CMAKE_SOURCE_DIR}/src/${name}")
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h" "${folder}/*.ui")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")

  set(root "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${root}")
  if(NOT EXISTS "${root}/${name}")
    file(CREATE_LINK "${folder}" "${root}/${name}" SYMBOLIC COPY_ON_ERROR)
  endif()

  add_library(leadferry_${name} STATIC ${sources})
  set_target_properties(leadferry_${name} PROPERTIES LINKER_LANGUAGE CXX)
  add_library(leadferry::${name} ALIAS leadferry_${name})
  target_include_directories(leadferry_${name} PUBLIC "${root}")
  leadferry_common(leadferry_${name})
  leadferry_precompiled(leadferry_${name})
  foreach(kind PUBLIC PRIVATE)
    foreach(dep IN LISTS arg_${kind})
      if(dep MATCHES "::")
        target_link_libraries(leadferry_${name} ${kind} ${dep})
      else()
        target_link_libraries(leadferry_${name} ${kind} leadferry_${dep})
        set_property(GLOBAL APPEND PROPERTY LEADFERRY_ARROWS "${name}->${dep}")
      endif()
    endforeach()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY LEADFERRY_LAYERS ${name})
endfunction()

# The two front ends: nothing but a main() over a library.
function(leadferry_add_programs)
  add_executable(leadferryctl "${CMAKE_SOURCE_DIR}/src/cli/main.cpp")
  target_link_libraries(leadferryctl PRIVATE leadferry::cli leadferry_resources)
  leadferry_common(leadferryctl)
  leadferry_precompiled(leadferryctl)
  if(LEADFERRY_WINDOW) # then Qt Gui is there, which knows fonts
    target_link_libraries(leadferryctl PRIVATE leadferry::print Qt6::Gui)
    target_compile_definitions(leadferryctl PRIVATE LEADFERRY_PRINTS)
  endif()
  if(LEADFERRY_WINDOW)
    add_executable(leadferry WIN32 "${CMAKE_SOURCE_DIR}/ui/main.cpp")
    target_link_libraries(leadferry PRIVATE leadferry::ui leadferry_resources leadferry_window_resources)
    leadferry_common(leadferry)
    leadferry_precompiled(leadferry)
  endif()
  set_target_properties(leadferryctl PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
  if(TARGET leadferry)
    set_target_properties(leadferry PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
  endif()
endfunction()
