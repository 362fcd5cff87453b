// SPDX-License-Identifier: MIT
// addCallsOf: calls between parts, copies of stores, and what security groups let in.
#include "core/io/import/terraform_parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

class CallReader {
public:
    CallReader(Deployment& deployment, const Configuration& configuration, const Parts& parts,
               const Flow& flow)
        : m_deployment(deployment), m_configuration(configuration), m_resources(configuration.resources()),
          m_parts(parts), m_flow(flow) {}

    void read() {
        for (const Part& part : m_parts.all) replicate(part);
        for (const Part& part : m_parts.all)
            if (!part.nodes.empty()) call(part);
        joinGlobalClusters();
        joinFailoverGroups();
        for (const Part& part : m_parts.all)
            if (!part.nodes.empty()) collectGroups(part);
        readGroups();
    }

private:
    void call(const Part& part) {
        for (const Flow::Reached& reached : m_flow.reachedFrom(part.resource, m_configuration, m_parts)) {
            const Part& other = m_parts.all[m_parts.byResource.at(reached.resource)];
            connect(part, other, {reached.by, reached.guessed, reached.line});
        }
    }

    void connect(const Part& from, const Part& to, const Evidence& evidence) {
        // A topic or bucket hands on what it has been given: whom it hands it to needs it, not the other way.
        const bool holds = from.kind == ComponentKind::queue || from.kind == ComponentKind::storage;
        const bool pushes = holds && to.kind == ComponentKind::node;
        for (const std::size_t caller : from.nodes)
            for (const std::size_t target : to.nodes)
                m_deployment.call(pushes ? target : caller, pushes ? caller : target, evidence);
    }

    /// A read replica is not promoted by itself: AWS, Google and Azure leave that to a person.
    void replicate(const Part& part) {
        const Resource& resource = m_resources[part.resource];
        for (const hcl::Attribute& attribute : resource.block->body.attributes) {
            if (relationOf(resource.type, attribute.name) != Relation::replicates) continue;
            for (const std::size_t source : m_configuration.referencesOf(attribute.value, *resource.module)) {
                const auto primary = m_parts.byResource.find(source);
                if (primary == m_parts.byResource.end() || source == part.resource) continue;
                const Part& from = m_parts.all[primary->second];
                for (std::size_t i = 0; i < part.nodes.size(); ++i)
                    if (!from.nodes.empty())
                        m_deployment.replicate(
                            from.nodes[from.nodes.size() == part.nodes.size() ? i : 0], part.nodes[i],
                            {fmt::format("{}: a read replica, promoted by nobody", attribute.name), false,
                             attribute.line},
                            FailoverKind::none);
            }
        }
    }

    /// The first cluster of a global database writes, the others follow and are promoted by hand.
    void joinGlobalClusters() {
        std::map<std::size_t, const Part*> primaries;
        for (const Part& part : m_parts.all) {
            const Resource& resource = m_resources[part.resource];
            const hcl::Expression* const global = resource.block->body.find("global_cluster_identifier");
            if (!global || part.nodes.empty()) continue;
            for (const std::size_t cluster : m_configuration.referencesOf(*global, *resource.module)) {
                if (!m_resources[cluster].type.ends_with("_global_cluster")) continue;
                const auto [primary, fresh] = primaries.try_emplace(cluster, &part);
                if (!fresh)
                    m_deployment.replicate(
                        primary->second->nodes.front(), part.nodes.front(),
                        {"clusters of one global database, promoted by hand", true, resource.line},
                        FailoverKind::manual);
            }
        }
    }

    /// Azure SQL: the databases of a failover group are copied to the partner server.
    void joinFailoverGroups() {
        for (const Resource& group : m_resources) {
            if (!group.type.ends_with("sql_failover_group")) continue;
            const hcl::Block* const partner = group.block->body.block("partner_server");
            const hcl::Expression* const to = partner ? partner->body.find("id") : nullptr;
            const hcl::Expression* databases = group.block->body.find("databases");
            if (!to || !databases) continue;
            const bool manual =
                m_configuration.attribute(group, "read_write_endpoint_failover_policy", "mode")
                    .asText()
                    .value_or("Automatic") == "Manual";
            for (const std::size_t server : m_configuration.referencesOf(*to, *group.module))
                for (const std::size_t index : m_configuration.referencesOf(*databases, *group.module))
                    if (const auto part = m_parts.byResource.find(index); part != m_parts.byResource.end())
                        for (const std::size_t primary : m_parts.all[part->second].nodes)
                            addPartner(primary, m_resources[server], group, manual);
        }
    }

    void addPartner(std::size_t primary, const Resource& server, const Resource& group, bool manual) {
        SketchNode copy;
        copy.id = fmt::format("{} on {}", m_deployment.node(primary).id, server.name);
        copy.label = fmt::format("{} {}", m_deployment.node(primary).label, server.name);
        copy.line = group.line;
        copy.kind = {ComponentKind::database, fmt::format("the copy that {} makes", group.address), false};
        copy.notes = "on " + server.address;
        if (const auto place = regionOf(server)) copy.container = containerFor(*place, server.line);
        const std::size_t replica = m_deployment.add(std::move(copy));
        m_deployment.replicate(primary, replica,
                               {fmt::format("{}: a copy", group.address), false, group.line},
                               manual ? FailoverKind::manual : FailoverKind::automatic);
    }

    std::optional<std::string> regionOf(const Resource& server) const {
        return m_configuration.attribute(server, "location").asText();
    }

    std::size_t containerFor(const std::string& region, std::size_t line) {
        auto& containers = m_deployment.sketch().containers;
        const auto found = std::ranges::find(containers, region, &SketchContainer::id);
        if (found != containers.end()) return static_cast<std::size_t>(found - containers.begin());
        SketchContainer place;
        place.id = place.title = region;
        place.line = line;
        place.kind = {DomainKind::region, "the region of the resources in it", false};
        containers.push_back(std::move(place));
        return containers.size() - 1;
    }

    void collectGroups(const Part& part) {
        collectGroupsOf(part.resource, part);
        for (const Flow::Step& step : m_flow.steps[part.resource]) {
            const std::string& type = m_resources[step.to].type;
            if (type.find("launch_") != std::string::npos ||
                type.find("network_interface") != std::string::npos)
                collectGroupsOf(step.to, part);
        }
    }

    static bool namesGroups(std::string_view attribute) {
        return attribute == "security_groups" || attribute == "vpc_security_group_ids" ||
               attribute == "security_group_ids" || attribute == "additional_security_group_ids";
    }

    void collectGroupsOf(std::size_t index, const Part& part) {
        collectGroupsIn(m_resources[index].block->body, index, part, 0);
    }

    void collectGroupsIn(const hcl::Body& body, std::size_t index, const Part& part, int depth) {
        for (const hcl::Attribute& attribute : body.attributes)
            if (namesGroups(attribute.name))
                for (const std::size_t group :
                     m_configuration.referencesOf(attribute.value, *m_resources[index].module))
                    if (m_resources[group].type.ends_with("_security_group"))
                        m_members[group].push_back(&part);
        if (depth < 4)
            for (const hcl::Block& block : body.blocks) collectGroupsIn(block.body, index, part, depth + 1);
    }

    /// "ingress { security_groups = […] }" in a group, or a rule of its own.
    void readGroups() {
        for (std::size_t i = 0; i < m_resources.size(); ++i) {
            const Resource& resource = m_resources[i];
            if (resource.type.ends_with("_security_group"))
                for (const hcl::Block& block : resource.block->body.blocks)
                    if (block.type == "ingress") letIn(block.body, "security_groups", {i}, resource);
            const bool rule = resource.type.ends_with("_security_group_rule") &&
                              m_configuration.attribute(resource, "type").asText() != "egress";
            const bool ingress = resource.type.ends_with("_security_group_ingress_rule");
            if (!rule && !ingress) continue;
            const hcl::Expression* const into = resource.block->body.find("security_group_id");
            if (!into) continue;
            letIn(resource.block->body, ingress ? "referenced_security_group_id" : "source_security_group_id",
                  m_configuration.referencesOf(*into, *resource.module), resource);
        }
    }

    void letIn(const hcl::Body& body, std::string_view attribute, const std::vector<std::size_t>& groups,
               const Resource& resource) {
        const hcl::Expression* const from = body.find(attribute);
        if (!from) return;
        for (const std::size_t source : m_configuration.referencesOf(*from, *resource.module))
            for (const std::size_t target : groups)
                for (const Part* caller : membersOf(source))
                    for (const Part* called : membersOf(target)) guess(*caller, *called, resource);
    }

    const std::vector<const Part*>& membersOf(std::size_t group) { return m_members[group]; }

    void guess(const Part& caller, const Part& called, const Resource& rule) {
        constexpr std::size_t mostGuesses = 20'000;
        if (&caller == &called || called.kind == ComponentKind::gateway || ++m_guesses > mostGuesses) return;
        const std::size_t from = caller.nodes.front();
        const std::size_t to = called.nodes.front();
        if (m_deployment.isConnected(from, to) || m_deployment.isConnected(to, from)) return;
        connect(caller, called, {fmt::format("{} lets it in", rule.address), true, rule.line});
    }

    Deployment& m_deployment;
    const Configuration& m_configuration;
    const std::vector<Resource>& m_resources;
    const Parts& m_parts;
    const Flow& m_flow;
    std::map<std::size_t, std::vector<const Part*>> m_members; ///< of security groups
    std::size_t m_guesses = 0;
};

} // namespace

void addCallsOf(Deployment& deployment, const Configuration& configuration, const Parts& parts,
                const Flow& flow) {
    CallReader(deployment, configuration, parts, flow).read();
}

} // namespace faultline::terraform
