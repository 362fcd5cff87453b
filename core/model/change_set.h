// SPDX-License-Identifier: MIT
#pragma once
// What an edit touched, for everybody who shows or computes something about the design.

#include "core/base/id.h"

#include <vector>

namespace faultline {

/// What differs after a change; lists are sorted by id. An id in both `removed` and `added` was taken out and
/// put in anew, perhaps as another type of thing: listeners handle `removed` first.
struct ChangeSet {
    std::vector<ElementId> added;
    std::vector<ElementId> removed;
    std::vector<ElementId> updated; ///< the element's value or its placement differs
    bool meaning = false;    ///< something in System beside notes and extras differs: results are out of date
    bool layout = false;     ///< something in Layout differs
    bool properties = false; ///< DesignProperties differ

    bool operator==(const ChangeSet&) const = default;
};

/// Successive changes, oldest first, seen as one: what was added and removed again is not in it.
/// That something went there and back (`updated`, the flags) is not noticed.
[[nodiscard]] ChangeSet combined(const std::vector<ChangeSet>& changes);

} // namespace faultline
