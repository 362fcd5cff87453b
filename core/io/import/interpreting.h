// SPDX-License-Identifier: MIT
#pragma once
// The steps from a sketch to a design share this: what has been decided so far.

#include "core/io/import/import.h"
#include "core/io/import/interpret_kinds.h"
#include "core/model/lookup.h"

#include <set>

namespace faultline {

/// A line between two parts, after frames have been replaced by what is in them.
struct PartLine {
    std::size_t from = 0; ///< part
    std::size_t to = 0;
    const SketchEdge* edge = nullptr;
};

struct Interpreting {
    explicit Interpreting(const Sketch& drawn) : sketch(drawn), series(drawn) {}
    Interpreting(const Interpreting&) = delete;
    Interpreting& operator=(const Interpreting&) = delete;

    const Sketch& sketch;
    SeriesNames series;
    std::vector<SketchNode> parts; ///< the nodes, then the empty frames that lines lead to
    std::vector<KindChoice> kinds; ///< by part
    std::vector<std::optional<std::size_t>> partOfContainer; ///< of an empty frame that became a part
    std::vector<DomainId> domainOf;       ///< by container; empty for one that became a part
    std::vector<DomainKind> domainKindOf; ///< the same; group where there is none
    std::vector<PartLine> lines;
    std::optional<Design> own;       ///< what travelled in the file's comments
    std::optional<Lookup> ownLookup; ///< into `own`
    std::set<std::string> ids;       ///< taken in the design
    Imported result;

    [[nodiscard]] const std::string& label(std::size_t part) const {
        return parts[part].label.empty() ? parts[part].id : parts[part].label;
    }
    [[nodiscard]] ComponentKind kind(std::size_t part) const { return kinds[part].kind; }
    [[nodiscard]] ComponentId id(std::size_t part) const { return ComponentId(parts[part].id); }

    void note(ImportNote::About about, ElementId of, std::string_view value, std::string reason, bool guessed,
              std::size_t line) {
        result.notes.push_back({about, std::move(of), std::string(value), std::move(reason), guessed, line});
    }
    void remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
        result.remarks.push_back({kind, line, std::move(text)});
    }
    /// The wish, or the wish with a number behind it where that is taken.
    [[nodiscard]] std::string freeId(const std::string& wish);
};

/// Label or title on one line, as a component's or domain's name; empty where it says no more than the id.
[[nodiscard]] std::string nameFrom(const std::string& label, const std::string& id);

/// Reads what we exported ourselves; what of it is not in the drawing any more is forgotten.
void readOwnData(Interpreting& state);
/// Frames become places and groups; an empty frame with lines becomes a part.
void placeContainers(Interpreting& state);
/// A kind for every part.
void chooseKinds(Interpreting& state);
/// Ends at frames become ends at their members; lines from a part to itself go.
void planLines(Interpreting& state);
/// Ends of a replication are of one kind.
void agreeOnKinds(Interpreting& state);
/// Parts become components, with what the deployment states about them.
void addComponents(Interpreting& state);
/// Lines become connections.
void connectParts(Interpreting& state);
/// What serves several places and was drawn inside one of them moves out.
void liftGlobalParts(Interpreting& state);
void addRisks(Interpreting& state);
/// Parts of a drawing that would lie over one another as cards move apart with all that is drawn, what lies
/// in a pile loses its place, and frames reach around what is in them. Our own drawings stay as they are.
/// Time: pairs of parts that have a place.
void makeRoom(Interpreting& state);
/// What our own data says about the whole: name, notes, shared risks, where things stand.
void finishWithOwnData(Interpreting& state);

} // namespace faultline
