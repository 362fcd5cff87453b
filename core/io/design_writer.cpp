// SPDX-License-Identifier: MIT
// writeDesign: one element a line, so that a changed element is a changed line in a diff.
#include "core/io/design_file.h"
#include "core/io/design_keys.h"
#include "core/io/json_text.h"

#include <cmath>
#include <set>

namespace faultline {

namespace {

/// Writes the members of one object; the braces close with its scope's `end`.
class ObjectWriter {
public:
    ObjectWriter(std::string& out, std::string_view separator) : m_out(out), m_separator(separator) {}

    void key(std::string_view key) {
        if (!m_empty) m_out += m_separator;
        m_empty = false;
        json::appendString(m_out, key);
        m_out += ": ";
    }
    void text(std::string_view name, std::string_view value) {
        key(name);
        json::appendString(m_out, value);
    }
    void textUnlessEmpty(std::string_view name, std::string_view value) {
        if (!value.empty()) text(name, value);
    }
    void number(std::string_view name, double value) {
        key(name);
        json::appendNumber(m_out, value);
    }
    template <class Unit>
    void quantity(std::string_view name, const std::optional<Unit>& value) {
        if (value) number(name, value->value());
    }
    void flag(std::string_view name, bool isSet) {
        if (!isSet) return;
        key(name);
        m_out += "true";
    }
    template <class Enum>
    void choiceUnless(Enum usual, std::string_view name, Enum value) {
        if (value != usual) text(name, nameOf(value));
    }

    /// The unknown keys of the object at this pointer.
    void extras(const Extras& extras, std::string_view pointer, keys::Keys known) {
        std::set<std::string_view> written; // a key must not stand twice in an object
        for (const ExtraField& extra : extras) {
            const auto name = nameOfExtra(extra, pointer);
            if (!name || keys::knows(known, *name) || !written.insert(extra.pointer).second) continue;
            key(*name);
            m_out += extra.json;
        }
    }

    [[nodiscard]] static bool anyExtras(const Extras& extras, std::string_view pointer, keys::Keys known) {
        for (const ExtraField& extra : extras) {
            const auto name = nameOfExtra(extra, pointer);
            if (name && !keys::knows(known, *name)) return true;
        }
        return false;
    }

private:
    /// The key of an extra that belongs to the very object at this pointer.
    static std::optional<std::string> nameOfExtra(const ExtraField& extra, std::string_view pointer) {
        std::string_view rest = extra.pointer;
        if (!rest.starts_with(pointer)) return std::nullopt;
        rest.remove_prefix(pointer.size());
        if (!rest.starts_with('/')) return std::nullopt;
        std::string name = json::takePointerToken(rest);
        return rest.empty() ? std::optional(std::move(name)) : std::nullopt;
    }

    std::string& m_out;
    std::string_view m_separator;
    bool m_empty = true;
};

constexpr std::string_view inLine = ", ";

class DesignWriter {
public:
    explicit DesignWriter(const Design& design) : m_design(design) {}

    std::string write() && {
        const System& system = m_design.system;
        const DesignProperties& properties = system.properties;
        m_out = "{\n  ";
        ObjectWriter object(m_out, ",\n  ");
        object.text("format", "faultline");
        object.number("version", 1);
        object.textUnlessEmpty("name", properties.name);
        object.textUnlessEmpty("notes", properties.notes);
        object.choiceUnless(Objective::allClients, "objective", properties.objective);
        if (properties.mttr || ObjectWriter::anyExtras(properties.extras, "/defaults", keys::defaults)) {
            nested(object, "defaults", [&](ObjectWriter& defaults) {
                defaults.quantity("mttrHours", properties.mttr);
                defaults.extras(properties.extras, "/defaults", keys::defaults);
            });
        }
        elements(object, "components", system.components);
        elements(object, "connections", system.connections);
        elements(object, "domains", system.domains);
        elements(object, "sharedRisks", system.sharedRisks);
        object.extras(properties.extras, "", keys::top);
        m_out += "\n}\n";
        return std::move(m_out);
    }

private:
    template <class Members>
    void nested(ObjectWriter& parent, std::string_view key, Members members) {
        parent.key(key);
        braced(members);
    }

    template <class Members>
    void braced(Members members) {
        m_out += '{';
        ObjectWriter object(m_out, inLine);
        members(object);
        m_out += '}';
    }

    template <class T>
    void elements(ObjectWriter& parent, std::string_view key, const std::vector<T>& list) {
        if (list.empty()) return;
        parent.key(key);
        std::string_view opening = "[\n    ";
        for (const T& element : list) {
            m_out += opening;
            opening = ",\n    ";
            braced([&](ObjectWriter& object) { members(object, element); });
        }
        m_out += "\n  ]";
    }

    void members(ObjectWriter& object, const Component& component) {
        object.text("id", component.id.text());
        object.textUnlessEmpty("name", component.name);
        object.text("kind", nameOf(component.kind));
        if (component.domain) object.text("domain", component.domain->text());
        object.textUnlessEmpty("service", component.service);
        requirement(object, component.requirement);
        failure(object, component.failure, component.extras);
        if (component.replicas) replicas(object, *component.replicas, component.extras);
        if (component.monthlyCost || ObjectWriter::anyExtras(component.extras, "/cost", keys::cost)) {
            nested(object, "cost", [&](ObjectWriter& cost) {
                cost.quantity("monthly", component.monthlyCost);
                cost.extras(component.extras, "/cost", keys::cost);
            });
        }
        position(object, component);
        object.flag("locked", m_design.layout.locked.contains(component.id));
        object.textUnlessEmpty("notes", component.notes);
        object.extras(component.extras, "", keys::component);
    }

    void members(ObjectWriter& object, const Connection& connection) {
        object.text("id", connection.id.text());
        object.text("from", connection.from.text());
        object.text("to", connection.to.text());
        object.text("kind", nameOf(connection.kind));
        if (connection.kind == ConnectionKind::request) {
            object.choiceUnless(Access::readWrite, "access", connection.access);
            object.flag("optional", connection.optional);
        } else {
            object.choiceUnless(ReplicationMode::async, "mode", connection.mode);
            object.choiceUnless(FailoverKind::automatic, "failover", connection.failover);
            object.quantity("coverage", connection.coverage);
            object.quantity("seconds", connection.seconds);
        }
        failure(object, connection.failure, connection.extras);
        object.extras(connection.extras, "", keys::connection(connection.kind));
    }

    void members(ObjectWriter& object, const Domain& domain) {
        object.text("id", domain.id.text());
        object.textUnlessEmpty("name", domain.name);
        object.text("kind", nameOf(domain.kind));
        if (domain.parent) object.text("parent", domain.parent->text());
        failure(object, domain.failure, domain.extras);
        rect(object, domain);
        object.flag("folded", m_design.layout.folded.contains(domain.id));
        object.flag("locked", m_design.layout.locked.contains(domain.id));
        object.textUnlessEmpty("notes", domain.notes);
        object.extras(domain.extras, "", keys::domain);
    }

    void members(ObjectWriter& object, const SharedRisk& risk) {
        object.text("id", risk.id.text());
        object.textUnlessEmpty("name", risk.name);
        failure(object, risk.failure, risk.extras);
        if (!risk.members.empty()) {
            object.key("members");
            std::string_view opening = "[";
            for (const ElementId& member : risk.members) {
                m_out += opening;
                opening = inLine;
                json::appendString(m_out, member.text());
            }
            m_out += ']';
        }
        object.textUnlessEmpty("notes", risk.notes);
        object.extras(risk.extras, "", keys::sharedRisk);
    }

    static void requirement(ObjectWriter& object, const Requirement& requirement) {
        switch (requirement.mode) {
        case Requirement::Mode::automatic: return;
        case Requirement::Mode::any: return object.text("requires", "any");
        case Requirement::Mode::all: return object.text("requires", "all");
        case Requirement::Mode::number: return object.number("requires", requirement.count);
        }
    }

    void failure(ObjectWriter& parent, const std::optional<Failure>& failure, const Extras& extras) {
        if (!failure) return;
        nested(parent, "failure", [&](ObjectWriter& object) {
            const Failure::Form form = failure->form();
            object.number(form == Failure::Form::probability    ? "probability"
                          : form == Failure::Form::availability ? "availability"
                                                                : "mtbfHours",
                          failure->figure());
            object.quantity("mttrHours", failure->mttr());
            object.extras(extras, "/failure", keys::failure);
        });
    }

    void replicas(ObjectWriter& parent, const Replicas& replicas, const Extras& extras) {
        nested(parent, "replicas", [&](ObjectWriter& object) {
            object.number("count", replicas.count);
            if (replicas.required != 1) object.number("required", replicas.required);
            object.choiceUnless(StandbyMode::active, "standby", replicas.standby);
            if (replicas.repairCrews) object.number("repairCrews", *replicas.repairCrews);
            object.quantity("dormancy", replicas.dormancy);
            constexpr std::string_view pointer = "/replicas/switchover";
            if (replicas.switchover != Switchover{} ||
                ObjectWriter::anyExtras(extras, pointer, keys::switchover)) {
                nested(object, "switchover", [&](ObjectWriter& switchover) {
                    const double coverage = replicas.switchover.coverage.value();
                    const double seconds = replicas.switchover.seconds.value();
                    if (coverage != 1.0) switchover.number("coverage", coverage);
                    if (seconds != 0.0) switchover.number("seconds", seconds);
                    switchover.extras(extras, pointer, keys::switchover);
                });
            }
            object.extras(extras, "/replicas", keys::replicas);
        });
    }

    void position(ObjectWriter& parent, const Component& component) {
        const auto found = m_design.layout.positions.find(component.id);
        if (found == m_design.layout.positions.end()) return;
        const auto [x, y] = found->second;
        if (!std::isfinite(x) || !std::isfinite(y)) return;
        nested(parent, "position", [&, x = x, y = y](ObjectWriter& object) {
            object.number("x", x);
            object.number("y", y);
            object.extras(component.extras, "/position", keys::position);
        });
    }

    void rect(ObjectWriter& parent, const Domain& domain) {
        const auto found = m_design.layout.rects.find(domain.id);
        if (found == m_design.layout.rects.end()) return;
        const Rect& rect = found->second;
        const auto usable = [](double size) { return std::isfinite(size) && size >= 0.0; };
        if (!std::isfinite(rect.x) || !std::isfinite(rect.y) || !usable(rect.width) || !usable(rect.height))
            return;
        nested(parent, "rect", [&](ObjectWriter& object) {
            object.number("x", rect.x);
            object.number("y", rect.y);
            object.number("width", rect.width);
            object.number("height", rect.height);
            object.extras(domain.extras, "/rect", keys::rect);
        });
    }

    const Design& m_design;
    std::string m_out;
};

} // namespace

std::string writeDesign(const Design& design) { return DesignWriter(design).write(); }

} // namespace faultline
