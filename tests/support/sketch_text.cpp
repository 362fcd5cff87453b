// SPDX-License-Identifier: MIT
#include "tests/support/sketch_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace faultline::test {

namespace {

bool isPlain(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-./:").find(c) != std::string_view::npos ||
               static_cast<unsigned char>(c) >= 128;
    });
}

std::string escaped(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\x{:02x}", static_cast<int>(c));
        else
            out += c;
    }
    return out;
}

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", escaped(text)); }

std::string word(std::string_view text) { return isPlain(text) ? std::string(text) : quoted(text); }

std::string_view nameOfSource(KindHint::From from) {
    switch (from) {
    case KindHint::From::shape: return "shape";
    case KindHint::From::icon: return "icon";
    case KindHint::From::className: return "class";
    case KindHint::From::image: return "image";
    case KindHint::From::resource: return "resource";
    case KindHint::From::technology: return "technology";
    case KindHint::From::port: return "port";
    }
    return "?";
}

std::string hintsText(const std::vector<KindHint>& hints) {
    std::string out;
    for (const KindHint& hint : hints) out += fmt::format(" {}:{}", nameOfSource(hint.from), word(hint.text));
    return out;
}

std::string titleText(std::string_view title, std::string_view id) {
    return title.empty() || title == id ? std::string() : " " + quoted(title);
}

/// The line of a thing that the format states: "  kind database: reason".
template <class T, class Words>
void appendStated(std::string& out, std::string_view what, const std::optional<Stated<T>>& stated,
                  Words words) {
    if (!stated) return;
    out += fmt::format("  {} {}{}: {}\n", what, words(stated->value), stated->guessed ? " ?" : "",
                       escaped(stated->reason));
}

std::string replicasText(const Replicas& replicas) {
    return replicas.required == 1 ? fmt::format("{}", replicas.count)
                                  : fmt::format("{} of {}", replicas.required, replicas.count);
}

std::string requirementText(const Requirement& requirement) {
    switch (requirement.mode) {
    case Requirement::Mode::automatic: return "automatic";
    case Requirement::Mode::any: return "any";
    case Requirement::Mode::all: return "all";
    case Requirement::Mode::number: return fmt::format("{}", requirement.count);
    }
    return "?";
}

std::string failureText(const Failure& failure) {
    std::string out = failure.form() == Failure::Form::probability    ? "p="
                      : failure.form() == Failure::Form::availability ? "a="
                                                                      : "mtbf=";
    out += fmt::format("{}", failure.figure());
    if (failure.mttr()) out += fmt::format(" mttr={}", failure.mttr()->value());
    return out;
}

class Printer {
public:
    Printer(const Sketch& sketch, Places places) : m_sketch(sketch), m_places(places) {}

    std::string text() {
        m_out = m_sketch.format + titleText(m_sketch.title, "") + "\n";
        for (const SketchContainer& container : m_sketch.containers) append(container);
        for (const SketchNode& node : m_sketch.nodes) append(node);
        for (const SketchEdge& edge : m_sketch.edges) append(edge);
        for (const SketchRisk& risk : m_sketch.risks) append(risk);
        for (const SketchRemark& remark : m_sketch.remarks) append(remark);
        if (!m_sketch.ownData.empty()) m_out += fmt::format("data {}\n", escaped(m_sketch.ownData));
        return std::move(m_out);
    }

private:
    std::string place(std::size_t line) const {
        return m_places == Places::shown && line > 0 ? fmt::format("{}: ", line) : std::string();
    }

    std::string frameText(std::optional<std::size_t> container) const {
        return container ? " in " + word(m_sketch.containers.at(*container).id) : std::string();
    }

    std::string endText(SketchEnd end) const {
        return end.of == SketchEnd::Of::node
                   ? word(m_sketch.nodes.at(end.index).id)
                   : fmt::format("[{}]", word(m_sketch.containers.at(end.index).id));
    }

    void append(const SketchContainer& container) {
        m_out += fmt::format("{}container {}{}{}{}", place(container.line), word(container.id),
                             titleText(container.title, container.id), hintsText(container.hints),
                             frameText(container.parent));
        if (container.rect)
            m_out += fmt::format(" at {:.0f},{:.0f} {:.0f}x{:.0f}", container.rect->x, container.rect->y,
                                 container.rect->width, container.rect->height);
        m_out += '\n';
        appendStated(m_out, "kind", container.kind, nameOf<DomainKind>);
    }

    void append(const SketchNode& node) {
        m_out +=
            fmt::format("{}node {}{}{}{}", place(node.line), word(node.id), titleText(node.label, node.id),
                        hintsText(node.hints), frameText(node.container));
        if (node.position) m_out += fmt::format(" at {:.0f},{:.0f}", node.position->x, node.position->y);
        m_out += '\n';
        appendStated(m_out, "kind", node.kind, nameOf<ComponentKind>);
        appendStated(m_out, "replicas", node.replicas, replicasText);
        appendStated(m_out, "requires", node.requirement, requirementText);
        appendStated(m_out, "service", node.service, [](const std::string& key) { return word(key); });
        appendStated(m_out, "failure", node.failure, failureText);
        if (!node.notes.empty()) m_out += fmt::format("  notes {}\n", quoted(node.notes));
    }

    void append(const SketchEdge& edge) {
        static constexpr std::string_view arrows[] = {"--", "->", "<-", "<>"};
        m_out += fmt::format("{}edge {} {} {}{}{}\n", place(edge.line), endText(edge.from),
                             arrows[static_cast<std::size_t>(edge.heads)], endText(edge.to),
                             titleText(edge.label, ""), edge.dashed ? " dashed" : "");
        appendStated(m_out, "kind", edge.kind, nameOf<ConnectionKind>);
        appendStated(m_out, "access", edge.access, nameOf<Access>);
        appendStated(m_out, "optional", edge.optional, [](bool value) { return value ? "yes" : "no"; });
        appendStated(m_out, "failover", edge.failover, nameOf<FailoverKind>);
    }

    void append(const SketchRisk& risk) {
        m_out += fmt::format("{}risk {}", place(risk.line), quoted(risk.name));
        for (std::size_t node : risk.nodes) m_out += " " + word(m_sketch.nodes.at(node).id);
        m_out += fmt::format(": {}\n", escaped(risk.reason));
    }

    void append(const SketchRemark& remark) {
        static constexpr std::string_view kinds[] = {"lenient", "skipped", "note"};
        m_out += kinds[static_cast<std::size_t>(remark.kind)];
        if (remark.line > 0) m_out += fmt::format(" {}", remark.line);
        m_out += fmt::format(": {}\n", escaped(remark.text));
    }

    const Sketch& m_sketch;
    Places m_places;
    std::string m_out;
};

} // namespace

std::string sketchText(const Sketch& sketch, Places places) { return Printer(sketch, places).text(); }

} // namespace faultline::test
