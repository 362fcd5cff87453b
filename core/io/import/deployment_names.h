// SPDX-License-Identifier: MIT
#pragma once
// What the names of a deployment's parts tell where its settings tell nothing: "redis-master" and
// "redis-slave" are one store, "orders-db" belongs to "orders".

#include "core/io/import/deployment.h"

namespace faultline {

/// Adds, as guesses: replication from a primary to the replicas that have its name and image, and the call
/// of a store that nobody calls by the one program that bears its name. `exempt` holds, by node, what is
/// looked over (jobs and the like).
void addWhatNamesTell(Deployment& deployment, const std::vector<bool>& exempt);

} // namespace faultline
