// SPDX-License-Identifier: MIT
#pragma once
// What kinds of components and domains are called, in the user's language.

#include "core/model/kinds.h"

#include <QString>

namespace faultline {

/// "Gateway", "Data centre", "DNS": with a capital, for names, menus and headings.
[[nodiscard]] QString titleOf(ComponentKind kind);
[[nodiscard]] QString titleOf(DomainKind kind);
/// The same in a sentence's middle: "gateway".
[[nodiscard]] QString nounOf(ComponentKind kind);
[[nodiscard]] QString nounOf(DomainKind kind);
/// Several of them in a sentence's middle: "gateways".
[[nodiscard]] QString pluralOf(ComponentKind kind);

} // namespace faultline
