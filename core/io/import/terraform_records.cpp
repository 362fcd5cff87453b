// SPDX-License-Identifier: MIT
// addRecords: DNS names, with the routing between several records of one name.
#include "core/io/import/terraform_parts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

/// One DNS name: its records, and the parts that they lead to.
struct Name {
    std::vector<std::size_t> records;
    std::set<std::size_t> targets; ///< nodes
    std::vector<std::string> names;
    std::string policy; ///< "failover", "weighted"; empty: plain
    bool checked = false;
    std::size_t line = 0;
};

class RecordReader {
public:
    RecordReader(Deployment& deployment, const Configuration& configuration, const Parts& parts,
                 const Flow& flow)
        : m_deployment(deployment), m_configuration(configuration), m_parts(parts), m_flow(flow) {}

    std::vector<Entry> read() {
        m_alone = m_deployment.sketch().nodes.empty();
        for (const Part& part : m_parts.all)
            if (isRecord(m_configuration.resources()[part.resource])) collect(part.resource);
        merge();
        std::vector<Entry> entries;
        for (const Name& name : m_names) entries.push_back(add(name));
        if (entries.size() > 1)
            for (const Entry& entry : entries) {
                SketchNode& node = m_deployment.node(entry.node);
                node.service = {node.id, "a name of its own: another one does not stand in for it", true};
            }
        return entries;
    }

private:
    void collect(std::size_t index) {
        const Resource& resource = m_configuration.resources()[index];
        std::set<std::size_t> targets;
        for (const Flow::Reached& reached : m_flow.reachedFrom(index, m_configuration, m_parts))
            for (const std::size_t node : m_parts.all[m_parts.byResource.at(reached.resource)].nodes)
                targets.insert(node);
        const std::string policy = policyOf(resource);
        if (targets.empty() && (m_alone || !policy.empty())) addOutside(resource, targets);
        if (targets.empty()) return; // mail, certificates, or one of many that lead elsewhere
        const std::string shown =
            m_configuration.attribute(resource, "name").asText().value_or(resource.name);
        std::string zone;
        if (const hcl::Expression* expression = resource.block->body.find("zone_id"))
            for (const std::size_t z : m_configuration.referencesOf(*expression, *resource.module))
                zone = m_configuration.resources()[z].address;
        const auto [known, fresh] = m_byName.try_emplace(shown + "@" + zone, m_names.size());
        if (fresh) {
            m_names.emplace_back();
            m_names.back().line = resource.line;
            m_names.back().names.push_back(shown.empty() ? resource.name : shown);
        }
        Name& name = m_names[known->second];
        name.records.push_back(index);
        name.targets.insert(targets.begin(), targets.end());
        if (!policy.empty()) name.policy = policy;
        name.checked =
            name.checked || resource.block->body.find("health_check_id") ||
            m_configuration.attribute(resource, "alias", "evaluate_target_health").asTruth().value_or(false);
    }

    /// "failover" of a failover_routing_policy; empty for a plain record.
    static std::string policyOf(const Resource& resource) {
        for (const std::string_view policy :
             {"failover", "weighted", "latency", "geolocation", "multivalue_answer"}) {
            const std::string name = std::string(policy) + "_routing_policy";
            if (resource.block->body.block(name) || resource.block->body.find(name))
                return std::string(policy);
        }
        return {};
    }

    /// Addresses and names that no resource of the files has: parts outside.
    void addOutside(const Resource& resource, std::set<std::size_t>& targets) {
        static constexpr auto types =
            std::to_array<std::string_view>({"A", "AAAA", "CNAME", "ALIAS", "ANAME", ""});
        const std::string type = m_configuration.attribute(resource, "type").asText().value_or("");
        if (std::ranges::find(types, type) == types.end()) return;
        std::vector<const hcl::Expression*> stated;
        for (const std::string_view name : {"records", "record", "rrdatas", "value", "content"})
            if (const hcl::Expression* expression = resource.block->body.find(name))
                stated.push_back(expression);
        if (const hcl::Block* alias = resource.block->body.block("alias"))
            if (const hcl::Expression* expression = alias->body.find("name")) stated.push_back(expression);
        for (const hcl::Expression* expression : stated) {
            const bool list = expression->is(hcl::Expression::Type::list);
            if (!list) addOutside(*expression, resource, targets);
            if (list)
                for (const hcl::Expression& part : expression->parts) addOutside(part, resource, targets);
        }
    }

    void addOutside(const hcl::Expression& target, const Resource& resource, std::set<std::size_t>& targets) {
        std::string id = m_configuration.valueOf(target, resource).asText().value_or("");
        if (id.empty()) { // known only as "var.balancer"
            std::vector<hcl::Reference> references;
            hcl::collectReferences(target, references);
            if (references.empty()) return;
            for (const std::string_view step : references.front().path)
                id += (id.empty() ? "" : ".") + std::string(step);
        }
        const auto [known, fresh] = m_outside.try_emplace(id, 0);
        if (fresh) {
            SketchNode node;
            node.id = id;
            node.line = target.line;
            node.kind = {ComponentKind::external, "a target of DNS that is not in these files", true};
            known->second = m_deployment.add(std::move(node));
        }
        targets.insert(known->second);
    }

    /// Names that lead to the same parts are one way in.
    void merge() {
        std::vector<Name> merged;
        for (Name& name : m_names) {
            const auto same = std::ranges::find_if(merged, [&](const Name& other) {
                return other.targets == name.targets && other.policy == name.policy;
            });
            if (same == merged.end() || merged.size() > 200) {
                merged.push_back(std::move(name));
                continue;
            }
            same->records.insert(same->records.end(), name.records.begin(), name.records.end());
            if (std::ranges::find(same->names, name.names.front()) == same->names.end())
                same->names.push_back(name.names.front());
        }
        m_names = std::move(merged);
    }

    Entry add(const Name& name) {
        const Resource& first = m_configuration.resources()[name.records.front()];
        SketchNode node;
        node.id = first.address;
        node.line = name.line;
        for (const std::string& each : name.names)
            if (node.label.size() < 120) node.label += (node.label.empty() ? "" : "\n") + each;
        node.hints.push_back({KindHint::From::resource, first.type});
        node.kind = {ComponentKind::dns, fmt::format("the resource type {}", first.type), false};
        if (!name.policy.empty() && name.targets.size() > 1) {
            const bool any = name.policy == "failover" || name.checked;
            node.requirement = {
                Requirement{any ? Requirement::Mode::any : Requirement::Mode::all, 1},
                any ? name.policy + " routing: another target is answered with when one is down"
                    : name.policy + " routing without health checks: a target that is down is still "
                                    "answered with",
                false};
        }
        const std::size_t dns = m_deployment.add(std::move(node));
        for (const std::size_t target : name.targets)
            m_deployment.call(dns, target, {"the record leads to it", false, name.line});
        return {dns, "a public name", false, name.line};
    }

    Deployment& m_deployment;
    const Configuration& m_configuration;
    const Parts& m_parts;
    const Flow& m_flow;
    std::vector<Name> m_names;
    std::map<std::string, std::size_t> m_byName;
    std::map<std::string, std::size_t> m_outside;
    bool m_alone = false; ///< the files hold nothing but records
};

} // namespace

std::vector<Entry> addRecords(Deployment& deployment, const Configuration& configuration, const Parts& parts,
                              const Flow& flow) {
    return RecordReader(deployment, configuration, parts, flow).read();
}

} // namespace faultline::terraform
