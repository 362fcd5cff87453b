// SPDX-License-Identifier: MIT
#pragma once
// "What I took and what I guessed", for people and for programs.

#include "core/io/import/import.h"

#include <string>

namespace faultline {

namespace json {
class Writer;
}

/// The remark as a line of text: "line 4: Mermaid refuses …".
[[nodiscard]] std::string remarkText(const SketchRemark& remark);

/// The name of what a note is about, as a person knows it.
[[nodiscard]] std::string subjectText(const ImportNote& note, const System& system);

/// All notes and remarks as text, what was guessed first; several lines, each ended by "\n".
[[nodiscard]] std::string notesText(const Imported& imported);

/// The same as a JSON document: `format`, `notes` (`about`, `id`, `value`, `reason`, `guessed`, `line`) and
/// `remarks` (`kind`, `line`, `text`); a line that is not known is null.
[[nodiscard]] std::string notesJson(const Imported& imported);

} // namespace faultline
