// SPDX-License-Identifier: MIT
// readTerraform: resources become parts, references the calls between them.
#include "core/io/import/import.h"
#include "core/io/import/terraform_parts.h"
#include "core/model/stem.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace faultline {

namespace {

using namespace terraform;

bool isInternal(const Resource& resource, const Configuration& configuration) {
    if (resource.type == "aws_db_proxy") return true;
    if (configuration.attribute(resource, "internal").asTruth().value_or(false)) return true;
    return configuration.attribute(resource, "load_balancing_scheme")
        .asText()
        .value_or("")
        .starts_with("INTERNAL");
}

/// Balancers, gateways and CDNs that are open to the outside. Only where there are none, instances with a
/// public address.
std::vector<Entry> entriesOf(const Configuration& configuration, const Parts& parts) {
    std::vector<Entry> entries;
    for (const Part& part : parts.all) {
        const Resource& resource = configuration.resources()[part.resource];
        const bool open = part.kind == ComponentKind::gateway || part.kind == ComponentKind::cdn ||
                          (part.kind == ComponentKind::dns && !isRecord(resource));
        if (!open || isInternal(resource, configuration)) continue;
        for (const std::size_t node : part.nodes)
            entries.push_back(
                {node, fmt::format("{} is open to the outside", resource.type), false, resource.line});
    }
    if (!entries.empty()) return entries;
    for (const Part& part : parts.all) {
        const Resource& resource = configuration.resources()[part.resource];
        const bool open =
            part.kind == ComponentKind::node &&
            configuration.attribute(resource, "associate_public_ip_address").asTruth().value_or(false);
        for (const std::size_t node : part.nodes)
            if (open) entries.push_back({node, "it has a public address", false, resource.line});
    }
    return entries;
}

/// Ways in of unlike names lead to different things, where nothing in front of them says otherwise.
void keepApart(Deployment& deployment, const std::vector<Entry>& entries) {
    std::set<std::size_t> called;
    for (const SketchEdge& edge : deployment.sketch().edges) called.insert(edge.to.index);
    std::vector<std::size_t> apart;
    for (const Entry& entry : entries)
        if (!called.contains(entry.node)) apart.push_back(entry.node);
    if (apart.size() < 2) return;
    for (const std::size_t index : apart) {
        SketchNode& node = deployment.node(index);
        if (!node.service)
            node.service = {stemOf(node.label),
                            "a way in of its own: those of other names do not stand in for it", true};
    }
}

void tellOfTypes(Deployment& deployment, const Configuration& configuration, const Parts& parts) {
    std::map<std::string, std::size_t> left;
    for (std::size_t i = 0; i < configuration.resources().size(); ++i) {
        const Resource& resource = configuration.resources()[i];
        if (resource.data || parts.byResource.contains(i) || partKind(resource.type)) continue;
        ++left[resource.closed ? resource.address : resource.type];
    }
    if (left.empty()) return;
    constexpr std::size_t mostNamed = 12;
    std::string names;
    std::size_t named = 0;
    for (const auto& [type, count] : left)
        if (named++ < mostNamed) names += (names.empty() ? "" : ", ") + type;
    deployment.remark(
        SketchRemark::Kind::skipped, 0,
        fmt::format("Types that are no parts of their own: {}{}.", names, named > mostNamed ? ", …" : ""));
}

} // namespace

Result<Sketch> readTerraform(const ImportSource& source) {
    Result<std::unique_ptr<Configuration>> read = Configuration::read(source);
    if (!read) return read.error();
    const Configuration& configuration = **read;
    Deployment deployment("Terraform");
    deployment.sketch().remarks = configuration.remarks();
    const Flow flow = flowOf(configuration);
    const Parts parts = addParts(deployment, configuration, flow);
    if (parts.all.empty() && configuration.firstError()) return *configuration.firstError();
    addPlaces(deployment, configuration, parts);
    addCallsOf(deployment, configuration, parts, flow);
    std::vector<Entry> entries = entriesOf(configuration, parts);
    for (Entry& name : addRecords(deployment, configuration, parts, flow)) entries.push_back(std::move(name));
    keepApart(deployment, entries);
    tellOfTypes(deployment, configuration, parts);
    addUsers(deployment, entries, std::vector<bool>(deployment.sketch().nodes.size()));
    return std::move(deployment).finish();
}

} // namespace faultline
