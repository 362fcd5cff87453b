// SPDX-License-Identifier: MIT
// Open-PSA: the function "the system is not served" as a fault tree, gate by gate as the engine has it.
#include "core/analysis/structure.h"
#include "core/io/export/writers.h"
#include "core/io/words.h"

#include <fmt/format.h>
#include <map>
#include <set>

namespace faultline {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

/// An identifier of the format: a letter, then letters, digits and "_" (Open-PSA MEF 2.0d, chapter II).
std::string identifier(std::string_view prefix, std::string_view id) {
    std::string out(prefix);
    for (const char c : id) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += isWord ? c : '_';
    }
    return out;
}

std::string_view idTextOf(const System& system, EventRef ref) {
    const auto index = static_cast<std::size_t>(ref.index);
    switch (ref.type) {
    case EventType::component: return system.components[index].id.text();
    case EventType::domain: return system.domains[index].id.text();
    case EventType::sharedRisk: return system.sharedRisks[index].id.text();
    case EventType::connection:
    case EventType::failover: break;
    }
    return system.connections[index].id.text();
}

class Writer {
public:
    Writer(const System& system, const BasicEvents& events, const FaultGraph& graph)
        : m_system(system), m_events(events), m_graph(graph) {}

    std::string write(Literal top) {
        m_out = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef>\n  <define-fault-tree "
                            "name=\"{}\">\n    <label>{}</label>\n"
                            "    <define-gate name=\"system_not_served\">\n      <label>The system is not "
                            "served</label>\n      {}\n"
                            "    </define-gate>\n",
                            identifier("design_", m_system.properties.name),
                            escaped(m_system.properties.name), reference(top));
        // What a gate refers to is queued behind it; order does not matter to the format.
        for (std::size_t next = 0; next < m_queue.size(); ++next) defineGate(m_queue[next]);
        m_out += "  </define-fault-tree>\n  <model-data>\n";
        for (const std::uint32_t event : m_used) defineEvent(event);
        return m_out + "  </model-data>\n</opsa-mef>\n";
    }

private:
    [[nodiscard]] std::string eventName(std::uint32_t number) {
        const auto known = m_names.find(number);
        if (known != m_names.end()) return known->second;
        const EventRef ref = m_events[number].ref;
        const std::string base = identifier(std::string(nameOf(ref.type)) + "_", idTextOf(m_system, ref));
        std::string name = base;
        for (int again = 2; !m_taken.insert(name).second; ++again) name = fmt::format("{}_{}", base, again);
        m_names.emplace(number, name);
        m_used.insert(number);
        return name;
    }

    /// How one gate names another, an event or a constant. A negated variable is a "not" around it.
    std::string reference(Literal literal) {
        const FaultGraph::Node& node = m_graph.node(literal.node());
        if (node.kind == GateKind::constant)
            return fmt::format("<constant value=\"{}\"/>", literal.negated() ? "false" : "true");
        if (node.kind == GateKind::variable) {
            const std::string event = fmt::format("<basic-event name=\"{}\"/>", eventName(node.number));
            return literal.negated() ? "<not>" + event + "</not>" : event;
        }
        if (m_queued.insert(literal.code()).second) m_queue.push_back(literal);
        return fmt::format("<gate name=\"{}\"/>", gateName(literal));
    }

    static std::string gateName(Literal literal) {
        return fmt::format("g{}{}", literal.node(), literal.negated() ? "n" : "");
    }

    /// A negated gate is written by De Morgan with negated arguments, so that a function that only ever gets
    /// worse has no "not" in it.
    void defineGate(Literal literal) {
        const FaultGraph::Node node = m_graph.node(literal.node());
        if (node.kind == GateKind::choice) return defineChoice(literal);
        std::string arguments;
        for (const Literal argument : m_graph.arguments(literal.node()))
            arguments +=
                "        " +
                reference(node.kind == GateKind::exclusive ? argument : argument.flipped(literal.negated())) +
                "\n";
        std::string open;
        std::string close;
        switch (node.kind) {
        case GateKind::conjunction: open = close = literal.negated() ? "or" : "and"; break;
        case GateKind::atLeast:
            // Not at least k of n is at least n - k + 1 of the negations.
            open = fmt::format("atleast min=\"{}\"",
                               literal.negated() ? node.count - node.number + 1 : node.number);
            close = "atleast";
            break;
        default: open = close = literal.negated() ? "iff" : "xor"; break;
        }
        m_out += fmt::format("    <define-gate name=\"{}\">\n      <{}>\n{}      </{}>\n    </define-gate>\n",
                             gateName(literal), open, arguments, close);
    }

    /// Where the condition and one branch, or the other, which is what "if" comes to in what only gets worse.
    void defineChoice(Literal literal) {
        const auto argument = [&](std::size_t i) {
            return reference(m_graph.arguments(literal.node())[i].flipped(literal.negated()));
        };
        const char* outer = literal.negated() ? "and" : "or";
        const char* inner = literal.negated() ? "or" : "and";
        m_out +=
            fmt::format("    <define-gate name=\"{0}\">\n      <{1}>\n        {2}\n        <{3}>\n          "
                        "{4}\n          {5}\n        </{3}>\n      </{1}>\n    </define-gate>\n",
                        gateName(literal), outer, argument(2), inner, argument(0), argument(1));
    }

    void defineEvent(std::uint32_t number) {
        const BasicEvent& event = m_events[number];
        m_out += fmt::format("    <define-basic-event name=\"{}\">\n      <label>{}</label>\n      <float "
                             "value=\"{}\"/>\n    "
                             "</define-basic-event>\n",
                             eventName(number), escaped(labelOf(m_system, event.ref)), event.unavailability);
    }

    const System& m_system;
    const BasicEvents& m_events;
    const FaultGraph& m_graph;
    std::string m_out;
    std::vector<Literal> m_queue;
    std::set<std::uint32_t> m_queued; ///< codes
    std::set<std::uint32_t> m_used;   ///< events
    std::map<std::uint32_t, std::string> m_names;
    std::set<std::string> m_taken;
};

} // namespace

Result<std::string> writeOpenPsa(const Design& design) {
    const Topology topology(design.system);
    const BasicEvents events(topology);
    Structure structure(topology, events);
    const PathFunctions functions = structure.functionsOf(Path::overall, {});
    if (functions.entries.empty())
        return Error{"no-entry", "no client asks for anything, so there is no top event", ""};
    if (!functions.complete)
        return Error{"budget", "the cycles of this design are too entangled to be written as one fault tree",
                     ""};
    return Writer(design.system, events, structure.graph()).write(functions.systemDown);
}

} // namespace faultline
