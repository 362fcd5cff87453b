// SPDX-License-Identifier: MIT
#pragma once
// What a reader made of a file, as text that a person can compare with the file.

#include "core/io/import/sketch.h"

#include <string>

namespace faultline::test {

/// Where things stand in the file: left out, so that a test of structure survives a moved line, or shown.
enum class Places { hidden, shown };

/// One line a thing, in the sketch's order, each ended by "\n":
///
///     Mermaid flowchart "My drawing"
///     container eu "Region EU" class:region in world
///     node db "Primary\nDatabase" shape:cylinder icon:"aws rds" in eu
///       kind database: image postgres:15
///       replicas 2 of 3 ?: a label says “x3”
///     edge db -> api "reads" dashed
///     edge [eu] <> [us]
///     risk "host a" db api: both are bound to it
///     lenient 4: Mermaid refuses “(” here
///     data {"version":1}
///
/// A title equal to the id or empty is left out. `->` has its head at the second end, `<-` at the first, `<>`
/// at both, `--` at none; `[x]` is a container as a whole. A `?` marks what was guessed. Texts stand in
/// quotes where they hold more than letters, digits and _ - . / :, with \n, \" and \\ escaped. Positions are
/// whole numbers: "at 10,20". With Places::shown, each line of a thing that has one starts with it: "12: node
/// …".
[[nodiscard]] std::string sketchText(const Sketch& sketch, Places places = Places::hidden);

} // namespace faultline::test
