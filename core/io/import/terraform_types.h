// SPDX-License-Identifier: MIT
#pragma once
// What Terraform's resource types are: parts of a design, links between parts, or neither.

#include "core/model/kinds.h"

#include <optional>
#include <string_view>

namespace faultline::terraform {

/// The kind of part that a resource type is; nothing for what is no part.
[[nodiscard]] std::optional<ComponentKind> partKind(std::string_view type);

/// Whether calls may pass through a resource that is no part: listeners, target groups, attachments, task
/// definitions. Networks, policies, alarms and keys are no links.
[[nodiscard]] bool isLink(std::string_view type);

/// How an attribute of a resource relates it to what the attribute refers to.
enum class Relation {
    needs,      ///< the resource calls what it refers to
    neededBy,   ///< the other way round: a target group of an autoscaling group
    replicates, ///< it is a replica of what it refers to
    belongs,    ///< it is an instance of the cluster that it refers to
    none        ///< subnets, roles, tags: no traffic
};
[[nodiscard]] Relation relationOf(std::string_view type, std::string_view attribute);

/// What a module's source is about: "rds" of "terraform-aws-modules/rds/aws", "database" of
/// "../modules/database".
[[nodiscard]] std::string_view subjectOfModule(std::string_view source);

/// The resource type that a module of the public registry is built around: "aws_lb" of
/// "terraform-aws-modules/alb/aws"; empty for what is not known.
[[nodiscard]] std::string_view typeOfModule(std::string_view source);

/// Whether a module of that source or name may be a part: networks, roles and labels are none.
[[nodiscard]] bool isPartModule(std::string_view source, std::string_view name);

/// Whether instances of that kind stand in for each other when a count makes several: those that hold no
/// data do.
[[nodiscard]] bool isStack(ComponentKind kind);

} // namespace faultline::terraform
