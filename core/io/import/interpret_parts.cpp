// SPDX-License-Identifier: MIT
// Parts become components: kind, replicas, and what a deployment states.
#include "core/io/import/interpreting.h"
#include "core/io/import/label_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>

namespace faultline {

namespace {

using About = ImportNote::About;

/// How many there are, from words such as "x3", "(3 replicas)", "2..N".
struct Count {
    int number = 1;
    std::string word;
    bool isVague = false; ///< "2..N": at least that many
};

bool isCounted(const std::string& word) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"replica",   "replicas",  "instance", "instances", "node",      "nodes",      "pod",
         "pods",      "copies",    "server",   "servers",   "container", "containers", "vm",
         "vms",       "worker",    "workers",  "brokers",   "machines",  "members",    "hosts",
         "instanzen", "replikate", "knoten",   "kopien",    "replikas"});
    return std::ranges::find(words, word) != words.end();
}

bool isCollective(std::string_view word) {
    static constexpr auto words =
        std::to_array<std::string_view>({"set", "cluster", "pool", "fleet", "ensemble", "group", "farm"});
    return std::ranges::find(words, word) != words.end();
}

std::optional<int> numberIn(std::string_view word) {
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool isWhole = error == std::errc{} && end == word.data() + word.size();
    return isWhole && number >= 2 && number <= Replicas::maximumCount ? std::optional(number) : std::nullopt;
}

/// "×" as "x", "2..N" as "2 more": signs that say how many.
std::string withPlainSigns(std::string_view label) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs{
        {{"×", " x"}, {"✕", " x"}, {"..", " more "}, {"*", " x"}}};
    std::string plain;
    while (!label.empty()) {
        const auto sign =
            std::ranges::find_if(signs, [&](const auto& each) { return label.starts_with(each.first); });
        if (sign == signs.end())
            plain += label.front();
        else
            plain += sign->second;
        label.remove_prefix(sign == signs.end() ? 1 : sign->first.size());
    }
    return plain;
}

/// In one piece of a label.
std::optional<Count> countIn(const LabelPiece& piece) {
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const std::string& word = piece[i].lower;
        const std::string next = i + 1 < piece.size() ? piece[i + 1].lower : std::string();
        const auto number = numberIn(word);
        // "x3": cut into "x" and "3"; "3x" stays one word.
        if (word == "x")
            if (const auto times = numberIn(next); times && *times < 64 && *times != 32) // "x64", "x86"
                return Count{*times, shownWords(piece, i, 2), false};
        if (word.size() > 1 && word.ends_with('x') && i == 0)
            if (const auto times = numberIn(std::string_view(word).substr(0, word.size() - 1)))
                return Count{*times, piece[i].shown, false};
        if (!number) continue;
        if (next == "x" && i == 0 && *number < 64) return Count{*number, shownWords(piece, i, 2), false};
        if (next == "more" || (next == "or" && i + 2 < piece.size() && piece[i + 2].lower == "more"))
            return Count{*number, piece[i].shown + " or more", true};
        const std::string after = i + 2 < piece.size() ? piece[i + 2].lower : std::string();
        // "3 replicas", "3 read replicas"; "Server 3 nodes" counts nothing that is certain.
        if (i == 0 && (isCounted(next) || (after.ends_with('s') && isCounted(after))))
            return Count{*number, shownWords(piece, i, isCounted(next) ? 2 : 3), false};
        if (i + 1 == piece.size() && i > 0 && piece[i - 1].lower.ends_with('s') &&
            isCounted(piece[i - 1].lower) && piece.size() == 2)
            return Count{*number, shownWords(piece, i - 1, 2), false}; // "Replicas: 3" without its colon
    }
    return std::nullopt;
}

std::optional<Count> countOf(const std::string& label) {
    const auto pieces = piecesOf(withPlainSigns(label), [](const std::string&) { return false; });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (auto count = countIn(pieces[i])) return count;
        const bool isAlone = i > 0 && pieces[i].size() == 1 && pieces[i - 1].size() == 1;
        if (isAlone && isCounted(pieces[i - 1][0].lower)) // "replicas: 3"
            if (const auto number = numberIn(pieces[i][0].lower))
                return Count{*number, pieces[i - 1][0].shown + ": " + pieces[i][0].shown, false};
        // "Replica set (3)", "Kafka cluster (5)"
        if (i > 0 && pieces[i].size() == 1 && pieces[i - 1].size() > 1 &&
            isCollective(pieces[i - 1].back().lower))
            if (const auto number = numberIn(pieces[i][0].lower); number && *number < 64)
                return Count{*number, pieces[i - 1].back().shown + " (" + pieces[i][0].shown + ")", false};
    }
    return std::nullopt;
}

/// Of a frame: only a title that ends in "x4" says that there are several of it; "3 nodes" counts what is
/// drawn in it, and "2x NIC" what it has.
std::optional<Count> timesOf(const std::string& title) {
    const std::size_t digits = title.find_last_not_of("0123456789") + 1;
    const std::string_view before = std::string_view(title).substr(0, digits);
    const bool isTimes = digits < title.size() && (before.ends_with(" x") || before.ends_with("×"));
    const auto number = isTimes ? numberIn(std::string_view(title).substr(digits)) : std::nullopt;
    if (!number || *number > 64) return std::nullopt;
    return Count{*number, title.substr(before.ends_with("×") ? digits - 2 : digits - 1), false};
}

bool votes(const KindChoice& choice) {
    static constexpr auto products = std::to_array<std::string_view>(
        {"etcd", "zookeeper", "zk", "consul", "cockroachdb", "cockroach db", "nomad", "kraft", "tikv"});
    return choice.kind == ComponentKind::coordinator ||
           std::ranges::find(products, choice.product) != products.end();
}

Replicas soundReplicas(Replicas replicas) {
    replicas.count = std::clamp(replicas.count, 1, Replicas::maximumCount);
    replicas.required = std::clamp(replicas.required, 1, replicas.count);
    if (replicas.repairCrews) replicas.repairCrews = std::max(1, *replicas.repairCrews);
    return replicas;
}

std::string replicasText(const Replicas& replicas) {
    return fmt::format("{} of {} needed", replicas.required, replicas.count);
}

void addReplicas(Interpreting& state, std::size_t part, Component& component) {
    const SketchNode& node = state.parts[part];
    if (component.kind == ComponentKind::client) return;
    if (node.replicas) {
        component.replicas = soundReplicas(node.replicas->value);
        if (component.replicas->count < 2) component.replicas.reset();
        if (component.replicas)
            state.note(About::replicas, component.id, replicasText(*component.replicas),
                       node.replicas->reason, node.replicas->guessed, node.line);
        return;
    }
    auto count = countOf(state.label(part));
    bool isOfFrame = false;
    // "web host x4" around a part: each of the four hosts has one.
    for (auto frame = node.container; frame && !count; frame = state.sketch.containers[*frame].parent) {
        if (state.domainKindOf[*frame] != DomainKind::group) break;
        count = timesOf(state.sketch.containers[*frame].title);
        isOfFrame = count.has_value();
    }
    if (!count) {
        for (const KindHint& hint : node.hints) {
            const bool isStack = hint.from == KindHint::From::shape &&
                                 (hint.text == "procs" || hint.text == "processes" ||
                                  hint.text == "st-rect" || hint.text == "stacked-rectangle");
            if (isStack)
                state.remark(SketchRemark::Kind::note, node.line,
                             fmt::format("“{}” is drawn as several, without a number: it counts as one",
                                         nameFrom(state.label(part), {})));
        }
        return;
    }
    Replicas replicas;
    replicas.count = count->number;
    const bool needsMost = votes(state.kinds[part]);
    if (needsMost) replicas.required = count->number / 2 + 1;
    component.replicas = replicas;
    state.note(About::replicas, component.id, replicasText(replicas),
               fmt::format("the {} says “{}”{}; {}", isOfFrame ? "frame" : "label", count->word,
                           count->isVague ? ", so at least that many" : "",
                           needsMost ? "they vote, so most of them are needed"
                                     : "one of them is taken to be enough"),
               true, node.line);
}

std::string requirementText(const Requirement& requirement) {
    switch (requirement.mode) {
    case Requirement::Mode::automatic: return "auto";
    case Requirement::Mode::any: return "any";
    case Requirement::Mode::all: return "all";
    case Requirement::Mode::number: break;
    }
    return std::to_string(requirement.count);
}

void addStated(Interpreting& state, const SketchNode& node, Component& component) {
    component.notes = node.notes;
    if (node.requirement) {
        component.requirement = node.requirement->value;
        if (component.requirement.mode != Requirement::Mode::number) component.requirement.count = 1;
        component.requirement.count = std::max(1, component.requirement.count);
        state.note(About::requirement, component.id, requirementText(component.requirement),
                   node.requirement->reason, node.requirement->guessed, node.line);
    }
    if (component.kind == ComponentKind::client) return;
    if (node.service) {
        component.service = node.service->value;
        state.note(About::service, component.id, component.service, node.service->reason,
                   node.service->guessed, node.line);
    }
    if (node.failure) {
        component.failure = node.failure->value;
        state.note(About::failure, component.id, fmt::format("{:.6g}", component.failure->unavailability()),
                   node.failure->reason, node.failure->guessed, node.line);
    }
}

} // namespace

void chooseKinds(Interpreting& state) {
    std::vector<bool> isCalled(state.parts.size(), false);
    std::vector<bool> calls(state.parts.size(), false);
    for (const SketchEdge& edge : state.sketch.edges) {
        const auto mark = [&](const SketchEnd& end, bool isTarget) {
            if (end.of == SketchEnd::Of::node) (isTarget ? isCalled : calls)[end.index] = true;
        };
        const bool isBack = edge.heads == SketchEdge::Heads::atFrom;
        const bool isBoth = edge.heads == SketchEdge::Heads::both || edge.heads == SketchEdge::Heads::none;
        mark(edge.from, isBack);
        mark(edge.to, !isBack);
        if (isBoth) mark(edge.from, true), mark(edge.to, false);
    }
    for (std::size_t part = 0; part < state.parts.size(); ++part) {
        const Component* own = state.ownLookup ? state.ownLookup->component(state.id(part)) : nullptr;
        if (own) {
            state.kinds.push_back(
                {own->kind, KindChoice::statedScore, "the file carries our own data", {}, true});
            continue;
        }
        KindChoice choice = chooseKind(state.parts[part], state.series, isCalled[part]);
        // The internet that is only called is what lies out there; the one that calls is everybody.
        const bool isNet = lowered(state.label(part)).find("internet") != std::string::npos;
        if (choice.kind == ComponentKind::client && !choice.isStated && isNet && isCalled[part] &&
            !calls[part]) {
            choice.kind = ComponentKind::external;
            choice.reason += ", and it is only called";
        }
        state.kinds.push_back(std::move(choice));
    }
}

void addComponents(Interpreting& state) {
    Design& design = state.result.design;
    for (std::size_t part = 0; part < state.parts.size(); ++part) {
        const SketchNode& node = state.parts[part];
        const Component* own = state.ownLookup ? state.ownLookup->component(state.id(part)) : nullptr;
        Component component;
        if (own) {
            component = *own;
        } else {
            component.id = state.id(part);
            component.name = nameFrom(node.label, node.id);
            component.kind = state.kind(part);
        }
        component.domain.reset();
        if (node.container && !state.domainOf[*node.container].empty())
            component.domain = state.domainOf[*node.container];
        const KindChoice& choice = state.kinds[part];
        state.note(About::kind, component.id, nameOf(component.kind), choice.reason,
                   (choice.isGuessed() && !choice.isPlain) || (!own && node.kind && node.kind->guessed),
                   node.line);
        if (!own) {
            addReplicas(state, part, component);
            addStated(state, node, component);
        }
        if (node.position) design.layout.positions[component.id] = *node.position;
        design.system.components.push_back(std::move(component));
    }
}

void addRisks(Interpreting& state) {
    System& system = state.result.design.system;
    for (const SketchRisk& drawn : state.sketch.risks) {
        SharedRisk risk;
        risk.name = nameFrom(drawn.name, {});
        std::set<ElementId> seen;
        for (const std::size_t node : drawn.nodes) {
            const Component& component = system.components[node];
            if (component.kind != ComponentKind::client && seen.insert(component.id).second)
                risk.members.push_back(component.id);
        }
        if (risk.members.empty()) continue;
        risk.id = SharedRiskId(state.freeId("risk-" + std::to_string(system.sharedRisks.size() + 1)));
        state.note(About::risk, risk.id, risk.name, drawn.reason, true, drawn.line);
        system.sharedRisks.push_back(std::move(risk));
    }
}

} // namespace faultline
