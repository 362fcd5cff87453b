// SPDX-License-Identifier: MIT
#include "core/io/open_psa.h"

#include "core/io/whole_file.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fmt/core.h>
#include <optional>
#include <pugixml.hpp>
#include <unordered_map>

namespace faultline {

namespace {

constexpr int deepestFormula = 200;
constexpr std::size_t largestFile = std::size_t{256} << 20U;

struct GateDefinition {
    pugi::xml_node formula;
    std::optional<Literal> literal;
    std::size_t uses = 0; ///< by gates that are not yet known to be free of cycles
    bool entered = false;
};

/// Turns the XML document into a graph; every member function returns an Error text through `m_error`.
class Reader {
public:
    Reader(std::string_view xml, const pugi::xml_document& document) : m_xml(xml), m_document(document) {}

    Result<FaultTree> read(std::string_view top) {
        if (auto failure = define()) return *failure;
        auto topGate = chooseTop(top);
        if (!topGate) return topGate.error();
        if (auto failure = build(*topGate)) return *failure;
        m_tree.top = *m_gates.at(*topGate).literal;
        m_tree.topName = *topGate;
        m_tree.gates = m_gates.size();
        return std::move(m_tree);
    }

private:
    using Failure = std::optional<Error>;

    Error errorAt(pugi::xml_node node, std::string code, std::string what) const {
        const auto offset = std::max<std::ptrdiff_t>(node.offset_debug(), 0);
        const auto end =
            m_xml.begin() + std::min<std::ptrdiff_t>(offset, static_cast<std::ptrdiff_t>(m_xml.size()));
        return {std::move(code), std::move(what),
                fmt::format("line {}", 1 + std::count(m_xml.begin(), end, '\n'))};
    }

    Failure define() {
        const pugi::xml_node root = m_document.document_element();
        if (std::strcmp(root.name(), "opsa-mef") != 0)
            return errorAt(root, "mef-root",
                           fmt::format("the root element must be <opsa-mef>; it is <{}>", root.name()));
        return defineIn(root, 0);
    }

    Failure defineIn(pugi::xml_node parent, int depth) {
        if (depth > deepestFormula) return errorAt(parent, "mef-depth", "elements are nested too deeply");
        for (const pugi::xml_node node : parent.children()) {
            const std::string_view kind = node.name();
            Failure failure;
            if (kind == "define-fault-tree") {
                if (m_tree.name.empty()) m_tree.name = node.attribute("name").value();
                failure = defineIn(node, depth + 1);
            } else if (kind == "define-component" || kind == "model-data") {
                failure = defineIn(node, depth + 1);
            } else if (kind == "define-gate") {
                failure = defineGate(node);
            } else if (kind == "define-basic-event") {
                failure = defineBasicEvent(node);
            } else if (kind == "define-house-event") {
                failure = defineHouseEvent(node);
            } else if (kind != "label" && kind != "attributes" && !kind.empty()) {
                failure = errorAt(node, "mef-unsupported", fmt::format("<{}> is not supported", kind));
            }
            if (failure) return failure;
        }
        return {};
    }

    Failure nameOf(pugi::xml_node node, std::string& name) const {
        name = node.attribute("name").value();
        if (name.empty()) return errorAt(node, "mef-name", fmt::format("<{}> needs a name", node.name()));
        return {};
    }

    static pugi::xml_node payload(pugi::xml_node node) { return payloadFrom(node.first_child()); }

    /// The first of a node and its later siblings that is neither text nor description.
    static pugi::xml_node payloadFrom(pugi::xml_node node) {
        for (; node; node = node.next_sibling()) {
            const std::string_view kind = node.name();
            if (!kind.empty() && kind != "label" && kind != "attributes") break;
        }
        return node;
    }

    /// "true" or "false"; anything else is no constant.
    Result<Literal> constant(pugi::xml_node node) const {
        const std::string_view value = node.attribute("value").value();
        if (value == "true") return literalTrue;
        if (value == "false") return literalFalse;
        return errorAt(node, "mef-constant",
                       fmt::format("a constant must be \"true\" or \"false\"; it is \"{}\"", value));
    }

    Failure defineGate(pugi::xml_node node) {
        std::string name;
        if (auto failure = nameOf(node, name)) return failure;
        const pugi::xml_node formula = payload(node);
        if (!formula) return errorAt(node, "mef-empty-gate", fmt::format("gate \"{}\" has no formula", name));
        if (const pugi::xml_node second = payloadFrom(formula.next_sibling()))
            return errorAt(second, "mef-formula", fmt::format("gate \"{}\" has more than one formula", name));
        if (m_events.contains(name) ||
            !m_gates.try_emplace(name, GateDefinition{formula, {}, 0, false}).second)
            return errorAt(node, "mef-duplicate", fmt::format("\"{}\" is defined twice", name));
        m_gateOrder.push_back(name);
        return {};
    }

    Failure defineBasicEvent(pugi::xml_node node) {
        std::string name;
        if (auto failure = nameOf(node, name)) return failure;
        const pugi::xml_node figure = payload(node);
        const std::string_view text = figure.attribute("value").value();
        double value = 0.0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
        const std::string_view kind = figure.name();
        if ((kind != "float" && kind != "int") || problem != std::errc{} || end != text.data() + text.size())
            return errorAt(
                node, "mef-probability",
                fmt::format("basic event \"{}\" needs a constant probability <float value=\"…\"/>", name));
        if (!(value >= 0.0 && value <= 1.0))
            return errorAt(
                node, "probability-range",
                fmt::format("the probability of \"{}\" must lie in [0, 1]; it is {}", name, value));
        const auto number = static_cast<std::uint32_t>(m_tree.eventNames.size());
        if (m_gates.contains(name) || !m_events.try_emplace(name, m_tree.graph.variable(number)).second)
            return errorAt(node, "mef-duplicate", fmt::format("\"{}\" is defined twice", name));
        m_tree.eventNames.push_back(name);
        m_tree.probabilities.push_back(value);
        return {};
    }

    Failure defineHouseEvent(pugi::xml_node node) {
        std::string name;
        if (auto failure = nameOf(node, name)) return failure;
        const pugi::xml_node stated = payload(node);
        // The format's default: a house event without a value is off.
        const Result<Literal> state = stated ? constant(stated) : literalFalse;
        if (!state) return state.error();
        if (m_gates.contains(name) || !m_events.try_emplace(name, *state).second)
            return errorAt(node, "mef-duplicate", fmt::format("\"{}\" is defined twice", name));
        return {};
    }

    /// The gate that a reference element names, or null where it names an event.
    GateDefinition* gateNamed(pugi::xml_node reference) {
        const std::string_view kind = reference.name();
        if (kind != "gate" && kind != "event") return nullptr;
        const auto found = m_gates.find(reference.attribute("name").value());
        return found == m_gates.end() ? nullptr : &found->second;
    }

    /// The gate named, else the first that no gate uses.
    Result<std::string> chooseTop(std::string_view wanted) {
        if (!wanted.empty()) {
            if (m_gates.contains(std::string(wanted))) return std::string(wanted);
            return Error{"mef-top", fmt::format("there is no gate \"{}\" to take for the top", wanted), {}};
        }
        for (const std::string& name : m_gateOrder)
            for (GateDefinition* input : inputsOf(m_gates.at(name))) ++input->uses;
        std::vector<GateDefinition*> free;
        std::string first;
        for (const std::string& name : m_gateOrder) {
            GateDefinition& gate = m_gates.at(name);
            if (gate.uses > 0) continue;
            if (free.empty()) first = name;
            free.push_back(&gate);
        }
        if (auto failure = findCycle(std::move(free))) return *failure;
        if (!first.empty()) return first;
        return Error{"mef-top", "no gate can be the top: there is none", {}};
    }

    /// A gate that is an input of itself is refused wherever it stands: it could have been meant for the top.
    /// Takes away the gates that nothing uses, again and again (Kahn 1962); what is left is on a cycle or
    /// below one.
    Failure findCycle(std::vector<GateDefinition*> free) {
        std::size_t left = m_gates.size() - free.size();
        while (!free.empty()) {
            const GateDefinition& gate = *free.back();
            free.pop_back();
            for (GateDefinition* input : inputsOf(gate)) {
                if (--input->uses > 0) continue;
                free.push_back(input);
                --left;
            }
        }
        for (const std::string& name : m_gateOrder) {
            if (left == 0) break;
            if (m_gates.at(name).uses == 0) continue;
            if (auto failure = build(name)) return failure;
        }
        return {};
    }

    /// The gates that a gate's formula names, as often as it does, in document order.
    std::vector<GateDefinition*> inputsOf(const GateDefinition& gate) {
        std::vector<GateDefinition*> inputs;
        pugi::xml_node node = gate.formula;
        // Without recursion: formulas may be nested as deeply as the file likes.
        while (node) {
            if (GateDefinition* input = gateNamed(node)) inputs.push_back(input);
            if (node.first_child()) {
                node = node.first_child();
                continue;
            }
            while (node != gate.formula && !node.next_sibling()) node = node.parent();
            if (node == gate.formula) break;
            node = node.next_sibling();
        }
        return inputs;
    }

    /// Builds the gates below `top`, inputs first, with a stack of our own: trees may be deeper than the
    /// machine's.
    Failure build(const std::string& top) {
        std::vector<GateDefinition*> open{&m_gates.at(top)};
        while (!open.empty()) {
            GateDefinition& gate = *open.back();
            if (gate.literal) {
                open.pop_back();
                continue;
            }
            m_missing.clear();
            m_error.reset();
            const Literal literal = formula(gate.formula, 0);
            if (m_error) return m_error;
            if (m_missing.empty()) {
                gate.literal = literal;
                open.pop_back();
                continue;
            }
            gate.entered = true;
            for (GateDefinition* input : m_missing) {
                if (input->entered)
                    return errorAt(input->formula, "mef-cycle",
                                   fmt::format("gate \"{}\" is an input of itself",
                                               input->formula.parent().attribute("name").value()));
                open.push_back(input);
            }
        }
        return {};
    }

    Literal fail(Error error) {
        if (!m_error) m_error = std::move(error);
        return literalFalse;
    }

    Literal reference(pugi::xml_node node) {
        const std::string name = node.attribute("name").value();
        if (const auto event = m_events.find(name); event != m_events.end()) return event->second;
        const auto gate = m_gates.find(name);
        if (gate == m_gates.end())
            return fail(errorAt(node, "mef-undefined", fmt::format("\"{}\" is not defined", name)));
        if (gate->second.literal) return *gate->second.literal;
        m_missing.push_back(&gate->second);
        return literalFalse;
    }

    Literal formula(pugi::xml_node node, int depth) {
        if (depth > deepestFormula) return fail(errorAt(node, "mef-depth", "a formula is nested too deeply"));
        const std::string_view kind = node.name();
        if (kind == "gate" || kind == "basic-event" || kind == "house-event" || kind == "event")
            return reference(node);
        if (kind == "constant") {
            const Result<Literal> value = constant(node);
            return value ? *value : fail(value.error());
        }
        std::vector<Literal> inputs;
        for (const pugi::xml_node child : node.children())
            if (child.type() == pugi::node_element) inputs.push_back(formula(child, depth + 1));
        return gateOf(node, kind, inputs);
    }

    Literal gateOf(pugi::xml_node node, std::string_view kind, const std::vector<Literal>& inputs) {
        FaultGraph& graph = m_tree.graph;
        if (inputs.empty())
            return fail(errorAt(node, "mef-empty-gate", fmt::format("<{}> has no inputs", kind)));
        // While inputs are missing the result is thrown away; nothing needs to enter the graph for it.
        if (!m_missing.empty()) return literalFalse;
        if (kind == "and") return graph.conjunction(inputs);
        if (kind == "or") return graph.disjunction(inputs);
        if (kind != "atleast") m_tree.hasNegation = true;
        if (kind == "nand") return !graph.conjunction(inputs);
        if (kind == "nor") return !graph.disjunction(inputs);
        if (kind == "not" && inputs.size() == 1) return !inputs[0];
        if (kind == "imply" && inputs.size() == 2)
            return graph.disjunction(std::vector<Literal>{!inputs[0], inputs[1]});
        if (kind == "xor" || (kind == "iff" && inputs.size() == 2)) {
            Literal parity = literalFalse;
            for (const Literal input : inputs) parity = graph.exclusiveOr(parity, input);
            return kind == "xor" ? parity : !parity;
        }
        if (kind == "atleast") {
            const std::string_view text = node.attribute("min").value();
            int k = -1;
            const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), k);
            const bool isNumber = problem == std::errc{} && end == text.data() + text.size();
            if (isNumber && k >= 0 && k <= static_cast<int>(inputs.size())) return graph.atLeast(k, inputs);
            return fail(errorAt(
                node, "mef-atleast",
                fmt::format("min of <atleast> must lie in [0, {}]; it is \"{}\"", inputs.size(), text)));
        }
        return fail(errorAt(node, "mef-unsupported",
                            fmt::format("<{}> with {} inputs is not supported", kind, inputs.size())));
    }

    std::string_view m_xml;
    const pugi::xml_document& m_document;
    FaultTree m_tree;
    std::unordered_map<std::string, GateDefinition> m_gates;
    std::vector<std::string> m_gateOrder;
    std::unordered_map<std::string, Literal> m_events;
    std::vector<GateDefinition*> m_missing;
    std::optional<Error> m_error;
};

} // namespace

Result<FaultTree> readFaultTree(std::string_view xml, std::string_view top) {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(xml.data(), xml.size());
    if (!parsed) {
        const auto end =
            xml.begin() + std::min<std::ptrdiff_t>(parsed.offset, static_cast<std::ptrdiff_t>(xml.size()));
        return Error{"xml-syntax", parsed.description(),
                     fmt::format("line {}", 1 + std::count(xml.begin(), end, '\n'))};
    }
    return Reader(xml, document).read(top);
}

Result<FaultTree> loadFaultTree(const std::filesystem::path& path, std::string_view top) {
    const auto text = readWholeFile(path, largestFile);
    if (!text) return text.error();
    return readFaultTree(*text, top);
}

} // namespace faultline
