// SPDX-License-Identifier: MIT
#pragma once
// Who calls whom among the services of a Compose file, and what they share.

#include "core/io/import/compose_file.h"
#include "core/io/import/deployment.h"

#include <vector>

namespace faultline::compose {

/// What is known of a service's role, beside its edges.
struct Role {
    bool job = false;      ///< runs once and ends
    bool off = false;      ///< not started by default, or with no instance
    bool observer = false; ///< watches or administers the others
};

/// Adds the edges. Node i of the deployment is service i; further nodes are what lies outside the file.
void addCalls(Deployment& deployment, const Project& project, const ImportSource& source,
              const std::vector<Role>& roles);

/// Puts services with placement constraints into their places; without any, those that are redundant share
/// the risk of one host.
void addPlaces(Deployment& deployment, const Project& project);

/// Named volumes of several services, as shared risks.
void addSharedVolumes(Deployment& deployment, const Project& project);

/// One remark on restart policies and healthchecks.
void tellOfRestarts(Deployment& deployment, const Project& project);

/// Replication among services of one image that name each other, and majorities among those that need them.
struct Mention {
    std::size_t from;
    std::size_t to;
    Evidence evidence;
    bool asPrimary = false; ///< the setting says that `to` is the primary of `from`
};
void addPeers(Deployment& deployment, const Project& project, const std::vector<Mention>& mentions);

/// Both run the same program: the same image, or the same build of the same stem.
[[nodiscard]] bool areAlike(const Service& one, const Service& other);

/// Whether its image is of something that holds data.
[[nodiscard]] bool isStoreImage(const Service& service);

/// Whether one of its ports is a store's.
[[nodiscard]] bool hasStorePort(const Service& service);

} // namespace faultline::compose
