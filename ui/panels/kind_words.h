// SPDX-License-Identifier: MIT
#pragma once
// What the kinds of parts and places are called in the panels, and what each of them means for the answer.

#include "core/model/kinds.h"

#include <QString>

#include <vector>

namespace faultline {

/// One kind in the words of a person.
struct KindWords {
    QString kind;     ///< as the design file spells it: "gateway", "region"
    QString title;    ///< "Gateway"
    QString meaning;  ///< one sentence: what it does to the result
    QString key;      ///< the key that creates one on the canvas; empty: none
    QString icon;     ///< a name for `iconPixmap`
    QString keywords; ///< other words that a search finds it by, lower case, separated by blanks
};

[[nodiscard]] KindWords wordsOf(ComponentKind kind);
[[nodiscard]] KindWords wordsOf(DomainKind kind);

/// Kinds that belong together.
struct KindGroup {
    QString title;
    std::vector<KindWords> kinds;
};

/// All kinds of components and domains, each once, in the order in which a palette shows them.
[[nodiscard]] std::vector<KindGroup> kindGroups();

} // namespace faultline
