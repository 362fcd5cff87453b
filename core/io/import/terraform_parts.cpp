// SPDX-License-Identifier: MIT
#include "core/io/import/terraform_parts.h"
#include "core/io/import/place_words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace faultline::terraform {

namespace {

/// So many stores of one resource are drawn one by one.
constexpr std::size_t mostStores = 20;

/// "forwarding_rule" of "google_compute_global_forwarding_rule".
std::string shortType(std::string_view type) {
    type.remove_prefix(type.find('_') + 1);
    for (const std::string_view word : {"compute_", "global_", "region_"})
        if (type.starts_with(word)) type.remove_prefix(word.size());
    return std::string(type);
}

/// "main" and the like say nothing: the type does.
std::string labelOf(const Resource& resource) {
    static constexpr auto generic =
        std::to_array<std::string_view>({"this", "main", "default", "example", "self", "resource"});
    if (std::ranges::find(generic, resource.name) == generic.end()) return resource.name;
    std::string label = shortType(resource.type);
    std::ranges::replace(label, '_', ' ');
    return label;
}

/// "far" of "module.far.aws_instance.server"; empty in the root.
std::string moduleOf(const Resource& resource) {
    const std::size_t end = resource.address.rfind("." + resource.type + ".");
    if (end == std::string::npos) return {};
    const std::size_t start = resource.address.rfind('.', end - 1);
    return start == std::string::npos ? std::string() : resource.address.substr(start + 1, end - start - 1);
}

class PartReader {
public:
    PartReader(Deployment& deployment, const Configuration& configuration, const Flow& flow)
        : m_deployment(deployment), m_configuration(configuration),
          m_instances(configuration.resources().size()), m_referred(configuration.resources().size()) {
        for (const auto& steps : flow.steps)
            for (const Flow::Step& step : steps) m_referred[step.to] = true;
    }

    Parts read() {
        const std::vector<Resource>& resources = m_configuration.resources();
        for (std::size_t i = 0; i < resources.size(); ++i) {
            countLeast(i, resources[i].type.starts_with("azurerm_") ? "service_plan_id" : "", "",
                       "worker_count", false);
            countLeast(i, resources[i].type.starts_with("azurerm_") ? "app_service_plan_id" : "", "sku",
                       "capacity", false);
            if (resources[i].type.starts_with("google_compute_") && resources[i].type.ends_with("autoscaler"))
                countLeast(i, "target", "autoscaling_policy", "min_replicas", true);
            if (resources[i].type == "aws_appautoscaling_target")
                countLeast(i, "resource_id", "", "min_capacity", true);
        }
        for (std::size_t i = 0; i < resources.size(); ++i) countMember(resources[i]);
        for (std::size_t i = 0; i < resources.size(); ++i)
            if (const auto kind = kindOf(resources[i], m_referred[i])) add(i, *kind);
        tellApart();
        return std::move(m_parts);
    }

private:
    std::optional<ComponentKind> kindOf(const Resource& resource, bool referred) const {
        if (resource.data) return referred ? kindOfExisting(resource) : std::nullopt;
        if (resource.type == "module") {
            const std::string source = m_configuration.attribute(resource, "source").asText().value_or("");
            return isPartModule(source, resource.name) ? std::optional(ComponentKind::node) : std::nullopt;
        }
        // A member of a cluster that is a part itself.
        if (resource.type == "aws_elasticache_cluster" && resource.block->body.find("replication_group_id"))
            return std::nullopt;
        return partKind(resource.type);
    }

    /// A control plane is looked up to speak to it, not to depend on it.
    static std::optional<ComponentKind> kindOfExisting(const Resource& resource) {
        if (isOtherState(resource) && isPartModule({}, resource.name)) return ComponentKind::node;
        const auto kind = partKind(resource.type);
        return kind == ComponentKind::coordinator || isRecord(resource) ? std::nullopt : kind;
    }

    static bool isOtherState(const Resource& resource) { return resource.type == "terraform_remote_state"; }

    /// The number that one of two resources states: the autoscaler (`isOfOther`) that refers to a part, or
    /// the plan that a part refers to.
    void countLeast(std::size_t index, std::string_view reference, std::string_view block,
                    std::string_view attribute, bool isOfOther) {
        const Resource& resource = m_configuration.resources()[index];
        const hcl::Expression* const to = resource.block->body.find(reference);
        if (!to) return;
        for (const std::size_t other : m_configuration.referencesOf(*to, *resource.module)) {
            const Resource& stating = isOfOther ? resource : m_configuration.resources()[other];
            const auto least = block.empty() ? m_configuration.attribute(stating, attribute).asCount()
                                             : m_configuration.attribute(stating, block, attribute).asCount();
            if (least)
                m_instances[isOfOther ? other : index].least = {
                    *least, fmt::format("{} of {}: {}", attribute, stating.address, *least), false};
        }
    }

    /// A cluster's instances are resources of their own.
    void countMember(const Resource& resource) {
        for (const hcl::Attribute& attribute : resource.block->body.attributes)
            if (relationOf(resource.type, attribute.name) == Relation::belongs)
                for (const std::size_t cluster :
                     m_configuration.referencesOf(attribute.value, *resource.module)) {
                    m_instances[cluster].members +=
                        static_cast<std::size_t>(std::clamp(resource.count.value_or(1), 0, 1000));
                    if (resource.countUnknown)
                        m_deployment.remark(
                            SketchRemark::Kind::note, resource.line,
                            fmt::format("No file tells how many “{}” there are: counted as 1.",
                                        resource.address));
                }
    }

    /// "web (lb)" and "web (instance)" where both are called "web"; "far server" where that is not enough.
    void tellApart() {
        for (const bool byType : {true, false}) {
            std::map<std::string, std::set<std::string>> owners; // types, or modules, of a label
            const auto ownerOf = [&](const Part& part) {
                const Resource& resource = m_configuration.resources()[part.resource];
                if (byType) return shortType(resource.type);
                return moduleOf(resource);
            };
            for (const Part& part : m_parts.all)
                for (const std::size_t node : part.nodes)
                    owners[m_deployment.node(node).label].insert(ownerOf(part));
            for (const Part& part : m_parts.all)
                for (const std::size_t node : part.nodes) {
                    std::string& label = m_deployment.node(node).label;
                    std::string owner = ownerOf(part);
                    if (owners[label].size() < 2 || owner.empty()) continue;
                    std::ranges::replace(owner, '_', ' ');
                    label = byType ? fmt::format("{} ({})", label, owner) : owner + " " + label;
                }
        }
    }

    void add(std::size_t index, ComponentKind kind) {
        const Resource& resource = m_configuration.resources()[index];
        if (resource.count == 0) {
            m_deployment.remark(SketchRemark::Kind::skipped, resource.line,
                                fmt::format("There is no “{}”: its count is 0.", resource.address));
            return;
        }
        Part part{index, kind, {}};
        if (!isRecord(resource)) {
            const bool several = resource.count.value_or(1) > 1;
            const bool apart =
                several && !isStack(kind) && static_cast<std::size_t>(*resource.count) <= mostStores;
            const int nodes = apart ? *resource.count : 1;
            for (int i = 0; i < nodes; ++i)
                part.nodes.push_back(addNode(resource, kind, apart ? i : -1, index));
            if (resource.countUnknown)
                m_deployment.remark(
                    SketchRemark::Kind::note, resource.line,
                    fmt::format("No file tells how many “{}” there are: taken as 1.", resource.address));
        }
        m_parts.byResource.emplace(index, m_parts.all.size());
        m_parts.all.push_back(std::move(part));
    }

    std::size_t addNode(const Resource& resource, ComponentKind kind, int instance, std::size_t index) {
        SketchNode node;
        node.id = resource.address;
        node.label = labelOf(resource);
        if (resource.key) node.label += " " + *resource.key;
        node.line = resource.line;
        if (instance >= 0) {
            const auto number = static_cast<std::size_t>(instance);
            const bool keyed = number < resource.keys.size();
            node.id += keyed ? fmt::format("[\"{}\"]", resource.keys[number]) : fmt::format("[{}]", instance);
            node.label += keyed ? " " + resource.keys[number] : fmt::format(" {}", instance + 1);
        }
        if (resource.type == "helm_release") {
            const std::string chart = m_configuration.attribute(resource, "chart").asText().value_or("");
            const std::string name = chart.substr(chart.rfind('/') + 1);
            if (!name.empty()) node.hints.push_back({KindHint::From::technology, name});
            node.notes = "a Helm chart: " + chart;
        } else if (resource.closed) {
            const std::string source = m_configuration.attribute(resource, "source").asText().value_or("");
            const std::string_view subject = subjectOfModule(source);
            if (!subject.empty()) node.hints.push_back({KindHint::From::technology, std::string(subject)});
            node.notes = "a module that is not among the files: " + source;
            if (resource.type != "module")
                node.kind = {kind, fmt::format("a module that makes an {}", resource.type), false};
        } else if (isOtherState(resource)) {
            node.notes = "of another Terraform state";
        } else {
            if (resource.data) node.notes = "exists already (a data source)";
            node.hints.push_back({KindHint::From::resource, resource.type});
            node.kind = {kind, fmt::format("the resource type {}", resource.type), false};
        }
        for (const std::string_view attribute : {"engine", "database_version", "engine_type"})
            if (const auto text = m_configuration.attribute(resource, attribute).asText())
                node.hints.push_back({KindHint::From::technology, *text});
        // Copies of one thing in several places stand in for each other; unlike things do not.
        if (resource.key && isStack(kind) && placeIn(*resource.key))
            node.service = {resource.name, "for_each makes one in each place", true};
        if (resource.key)
            node.notes += fmt::format("{}for_each: “{}”", node.notes.empty() ? "" : "; ", *resource.key);
        node.replicas = replicasOf(resource, m_configuration, m_instances[index], m_deployment);
        return m_deployment.add(std::move(node));
    }

    Deployment& m_deployment;
    const Configuration& m_configuration;
    std::vector<Instances> m_instances; ///< by resource
    std::vector<bool> m_referred;       ///< by resource: something refers to it
    Parts m_parts;
};

} // namespace

bool isRecord(const Resource& resource) {
    return partKind(resource.type) == ComponentKind::dns && resource.type.find("record") != std::string::npos;
}

Parts addParts(Deployment& deployment, const Configuration& configuration, const Flow& flow) {
    return PartReader(deployment, configuration, flow).read();
}

} // namespace faultline::terraform
