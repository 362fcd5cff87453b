// SPDX-License-Identifier: MIT
// readDesign: from a parsed text to a Design. Ranges of single values are checked here, what concerns the
// whole system by checkSystem.
#include "core/io/design_file.h"
#include "core/io/design_keys.h"
#include "core/io/field_reader.h"
#include "core/io/json.h"
#include "core/io/json_text.h"
#include "core/model/rules.h"

#include <fmt/format.h>
#include <limits>

namespace faultline {

namespace {

using json::Children;
using json::Type;
using json::Value;

constexpr int formatVersion = 1;
constexpr int largestInt = std::numeric_limits<int>::max();

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
        if (const auto defaults = objectAt(root, "defaults")) {
            properties.mttr = mttr(*defaults);
            keepUnknown(*defaults, "/defaults", keys::defaults, properties.extras);
        }
        keepUnknown(root, "", keys::top, properties.extras);
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
        if (const auto needs = object.find("requires")) read.requirement = requirement(*needs);
        read.failure = failure(object, read.extras);
        read.replicas = replicas(object, read.extras);
        if (const auto cost = objectAt(object, "cost")) {
            if (const auto monthly = cost->find("monthly"))
                read.monthlyCost =
                    m_fields.quantity<MonthlyCost>(*monthly, "cost-range", "monthly must be 0 or more");
            keepUnknown(*cost, "/cost", keys::cost, read.extras);
        }
        if (const auto position = objectAt(object, "position")) {
            m_design.layout.positions[read.id] = {coordinate(*position, "x"), coordinate(*position, "y")};
            keepUnknown(*position, "/position", keys::position, read.extras);
        }
        read.notes = text(object, "notes");
        keepUnknown(object, "", keys::component, read.extras);
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
            if (const auto optional = object.find("optional")) read.optional = m_fields.boolean(*optional);
        } else {
            if (const auto mode = object.find("mode")) read.mode = m_fields.choice<ReplicationMode>(*mode);
            if (const auto kind = object.find("failover"))
                read.failover = m_fields.choice<FailoverKind>(*kind);
            read.coverage = probability(object, "coverage");
            read.seconds = seconds(object);
        }
        read.failure = failure(object, read.extras);
        keepUnknown(object, "", keys::connection(read.kind), read.extras);
        return read;
    }

    Domain domain(Value object) {
        Domain read;
        read.id = DomainId(requiredId(object, "id"));
        read.name = text(object, "name");
        if (const auto kind = object.find("kind")) read.kind = m_fields.choice<DomainKind>(*kind);
        if (const auto parent = reference(object, "parent")) read.parent = DomainId(*parent);
        read.failure = failure(object, read.extras);
        if (const auto rect = objectAt(object, "rect")) {
            m_design.layout.rects[read.id] = {coordinate(*rect, "x"), coordinate(*rect, "y"),
                                              extent(*rect, "width"), extent(*rect, "height")};
            keepUnknown(*rect, "/rect", keys::rect, read.extras);
        }
        read.notes = text(object, "notes");
        keepUnknown(object, "", keys::domain, read.extras);
        return read;
    }

    SharedRisk sharedRisk(Value object) {
        SharedRisk read;
        read.id = SharedRiskId(requiredId(object, "id"));
        read.name = text(object, "name");
        read.failure = failure(object, read.extras);
        const auto members = object.find("members");
        if (members && m_fields.expect(*members, Type::array)) {
            for (const auto& member : Children(*members)) {
                read.members.emplace_back(m_fields.id(member.value));
                if (m_fields.failed()) break;
            }
        }
        read.notes = text(object, "notes");
        keepUnknown(object, "", keys::sharedRisk, read.extras);
        return read;
    }

    Requirement requirement(Value value) {
        const std::string rule = fmt::format(
            "requires must be \"auto\", \"any\", \"all\" or a whole number from 1 to {}", largestInt);
        if (value.is(Type::number))
            return {Requirement::Mode::number,
                    m_fields.integer(value, 1, largestInt, "requires-range", rule)};
        if (value.is(Type::string)) {
            if (value.text() == "auto") return {};
            if (value.text() == "any") return {Requirement::Mode::any, 1};
            if (value.text() == "all") return {Requirement::Mode::all, 1};
        }
        m_fields.refuse(value, value.is(Type::string) ? "unknown-value" : "wrong-type", rule);
        return {};
    }

    std::optional<Failure> failure(Value owner, Extras& extras) {
        const auto object = objectAt(owner, "failure");
        if (!object) return std::nullopt;
        const auto p = object->find("probability");
        const auto a = object->find("availability");
        const auto f = object->find("mtbfHours");
        const auto r = object->find("mttrHours");
        if (p.has_value() + a.has_value() + f.has_value() != 1 || (f && !r)) {
            m_fields.refuse(
                *object, "failure-form",
                "a failure states exactly one of probability, availability, and mtbfHours with mttrHours");
            return std::nullopt;
        }
        keepUnknown(*object, "/failure", keys::failure, extras);
        const auto time = mttr(*object);
        if (f) {
            const auto up =
                m_fields.quantity<Hours>(*f, "mtbf-not-positive", "mtbfHours must be greater than 0");
            return up && time ? std::optional(Failure::fromMeanTimes(*up, *time)) : std::nullopt;
        }
        const auto figure = probability(*object, p ? "probability" : "availability");
        if (!figure) return std::nullopt;
        return p ? Failure::fromProbability(*figure, time) : Failure::fromAvailability(*figure, time);
    }

    std::optional<Replicas> replicas(Value owner, Extras& extras) {
        const auto object = objectAt(owner, "replicas");
        if (!object) return std::nullopt;
        Replicas read;
        if (const auto count = object->find("count"))
            read.count = m_fields.integer(*count, 1, Replicas::maximumCount, "count-range",
                                          fmt::format("count must lie in 1 to {}", Replicas::maximumCount));
        if (const auto needed = object->find("required")) {
            read.required =
                m_fields.integer(*needed, 1, largestInt, "count-range", "required must be 1 or more");
            if (read.required > read.count)
                m_fields.refuse(*needed, "required-above-count",
                                fmt::format("required must not exceed the count of {}", read.count));
        }
        if (const auto standby = object->find("standby"))
            read.standby = m_fields.choice<StandbyMode>(*standby);
        if (const auto crews = object->find("repairCrews"))
            read.repairCrews = m_fields.integer(*crews, 1, largestInt, "repair-crews-range",
                                                fmt::format("repairCrews must lie in 1 to {}", largestInt));
        read.dormancy = probability(*object, "dormancy");
        if (const auto takeover = objectAt(*object, "switchover")) {
            read.switchover.coverage = probability(*takeover, "coverage").value_or(read.switchover.coverage);
            read.switchover.seconds = seconds(*takeover).value_or(read.switchover.seconds);
            keepUnknown(*takeover, "/replicas/switchover", keys::switchover, extras);
        }
        keepUnknown(*object, "/replicas", keys::replicas, extras);
        return read;
    }

    std::optional<Hours> mttr(Value object) {
        const auto value = object.find("mttrHours");
        if (!value) return std::nullopt;
        return m_fields.quantity<Hours>(*value, "mttr-not-positive", "mttrHours must be greater than 0");
    }

    std::optional<Probability> probability(Value object, std::string_view key) {
        const auto value = object.find(key);
        if (!value) return std::nullopt;
        return m_fields.quantity<Probability>(*value, "probability-range",
                                              fmt::format("{} must lie in [0, 1]", key));
    }

    std::optional<Seconds> seconds(Value object) {
        const auto value = object.find("seconds");
        if (!value) return std::nullopt;
        return m_fields.quantity<Seconds>(*value, "seconds-range", "seconds must be 0 or more");
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

    std::optional<Value> objectAt(Value object, std::string_view key) {
        const auto value = object.find(key);
        if (!value || !m_fields.expect(*value, Type::object)) return std::nullopt;
        return value;
    }

    static void keepUnknown(Value object, std::string_view pointer, keys::Keys known, Extras& extras) {
        for (const auto& [key, value] : Children(object)) {
            if (keys::knows(known, key)) continue;
            ExtraField& extra = extras.emplace_back(ExtraField{std::string(pointer), {}});
            json::appendPointerToken(extra.pointer, key);
            json::appendCompact(extra.json, value);
        }
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
    Design m_design;
};

} // namespace

Result<Design> readDesign(std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) return document.error();
    return DesignReader(*document).read();
}

} // namespace faultline
