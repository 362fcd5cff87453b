// SPDX-License-Identifier: MIT
#pragma once
// What every design obeys. One question, one answer: file load, edit, paste and canvas all ask here.

#include "core/base/result.h"
#include "core/model/design.h"

namespace faultline {

/// Whether this connection may stand between components that exist (SPEC section 3, last paragraph).
/// Its id is not looked at. Error codes: "unknown-id", "self-connection", "request-into-client",
/// "replication-at-client"; `where` is the end that is wrong, "/from" or "/to".
[[nodiscard]] Result<void> canConnect(const System& system, const Connection& connection);

/// Checks ids (unique across all elements, not empty), references, counts, `canConnect` and domain nesting
/// for a whole system in about linear time. The first violation in the order components, connections, domains
/// (nesting after all else about them), shared risks is returned; `where` is the JSON pointer of the value
/// that breaks the rule ("/components/3/domain"). Codes: those of `checkElement`, "id-duplicate",
/// "domain-cycle".
[[nodiscard]] Result<void> checkSystem(const System& system);

} // namespace faultline
