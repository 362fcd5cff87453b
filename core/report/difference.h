// SPDX-License-Identifier: MIT
#pragma once
// What changed between two designs, element by element and field by field, in words.

#include "core/model/design.h"

#include <string>
#include <vector>

namespace faultline::report {

/// One field's value before and after, as a person reads it; empty where there was none.
struct FieldChange {
    std::string field;
    std::string before;
    std::string after;
};

/// An element that stands in one design only, or differs in the fields listed.
struct ElementChange {
    enum class What { added, removed, changed };
    What what = What::changed;
    EventType type = EventType::component;
    std::string id;
    std::string label; ///< a name, or the ends of a connection
    std::string kind;
    std::vector<FieldChange> fields; ///< of changed ones
};

struct Difference {
    std::vector<FieldChange> properties; ///< of the design as a whole
    std::vector<ElementChange>
        elements;          ///< removed, changed and added: components, connections, domains, risks
    std::size_t moved = 0; ///< elements that stand elsewhere on the canvas

    [[nodiscard]] bool empty() const { return properties.empty() && elements.empty() && moved == 0; }
};

/// "added", "removed", "changed".
[[nodiscard]] std::string_view wordFor(ElementChange::What what);
/// "P: 0.01 → 0.001; kind: …". Of notes and unknown keys it says only that they changed.
[[nodiscard]] std::string changesText(const std::vector<FieldChange>& changes);

/// Elements are the same where type and id are. Their order in the file does not count.
[[nodiscard]] Difference differenceOf(const Design& before, const Design& after);

} // namespace faultline::report
