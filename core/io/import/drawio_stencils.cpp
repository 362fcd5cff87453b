// SPDX-License-Identifier: MIT
#include "core/io/import/drawio_stencils.h"

#include "core/io/import/label_words.h"
#include "core/io/import/markup_text.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Looks that say nothing about what a thing is.
bool isPlain(std::string_view shape) {
    return isOneOf(shape, {"",
                           "rect",
                           "rectangle",
                           "rounded",
                           "label",
                           "html",
                           "image",
                           "icon",
                           "group",
                           "text",
                           "swimlane",
                           "ellipse",
                           "rhombus",
                           "ext",
                           "mxgraph.gcp2.doubleRect",
                           "mxgraph.basic.rect",
                           "ellipse2",
                           "mxgraph.mockup.containers.marginRect",
                           "mxgraph.flowchart.process",
                           "edgeLabel",
                           "partialRectangle",
                           "table",
                           "tableRow",
                           "whiteSpace",
                           "shadow",
                           "outlineConnect",
                           "points"});
}

/// "mxgraph.aws4.resourceIcon" says that another key has the name.
std::string_view nameKey(std::string_view shape) {
    if (contains(shape, "resourceIcon")) return "resIcon";
    if (contains(shape, "aws4.group") || contains(shape, "aws4.groupCenter")) return "grIcon";
    // Of Kubernetes, Google, Cisco and AWS: a frame of one look around many signs.
    if (contains(shape, "kubernetes.icon") || contains(shape, "hexIcon") || contains(shape, "productIcon") ||
        contains(shape, "cisco19."))
        return "prIcon";
    return {};
}

} // namespace

std::string stencilOf(const DrawioStyle& style) {
    std::string shape = style.value("shape");
    if (shape.empty() || shape == "icon" || shape == "image" || shape == "label") {
        const std::string picture = pictureName(style.value("image"));
        if (!picture.empty()) return picture;
        if (shape.empty()) shape = style.name();
    }
    if (const std::string_view key = nameKey(shape); !key.empty()) {
        const std::string& name = style.value(key);
        if (!name.empty()) return contains(name, ".") ? name : shape.substr(0, shape.rfind('.') + 1) + name;
    }
    if (shape.starts_with("cylinder")) return "cylinder";
    return isPlain(shape) || shape.starts_with("stencil(") ? std::string() : shape;
}

bool isSign(std::string_view stencil) {
    if (stencil.empty()) return false;
    static constexpr auto looks =
        std::to_array<std::string_view>({"mxgraph.basic.", "mxgraph.flowchart.", "mxgraph.arrows",
                                         "mxgraph.mockup.containers", "mxgraph.c4.", "mxgraph.bpmn"});
    if (std::ranges::any_of(looks, [&](std::string_view look) { return stencil.starts_with(look); }))
        return false;
    if (stencil.starts_with("mxgraph.")) return true;
    static constexpr auto shapes = std::to_array<std::string_view>({"cylinder",
                                                                    "umlActor",
                                                                    "actor",
                                                                    "cloud",
                                                                    "datastore",
                                                                    "hexagon",
                                                                    "parallelogram",
                                                                    "process",
                                                                    "document",
                                                                    "step",
                                                                    "trapezoid",
                                                                    "triangle",
                                                                    "cube",
                                                                    "note",
                                                                    "card",
                                                                    "tape",
                                                                    "folder",
                                                                    "component",
                                                                    "module",
                                                                    "doubleEllipse",
                                                                    "or",
                                                                    "internalStorage",
                                                                    "callout",
                                                                    "dataStorage",
                                                                    "message",
                                                                    "line",
                                                                    "umlLifeline",
                                                                    "umlFrame",
                                                                    "singleArrow",
                                                                    "doubleArrow",
                                                                    "curlyBracket",
                                                                    "orEllipse",
                                                                    "lollipop",
                                                                    "requires",
                                                                    "tableRow",
                                                                    "partialRectangle"});
    return std::ranges::find(shapes, stencil) == shapes.end();
}

std::string signWords(std::string_view stencil) {
    // Kubernetes' signs are called by kubectl's short names.
    static constexpr auto shortNames =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"ing", "Ingress"},
                                                                      {"svc", "Service"},
                                                                      {"deploy", "Deployment"},
                                                                      {"sts", "StatefulSet"},
                                                                      {"ds", "DaemonSet"},
                                                                      {"rs", "ReplicaSet"},
                                                                      {"pvc", "Volume claim"},
                                                                      {"pv", "Volume"},
                                                                      {"cm", "ConfigMap"},
                                                                      {"hpa", "Autoscaler"},
                                                                      {"netpol", "Network policy"},
                                                                      {"sc", "Storage class"},
                                                                      {"vol", "Volume"}});
    constexpr std::string_view kubernetes = "mxgraph.kubernetes.";
    if (stencil.starts_with(kubernetes))
        for (const auto& [name, full] : shortNames)
            if (stencil.substr(kubernetes.size()) == name) return std::string(full);
    const std::size_t dot = stencil.rfind('.');
    std::string words(dot == std::string_view::npos ? stencil : stencil.substr(dot + 1));
    std::ranges::replace(words, '_', ' ');
    std::ranges::replace(words, '-', ' ');
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return tidyLines(words);
}

bool looksLikeFrame(const DrawioStyle& style) {
    const std::string& shape = style.value("shape");
    return style.has("swimlane") || style.is("container", "1") || contains(shape, "aws4.group") ||
           contains(shape, "aws3.virtual_private_cloud_frame") || contains(shape, "marginRect") ||
           contains(shape, "rackCabinet") || contains(shape, "rack.cabinet") || shape == "umlFrame" ||
           shape == "umlPackage";
}

bool isBareGroup(const DrawioStyle& style) { return style.name() == "group"; }

bool isText(const DrawioStyle& style) {
    if (style.name() == "text" || style.name() == "edgeLabel") return true;
    const bool isBare = style.is("strokeColor", "none") && style.is("fillColor", "none");
    return isBare && stencilOf(style).empty() && !style.has("image");
}

bool isDecoration(const DrawioStyle& style) {
    const std::string& shape = style.value("shape").empty() ? style.name() : style.value("shape");
    return isOneOf(shape, {"line", "singleArrow", "doubleArrow", "flexArrow", "curlyBracket", "note", "note2",
                           "callout", "waypoint", "crossbar", "lineEllipse"}) ||
           contains(shape, "mxgraph.arrows") || contains(shape, "mockup.text") ||
           contains(shape, "basic.patternFill") || contains(shape, "infographic");
}

SketchEdge::Heads headsOf(const DrawioStyle& style) {
    const auto isHead = [&](std::string_view key, bool usual) {
        const std::string arrow = lowered(style.value(key));
        if (arrow.empty()) return usual;
        return arrow != "none" && arrow != "oval" && arrow != "dash" && arrow != "cross" &&
               arrow != "circle" && !arrow.starts_with("er") && !arrow.starts_with("diamond") &&
               !arrow.starts_with("circle") && !arrow.starts_with("half");
    };
    const bool atTo = isHead("endArrow", true);
    const bool atFrom = isHead("startArrow", false);
    if (atTo && atFrom) return SketchEdge::Heads::both;
    return atTo ? SketchEdge::Heads::atTo : atFrom ? SketchEdge::Heads::atFrom : SketchEdge::Heads::none;
}

} // namespace faultline
