// SPDX-License-Identifier: MIT
#include "core/io/export/drawn_words.h"

namespace faultline {

std::string drawnLabel(const Component& component) {
    std::string label = component.label();
    if (!component.isStack()) return label;
    label += " ×" + std::to_string(component.replicas->count);
    if (component.replicas->required > 1)
        label += " (" + std::to_string(component.replicas->required) + " needed)";
    return label;
}

std::string drawnLabel(const Connection& connection) {
    if (connection.kind == ConnectionKind::replication)
        return connection.mode == ReplicationMode::sync ? "replicates (sync)" : "replicates";
    std::string label;
    if (connection.access == Access::read) label = "reads";
    if (connection.access == Access::write) label = "writes";
    if (connection.optional) label += label.empty() ? "optional" : ", optional";
    return label;
}

} // namespace faultline
