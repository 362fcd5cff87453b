// SPDX-License-Identifier: MIT
#pragma once
// Lays a derivation out as a document with steps that open and close.

#include "core/analysis/derivation.h"

#include <QString>

#include <set>

class QTextDocument;

namespace faultline {

struct Theme;

/// Which steps show what they are made of.
struct OpenSteps {
    int depth = 2;             ///< steps down to this level do, by themselves
    std::set<QString> toggled; ///< paths ("0.2.1") of those that stand otherwise than by their level

    [[nodiscard]] bool isOpen(const QString& path, int level) const {
        return (level < depth) != toggled.contains(path);
    }
    void toggle(const QString& path) {
        if (!toggled.erase(path)) toggled.insert(path);
    }
};

/// Writes a derivation into a document that it clears. Links: "toggle:PATH" at each step that can be opened,
/// "reveal:ID" at each step about an element, its id percent-encoded.
void writeDerivation(QTextDocument& document, const Derivation& derivation, const OpenSteps& open,
                     const Theme& theme);

} // namespace faultline
