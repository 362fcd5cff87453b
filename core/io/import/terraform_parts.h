// SPDX-License-Identifier: MIT
#pragma once
// From Terraform's resources to the parts of a sketch and what lies between them.

#include "core/io/import/deployment.h"
#include "core/io/import/terraform_module.h"
#include "core/io/import/terraform_types.h"

#include <map>
#include <set>

namespace faultline::terraform {

/// A resource that is a part: one node, or one for each of several stores.
struct Part {
    std::size_t resource = 0;
    ComponentKind kind = ComponentKind::node;
    std::vector<std::size_t> nodes;
};

/// All parts, in the order of the files.
struct Parts {
    std::vector<Part> all;
    std::unordered_map<std::size_t, std::size_t> byResource; ///< into `all`
};

/// Whether a resource is a DNS record.
[[nodiscard]] bool isRecord(const Resource& resource);

/// What other resources say of how many a part has.
struct Instances {
    std::size_t members = 0;          ///< resources that are its instances
    std::optional<Stated<int>> least; ///< of an autoscaler, or of the plan that it runs on
};

/// How many instances a part has and how they take over, as its type says: autoscaling groups, multi-AZ,
/// replicas of clusters. Nothing for one, or where the files do not tell; then a remark says so.
[[nodiscard]] std::optional<Stated<Replicas>> replicasOf(const Resource& resource,
                                                         const Configuration& configuration,
                                                         const Instances& instances, Deployment& deployment);

/// Puts parts into their regions and zones.
void addPlaces(Deployment& deployment, const Configuration& configuration, const Parts& parts);

/// What may call what: references, with links between parts followed through.
struct Flow {
    struct Step {
        std::size_t to;
        bool guessed;
        std::size_t line;
        std::string_view attribute; ///< that speaks of it
        std::size_t owner;          ///< the resource with that attribute
    };
    std::vector<std::vector<Step>> steps; ///< by resource

    /// A part that is reached from a resource over links alone.
    struct Reached {
        std::size_t resource;
        std::string by; ///< the attribute that leads there, and the links on the way, for a person
        bool guessed;
        std::size_t line;
    };
    [[nodiscard]] std::vector<Reached> reachedFrom(std::size_t resource, const Configuration& configuration,
                                                   const Parts& parts) const;
    mutable std::size_t spent = 0;
};
[[nodiscard]] Flow flowOf(const Configuration& configuration);

/// Adds a node for each part but DNS records, which stand for themselves only where they lead somewhere. What
/// exists already (data sources, other states) is a part where something refers to it.
[[nodiscard]] Parts addParts(Deployment& deployment, const Configuration& configuration, const Flow& flow);

/// Calls back for every attribute of a block and of the blocks in it that may speak of traffic.
void eachAttribute(const hcl::Body& body,
                   const std::function<void(const std::string& name, const hcl::Expression& value,
                                            std::size_t line)>& onAttribute);

/// Adds the calls between parts, replication, and, as guesses, what security groups let in.
void addCallsOf(Deployment& deployment, const Configuration& configuration, const Parts& parts,
                const Flow& flow);

/// Adds DNS names that lead to parts; returns them as entries.
[[nodiscard]] std::vector<Entry> addRecords(Deployment& deployment, const Configuration& configuration,
                                            const Parts& parts, const Flow& flow);

} // namespace faultline::terraform
