// SPDX-License-Identifier: MIT
#pragma once
// What every design obeys. One question, one answer: file load, edit, paste and canvas all ask here.

#include "core/base/result.h"
#include "core/model/design.h"

namespace faultline {

/// Whether this connection may stand between components that exist (SPEC section 3, last paragraph).
/// Its id is not looked at. Error codes: "unknown-id", "self-connection", "request-into-client",
/// "replication-at-client".
[[nodiscard]] Result<void> canConnect(const System& system, const Connection& connection);

/// Checks ids (unique across all elements, not empty), references, counts, domain nesting and `canConnect`
/// for a whole system in about linear time. The first violation in file order is returned; `where` is the
/// JSON pointer of the value that breaks the rule ("/components/3/domain").
[[nodiscard]] Result<void> checkSystem(const System& system);

} // namespace faultline
