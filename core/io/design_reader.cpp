// SPDX-License-Identifier: MIT
// readDesign: from a parsed text to a Design. Ranges of single values are checked here, what concerns the
// whole system by checkSystem.
#include "core/io/design_file.h"
#include "core/io/design_keys.h"
#include "core/io/json.h"
#include "core/io/json_text.h"
#include "core/io/part_reader.h"
#include "core/model/rules.h"

#include <fmt/format.h>

namespace faultline {

namespace {

using json::Children;
using json::Type;
using json::Value;

constexpr int formatVersion = 1;

class DesignReader {
public:
    explicit DesignReader(const json::Document& document) : m_document(document), m_fields(document) {}

    Result<Design> read() {
        const Value root = m_document.root();
        if (m_fields.expect(root, Type::object)) readHeader(root);
        if (!m_fields.failed()) readProperties(root);
        readElements(root, "components", m_design.system.components, &DesignReader::component);
        readElements(root, "connections", m_design.system.connections, &DesignReader::connection);
        readElements(root, "domains", m_design.system.domains, &DesignReader::domain);
        readElements(root, "sharedRisks", m_design.system.sharedRisks, &DesignReader::sharedRisk);
        if (m_fields.failed()) return m_fields.error();
        if (const auto valid = checkSystem(m_design.system); !valid) return located(valid.error());
        return std::move(m_design);
    }

private:
    void readHeader(Value root) {
        const auto format = m_fields.required(root, "format");
        if (format && m_fields.text(*format) != "faultline")
            m_fields.refuse(*format, "format-unknown", "format must be \"faultline\"");
        const auto version = m_fields.required(root, "version");
        if (!version) return;
        const auto number = m_fields.number(*version);
        if (number && *number > formatVersion)
            m_fields.refusePlainly(
                *version, "version-unknown",
                fmt::format("the file was written by a newer Faultline: its version is {}, this "
                            "one reads {}",
                            FieldReader::shown(*version), formatVersion));
        else if (number && *number != formatVersion)
            m_fields.refuse(*version, "version-unknown", fmt::format("version must be {}", formatVersion));
    }

    void readProperties(Value root) {
        DesignProperties& properties = m_design.system.properties;
        properties.name = text(root, "name");
        properties.notes = text(root, "notes");
        if (const auto objective = root.find("objective"))
            properties.objective = m_fields.choice<Objective>(*objective);
        if (const auto defaults = m_parts.objectAt(root, "defaults")) {
            properties.mttr = m_parts.mttr(*defaults);
            PartReader::keepUnknown(*defaults, "/defaults", keys::defaults, properties.extras);
        }
        PartReader::keepUnknown(root, "", keys::top, properties.extras);
    }

    template <class T>
    void readElements(Value root, std::string_view key, std::vector<T>& elements,
                      T (DesignReader::*one)(Value)) {
        if (m_fields.failed()) return;
        const auto list = root.find(key);
        if (!list || !m_fields.expect(*list, Type::array)) return;
        elements.reserve(list->size());
        for (const auto& child : Children(*list)) {
            if (m_fields.expect(child.value, Type::object)) elements.push_back((this->*one)(child.value));
            if (m_fields.failed()) return;
        }
    }

    Component component(Value object) {
        Component read;
        read.id = ComponentId(requiredId(object, "id"));
        read.name = text(object, "name");
        if (const auto kind = m_fields.required(object, "kind"))
            read.kind = m_fields.choice<ComponentKind>(*kind);
        if (const auto domain = reference(object, "domain")) read.domain = DomainId(*domain);
        read.service = text(object, "service");
        if (const auto needs = object.find("requires")) read.requirement = m_parts.requirement(*needs);
        read.failure = m_parts.failure(object, read.extras);
        read.replicas = m_parts.replicas(object, read.extras);
        if (const auto cost = m_parts.objectAt(object, "cost")) {
            if (const auto monthly = cost->find("monthly"))
                read.monthlyCost =
                    m_fields.quantity<MonthlyCost>(*monthly, "cost-range", "monthly must be 0 or more");
            PartReader::keepUnknown(*cost, "/cost", keys::cost, read.extras);
        }
        if (const auto position = m_parts.objectAt(object, "position")) {
            m_design.layout.positions[read.id] = {coordinate(*position, "x"), coordinate(*position, "y")};
            PartReader::keepUnknown(*position, "/position", keys::position, read.extras);
        }
        if (flag(object, "locked")) m_design.layout.locked.insert(read.id);
        read.notes = text(object, "notes");
        PartReader::keepUnknown(object, "", keys::component, read.extras);
        return read;
    }

    Connection connection(Value object) {
        Connection read;
        read.id = ConnectionId(requiredId(object, "id"));
        read.from = ComponentId(requiredId(object, "from"));
        read.to = ComponentId(requiredId(object, "to"));
        if (const auto kind = m_fields.required(object, "kind"))
            read.kind = m_fields.choice<ConnectionKind>(*kind);
        if (read.kind == ConnectionKind::request) {
            if (const auto access = object.find("access")) read.access = m_fields.choice<Access>(*access);
            read.optional = flag(object, "optional");
        } else {
            if (const auto mode = object.find("mode")) read.mode = m_fields.choice<ReplicationMode>(*mode);
            if (const auto kind = object.find("failover"))
                read.failover = m_fields.choice<FailoverKind>(*kind);
            read.coverage = m_parts.probability(object, "coverage");
            read.seconds = m_parts.seconds(object);
        }
        read.failure = m_parts.failure(object, read.extras);
        PartReader::keepUnknown(object, "", keys::connection(read.kind), read.extras);
        return read;
    }

    Domain domain(Value object) {
        Domain read;
        read.id = DomainId(requiredId(object, "id"));
        read.name = text(object, "name");
        if (const auto kind = object.find("kind")) read.kind = m_fields.choice<DomainKind>(*kind);
        if (const auto parent = reference(object, "parent")) read.parent = DomainId(*parent);
        read.failure = m_parts.failure(object, read.extras);
        if (const auto rect = m_parts.objectAt(object, "rect")) {
            m_design.layout.rects[read.id] = {coordinate(*rect, "x"), coordinate(*rect, "y"),
                                              extent(*rect, "width"), extent(*rect, "height")};
            PartReader::keepUnknown(*rect, "/rect", keys::rect, read.extras);
        }
        if (flag(object, "folded")) m_design.layout.folded.insert(read.id);
        if (flag(object, "locked")) m_design.layout.locked.insert(read.id);
        read.notes = text(object, "notes");
        PartReader::keepUnknown(object, "", keys::domain, read.extras);
        return read;
    }

    SharedRisk sharedRisk(Value object) {
        SharedRisk read;
        read.id = SharedRiskId(requiredId(object, "id"));
        read.name = text(object, "name");
        read.failure = m_parts.failure(object, read.extras);
        const auto members = object.find("members");
        if (members && m_fields.expect(*members, Type::array)) {
            for (const auto& member : Children(*members)) {
                read.members.emplace_back(m_fields.id(member.value));
                if (m_fields.failed()) break;
            }
        }
        read.notes = text(object, "notes");
        PartReader::keepUnknown(object, "", keys::sharedRisk, read.extras);
        return read;
    }

    double coordinate(Value object, std::string_view key) {
        const auto value = m_fields.required(object, key);
        return value ? m_fields.number(*value).value_or(0.0) : 0.0;
    }

    double extent(Value object, std::string_view key) {
        const double size = coordinate(object, key);
        if (size < 0.0)
            m_fields.refuse(*object.find(key), "size-negative", fmt::format("{} must be 0 or more", key));
        return size;
    }

    std::string text(Value object, std::string_view key) {
        const auto value = object.find(key);
        return value ? m_fields.text(*value) : std::string();
    }

    /// Absent: false.
    bool flag(Value object, std::string_view key) {
        const auto value = object.find(key);
        return value && m_fields.boolean(*value);
    }

    std::string requiredId(Value object, std::string_view key) {
        const auto value = m_fields.required(object, key);
        return value ? m_fields.id(*value) : std::string();
    }

    /// An id that may be absent or null.
    std::optional<std::string> reference(Value object, std::string_view key) {
        const auto value = object.find(key);
        if (!value || value->is(Type::null)) return std::nullopt;
        return m_fields.id(*value);
    }

    /// An error of the model's rules, whose pointer is into this very file, with its line.
    [[nodiscard]] Error located(Error error) const {
        constexpr std::size_t shownWords = 400; // ids may be of any length
        const std::size_t line = m_document.lineOf(m_document.nearest(error.where).offset());
        error.where = fmt::format("{} (line {})", json::printable(error.where, shownWords), line);
        error.what = json::printable(error.what, shownWords);
        return error;
    }

    const json::Document& m_document;
    FieldReader m_fields;
    PartReader m_parts{m_fields};
    Design m_design;
};

} // namespace

Result<Design> readDesign(std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) return document.error();
    return DesignReader(*document).read();
}

} // namespace faultline
