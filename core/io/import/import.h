// SPDX-License-Identifier: MIT
#pragma once
// From a drawing or deployment that a team already has to a design, with the list of what was taken and
// guessed.

#include "core/io/import/sketch.h"

#include <array>
#include <filesystem>

namespace faultline {

enum class ImportFormat {
    mermaid, ///< flowchart, architecture-beta or C4, told apart by its header; also fenced in Markdown
    dot,
    drawio,
    compose,
    kubernetes,
    terraform ///< HCL, or the JSON of `terraform show -json`
};

/// The formats by the names that the command line gives them, in the order of the enumeration.
template <>
inline constexpr auto namesOf<ImportFormat> =
    std::to_array<std::string_view>({"mermaid", "dot", "drawio", "compose", "kubernetes", "terraform"});

/// One thing that the import took or guessed about an element.
struct ImportNote {
    enum class About {
        kind,
        replicas,
        requirement,
        replication,
        direction,
        access,
        service,
        domain,
        failure,
        risk
    };

    About about;
    ElementId id;       ///< of the element that it is about; select it to change what was guessed
    std::string value;  ///< what was made of it, in the design file's word: "database", "3", "replication"
    std::string reason; ///< "the label says “Postgres”", "no word tells; callers are nodes by default"
    bool guessed = false;
    std::size_t line = 0;
};
template <>
inline constexpr auto namesOf<ImportNote::About> =
    std::to_array<std::string_view>({"kind", "replicas", "requirement", "replication", "direction", "access",
                                     "service", "domain", "failure", "risk"});

struct Imported {
    Design design; ///< obeys every rule; without positions where the drawing has none
    std::vector<ImportNote> notes;
    std::vector<SketchRemark> remarks;
    std::string format;       ///< Sketch::format
    std::size_t which = 0;    ///< Sketch::which
    std::size_t drawings = 1; ///< Sketch::drawings
};

/// The readers, one a format. Error codes: "import-size", "import-depth", "import-syntax" (with the line in
/// `where`), "import-empty" (nothing in it is a drawing), "import-choice" (no drawing number `which`).
/// Nothing of a hostile input takes more than 2 s or 1 GB.
[[nodiscard]] Result<Sketch> readMermaid(const ImportSource& source);
[[nodiscard]] Result<Sketch> readDot(const ImportSource& source);
[[nodiscard]] Result<Sketch> readDrawio(const ImportSource& source);
[[nodiscard]] Result<Sketch> readCompose(const ImportSource& source);
[[nodiscard]] Result<Sketch> readKubernetes(const ImportSource& source);
[[nodiscard]] Result<Sketch> readTerraform(const ImportSource& source);

/// The drawings of a Markdown file, the pages of a draw.io file, the graphs of a DOT file; one for the other
/// formats. As costly as reading.
[[nodiscard]] std::vector<DrawingChoice> drawingsIn(ImportFormat format, const SourceFile& file);

/// Makes a design: kinds from words, shapes and images; replication from labels; domains from places; ids
/// kept as they are in the drawing. Deterministic.
[[nodiscard]] Imported interpret(const Sketch& sketch);

/// What a file probably is, by its name and, where that does not tell, its text; nothing where neither does.
[[nodiscard]] std::optional<ImportFormat> formatOf(const SourceFile& file);

/// Reads and interprets.
[[nodiscard]] Result<Imported> importDesign(ImportFormat format, const ImportSource& source);

} // namespace faultline
