// SPDX-License-Identifier: MIT
#include "core/io/import/terraform_json_values.h"

#include <fmt/format.h>
#include <map>

namespace faultline::terraform {

namespace {

using hcl::Expression;
using json::Type;

class StateReader {
public:
    explicit StateReader(const std::vector<json::Value>& resources) : m_resources(resources) {}

    /// A state has no expressions: what equals another resource's own address, ARN or id refers to it.
    hcl::Body read() {
        for (const json::Value resource : m_resources)
            if (resource.find("index")) ++m_counts[baseOf(textAt(resource, "address"))];
        std::map<std::string, std::string, std::less<>> owners;
        for (const json::Value resource : m_resources) {
            const auto values = resource.find("values");
            if (!values) continue;
            for (const std::string_view key :
                 {"arn", "id", "dns_name", "endpoint", "address", "domain_name", "self_link", "fqdn",
                  "invoke_arn", "identifier", "cluster_identifier"})
                if (const std::string_view text = textAt(*values, key); text.size() > 3)
                    owners.emplace(text, fmt::format("{}.{}", textAt(resource, "type"), nameOf(resource)));
        }
        std::map<std::string, bool> seen;
        for (const json::Value resource : m_resources) {
            const std::string base = baseOf(textAt(resource, "address"));
            if (!seen.emplace(base, true).second) continue;
            const bool data = textAt(resource, "mode") == "data";
            hcl::Block block{
                data ? "data" : "resource", {std::string(textAt(resource, "type")), nameOf(resource)}, {}, 0};
            if (const std::size_t count = m_counts[base]; count > 0)
                addAttribute(block.body, "count", {Expression::Type::number, std::to_string(count), {}, 0});
            const std::string own = fmt::format("{}.{}", textAt(resource, "type"), nameOf(resource));
            if (const auto values = resource.find("values"))
                for (const auto& [key, value] : json::Children(*values))
                    if (!value.is(Type::null))
                        addAttribute(block.body, std::string(key),
                                     owned(m_values.valueOf(value), owners, own));
            m_body.blocks.push_back(std::move(block));
        }
        return std::move(m_body);
    }

private:
    static std::string nameOf(json::Value resource) {
        const std::string base = baseOf(textAt(resource, "address"));
        const std::string tail = fmt::format("{}.{}", textAt(resource, "type"), textAt(resource, "name"));
        const bool inner = base.size() > tail.size() && base.ends_with(tail);
        return (inner ? base.substr(0, base.size() - tail.size()) : std::string()) +
               std::string(textAt(resource, "name"));
    }

    static Expression owned(Expression value, const std::map<std::string, std::string, std::less<>>& owners,
                            std::string_view own) {
        if (value.is(Expression::Type::text)) {
            const auto owner = owners.find(value.text);
            if (owner == owners.end() || owner->second == own) return value;
            const std::size_t dot = owner->second.find('.');
            return {Expression::Type::access,
                    {},
                    {{Expression::Type::text, owner->second.substr(0, dot), {}, 0},
                     {Expression::Type::text, owner->second.substr(dot + 1), {}, 0}},
                    0};
        }
        for (Expression& part : value.parts) part = owned(std::move(part), owners, own);
        return value;
    }

    const std::vector<json::Value>& m_resources;
    std::map<std::string, std::size_t> m_counts; ///< of resources with a counter, by address
    JsonValues m_values;
    hcl::Body m_body;
};

} // namespace

hcl::Body bodyOfState(const std::vector<json::Value>& resources) { return StateReader(resources).read(); }

} // namespace faultline::terraform
