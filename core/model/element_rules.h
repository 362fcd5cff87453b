// SPDX-License-Identifier: MIT
#pragma once
// The rules one element at a time, so that file load (all elements) and an edit (the new ones) ask the same
// code.

#include "core/base/result.h"
#include "core/model/lookup.h"

#include <vector>

namespace faultline {

/// Whether the element by itself and its references hold within the lookup's system, which may but need not
/// contain it. Not checked: that its id is used once, and that its domains form no cycle.
/// `where` of an error is a JSON pointer relative to the element ("/domain", "/replicas/required").
/// Codes: "id-empty", "unknown-id", those of `canConnect`, "requires-range", "count-range",
/// "required-above-count", "repair-crews-range", "shared-risk-member-twice".
[[nodiscard]] Result<void> checkElement(const Component& component, const Lookup& lookup);
[[nodiscard]] Result<void> checkElement(const Connection& connection, const Lookup& lookup);
[[nodiscard]] Result<void> checkElement(const Domain& domain, const Lookup& lookup);
[[nodiscard]] Result<void> checkElement(const SharedRisk& risk, const Lookup& lookup);

/// `canConnect` with a lookup that serves many calls.
[[nodiscard]] Result<void> checkEnds(const Connection& connection, const Lookup& lookup);

/// For each domain of the lookup's system whether its own parents lead back to it. Linear.
[[nodiscard]] std::vector<bool> domainsOnCycles(const Lookup& lookup);

/// The error for a domain on a cycle: "domain-cycle", relative like those of `checkElement`.
[[nodiscard]] Error domainCycle(const Domain& domain);
/// The error for an id that names something already: "id-duplicate", relative like those of `checkElement`.
[[nodiscard]] Error duplicateId(const std::string& id, EventType holder);
/// The error for an id that names nothing, or something else (`found`), in the role of `wanted` ("a
/// component").
[[nodiscard]] Error unknownId(const std::string& id, std::string_view wanted, std::optional<EventType> found);

/// A value as messages show it: in quotes, control characters escaped, at most about 60 characters.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace faultline
