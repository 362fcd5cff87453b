// SPDX-License-Identifier: MIT
#pragma once
// What a drawing or a deployment says, before it is decided what that means: every reader of a format yields
// a Sketch, and `interpret` alone makes a design of it, so that the same words get the same kind from any
// format.

#include "core/base/result.h"
#include "core/model/design.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A fact that the format states or the reader concluded, and why: "replicas: 3 in spec.replicas".
template <class T>
struct Stated {
    T value;
    std::string reason;
    bool guessed = false; ///< concluded, not stated: the person should look at it
};

/// A word that tells what a part is, beside its label and id.
struct KindHint {
    enum class From {
        shape,      ///< of the drawing, in the format's own word: "cylinder", "stadium", "mxgraph.aws4.rds"
        icon,       ///< "aws:rds", "logos:aws-s3", "fa:fa-database", the last part of an image's address
        className,  ///< "database" of `classDef database`
        image,      ///< of a container: "bitnami/postgresql:15"
        resource,   ///< type of a resource: "aws_lb", "StatefulSet"
        technology, ///< "PostgreSQL 15", the technology field of C4
        port        ///< "5432"
    };
    From from;
    std::string text;
};

/// A part of the drawing.
struct SketchNode {
    std::string id;    ///< as in the file; not empty, unique among nodes
    std::string label; ///< as a person reads it, without markup; lines end in "\n"; empty: the id
    std::vector<KindHint> hints;
    std::optional<std::size_t> container; ///< the innermost one
    std::size_t line = 0;                 ///< 1-based; 0 where the format has no lines

    // What deployments state, and drawings rarely do.
    std::optional<Stated<ComponentKind>>
        kind; ///< only where it needs no guessing; words and hints give the rest
    std::optional<Stated<Replicas>> replicas;
    std::optional<Stated<Requirement>> requirement;
    std::optional<Stated<std::string>>
        service; ///< stand-in key: nodes with equal ones stand in for each other
    std::optional<Stated<Failure>> failure;
    std::string notes;
    /// A container or pod that the files themselves start: nobody else's ("external"), and whom others call
    /// is no client, whatever its words say.
    bool runsHere = false;
    std::optional<Point> position; ///< top left corner as drawn
};

/// An end of an edge: a node, or a container as a whole.
struct SketchEnd {
    enum class Of { node, container };
    Of of = Of::node;
    std::size_t index = 0;

    bool operator==(const SketchEnd&) const = default;
};

/// A line of the drawing. `from` to `to` is the order of the text.
struct SketchEdge {
    enum class Heads { none, atTo, atFrom, both };

    SketchEnd from;
    SketchEnd to;
    std::string label; ///< without markup; may be empty
    Heads heads = Heads::atTo;
    bool dashed = false;
    std::size_t line = 0;

    std::optional<Stated<ConnectionKind>> kind; ///< else the label and the ends decide
    std::optional<Stated<Access>> access;
    std::optional<Stated<bool>> optional;
    std::optional<Stated<FailoverKind>> failover; ///< of replication
};

/// A frame of the drawing: a place or just a group, which its title and hints decide.
struct SketchContainer {
    std::string id; ///< as in the file, or made up; not empty, unique among containers, may equal a node's
    std::string title;
    std::vector<KindHint> hints;
    std::optional<std::size_t> parent; ///< stands before its children in no particular order; never a cycle
    std::size_t line = 0;
    std::optional<Stated<DomainKind>> kind; ///< DomainKind::group for what is surely no place
    std::optional<Rect> rect;               ///< as drawn
};

/// A fate that parts share without being inside one frame: a host, a shared volume.
struct SketchRisk {
    std::string name;
    std::vector<std::size_t> nodes;
    std::string reason;
    std::size_t line = 0;
};

/// Something about the input that a person should know.
struct SketchRemark {
    enum class Kind {
        lenient, ///< the format's own program would refuse this; we read on
        skipped, ///< not understood, or of no meaning here, and left out
        note     ///< worth knowing: a healthcheck, a restart policy, a value that could not be resolved
    };
    Kind kind;
    std::size_t line = 0; ///< 1-based; 0 where there is none
    std::string text;     ///< a sentence, with the offending words in it
};

struct Sketch {
    /// Beyond these a reader gives up with "import-size" or "import-depth": they are far above any drawing
    /// and far below what would take seconds or a gigabyte.
    static constexpr std::size_t maximumBytes = std::size_t{16} << 20;
    static constexpr std::size_t maximumNodes = 20'000;
    static constexpr std::size_t maximumEdges = 100'000;
    static constexpr std::size_t maximumDepth = 100; ///< of containers, brackets, documents

    std::string format;       ///< "Mermaid flowchart", "Docker Compose"
    std::string title;        ///< of the drawing; empty where it has none
    std::size_t which = 0;    ///< which of the file's drawings this is, from 0
    std::size_t drawings = 1; ///< how many the file holds
    std::vector<SketchNode> nodes;
    std::vector<SketchEdge> edges;
    std::vector<SketchContainer> containers;
    std::vector<SketchRisk> risks;
    std::vector<SketchRemark> remarks;
    /// Our own design file as it travels in comments of what we exported: it decides everything about
    /// elements whose ids still stand in the drawing. Empty where there is none.
    std::string ownData;
};

/// One file of an import. Compose's `extends` and Terraform's modules name others beside it.
struct SourceFile {
    std::string name; ///< path as the user named it; may be empty for pasted text
    std::string text;
};

/// What a reader is given. `files` holds at least one; the first is the one to read, for Terraform and
/// Kubernetes all of them are.
struct ImportSource {
    std::vector<SourceFile> files;
    /// Which drawing of a file with several (Markdown fences, draw.io pages, DOT graphs), from 0. Nothing:
    /// the first that can be read and holds something.
    std::optional<std::size_t> which;
};

/// A drawing that a file holds, for the person to choose.
struct DrawingChoice {
    std::string title;
    std::size_t line = 0;
};

} // namespace faultline
