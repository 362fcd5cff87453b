// SPDX-License-Identifier: MIT
#include "core/io/import/interpret_kinds.h"

#include "core/io/import/kind_words.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>

namespace faultline {

namespace {

/// Where a word stands decides how much it counts; by WordWeight's order.
using Scores = std::array<int, 6>;
//                              product noun person task weak frame
constexpr Scores firstPiece{80, 70, 70, 70, 35, 15};
constexpr Scores laterPiece{65, 45, 40, 40, 12, 5};
constexpr Scores inTechnology{85, 60, 40, 55, 20, 8};
constexpr Scores inImage{90, 60, 50, 88, 30, 5};
constexpr Scores inResource{95, 75, 60, 75, 45, 20};
constexpr Scores inIcon{82, 50, 50, 45, 20, 8};
constexpr Scores inClass{60, 45, 40, 40, 15, 5};
constexpr Scores inId{55, 52, 45, 50, 18, 6};
constexpr int unqualified = 25;     ///< less where an unknown word takes over
constexpr std::size_t farPiece = 2; ///< what comes after is rather detail
constexpr int namedService = 66;
constexpr int drawnAsPerson = 88;
constexpr int signOfPerson = 72;
constexpr int portScore = 36;
constexpr int drumScore = 61;

struct Candidate {
    KindFinding finding;
    int score = 0;
    std::string reason;
    bool isLabel = false;
};

/// "Order service", "billing system": a service of one's own, whatever it is built with.
bool isNamedService(const KindFinding& found, std::string_view label) {
    static constexpr auto words =
        std::to_array<std::string_view>({"service", "services", "dienst", "system", "platform", "component"});
    return found.weight == WordWeight::frame && std::ranges::find(words, found.phrase) != words.end() &&
           lowered(label).find(found.phrase) > 0;
}

int scoreOf(const KindFinding& found, const Scores& scores) {
    const int score = scores[static_cast<std::size_t>(found.weight)];
    return found.isHead ? score : std::max(1, score - unqualified);
}

/// What the name of an image says, without registry, tag and digest. Of the folder before the name only a
/// product counts, where the name is nothing but a frame: "mssql/server" is a database, "supabase/gotrue"
/// none.
std::vector<KindFinding> kindsInImage(std::string_view image) {
    image = image.substr(0, image.find('@'));
    const std::size_t slash = image.rfind('/');
    image = image.substr(0, image.find(':', slash == std::string_view::npos ? 0 : slash));
    const std::string last(slash == std::string_view::npos ? image : image.substr(slash + 1));
    std::vector<KindFinding> said = kindsIn(last);
    const bool isOnlyFrame = !said.empty() && said.front().weight == WordWeight::frame && said.front().isHead;
    if (slash == std::string_view::npos || !isOnlyFrame) return said;
    const std::string_view before = image.substr(0, slash);
    const std::size_t earlier = before.rfind('/');
    const std::string folder(before.substr(earlier == std::string_view::npos ? 0 : earlier + 1));
    for (KindFinding& found : kindsIn(folder + " " + last))
        if (found.weight == WordWeight::product) return {std::move(found)};
    return said;
}

struct PortKind {
    std::string_view port;
    ComponentKind kind;
};
/// Ports that one product alone is known by (IANA's registry and the products' own manuals).
constexpr std::array<PortKind, 24> ports{
    {{"5432", ComponentKind::database},    {"3306", ComponentKind::database},
     {"1433", ComponentKind::database},    {"1521", ComponentKind::database},
     {"27017", ComponentKind::database},   {"9042", ComponentKind::database},
     {"5984", ComponentKind::database},    {"9200", ComponentKind::database},
     {"7687", ComponentKind::database},    {"8123", ComponentKind::database},
     {"26257", ComponentKind::database},   {"8086", ComponentKind::database},
     {"6379", ComponentKind::cache},       {"11211", ComponentKind::cache},
     {"5672", ComponentKind::queue},       {"9092", ComponentKind::queue},
     {"4222", ComponentKind::queue},       {"61616", ComponentKind::queue},
     {"1883", ComponentKind::queue},       {"6650", ComponentKind::queue},
     {"2181", ComponentKind::coordinator}, {"2379", ComponentKind::coordinator},
     {"53", ComponentKind::dns},           {"2049", ComponentKind::storage}}};

/// What a hint is called in a reason.
std::string_view nameOf(KindHint::From from) {
    switch (from) {
    case KindHint::From::shape: return "its shape is";
    case KindHint::From::icon: return "its icon is";
    case KindHint::From::className: return "its class is";
    case KindHint::From::image: return "the image is";
    case KindHint::From::resource: return "the resource is";
    case KindHint::From::technology: return "its technology is";
    case KindHint::From::port: break;
    }
    return "its port is";
}

const Scores& scoresOf(KindHint::From from) {
    switch (from) {
    case KindHint::From::className: return inClass;
    case KindHint::From::image: return inImage;
    case KindHint::From::resource: return inResource;
    case KindHint::From::technology: return inTechnology;
    default: break;
    }
    return inIcon;
}

/// What a shape means by itself: a drum holds data, a person uses the system.
std::optional<ComponentKind> drumOf(std::string_view shape) {
    const std::string lower = lowered(shape);
    const auto holds = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
    if (holds("mxgraph.")) return std::nullopt; // a stencil says more by its name
    if (lower == "das" || holds("h-cyl") || holds("horizontal-cyl") || lower == "queue")
        return ComponentKind::queue;
    if (lower == "disk" || holds("lin-cyl") || holds("lined-cyl")) return ComponentKind::storage;
    if (holds("cyl") || lower == "database" || lower == "db" || lower == "datastore" || lower == "drum")
        return ComponentKind::database;
    return std::nullopt;
}

/// "umlActor", "c4:Person_Ext"; not "Data_Factory" and "personalize".
bool isPersonShape(std::string_view shape) {
    const std::string lower = lowered(shape);
    const auto isLetter = [&](std::size_t at) {
        return at < lower.size() && lower[at] >= 'a' && lower[at] <= 'z';
    };
    for (const std::string_view word : {"umlactor", "actor", "person"})
        for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1))
            if ((at == 0 || !isLetter(at - 1)) && !isLetter(at + word.size())) return true;
    return false;
}

class Chooser {
public:
    Chooser(const SketchNode& node, const SeriesNames& series, bool isCalled)
        : m_node(node), m_series(series), m_isCalled(isCalled) {}

    [[nodiscard]] KindChoice choose() {
        if (m_node.kind)
            return {m_node.kind->value, KindChoice::statedScore, m_node.kind->reason, product(), true};
        addLabel();
        for (const KindHint& hint : m_node.hints) addHint(hint);
        if (m_node.label != m_node.id) addId();
        const Candidate* best = bestOf(m_candidates);
        KindChoice choice = best ? choiceOf(*best) : KindChoice{};
        if (const Candidate* use = namedUse(best)) choice = choiceOf(*use);
        applyDrum(choice);
        // A frame such as "example/app" says nothing.
        constexpr int nothing = 10;
        if (choice.kind == ComponentKind::node && choice.score < nothing) choice.score = 0;
        if (choice.score == 0) choice.reason = "no word tells; a part is a node by default";
        return choice;
    }

private:
    /// The product of a part whose kind is stated.
    [[nodiscard]] std::string product() {
        addLabel();
        for (const KindHint& hint : m_node.hints) addHint(hint);
        for (const Candidate& candidate : m_candidates)
            if (candidate.finding.weight == WordWeight::product) return candidate.finding.phrase;
        return {};
    }

    void add(const KindFinding& found, int score, std::string reason, bool isLabel) {
        if (m_series.contains(lowered(found.word)) || isContradicted(found)) return;
        m_candidates.push_back({found, score, std::move(reason), isLabel});
    }

    /// What the files start is a program of one's own: a "web client" that others call is a front end, and
    /// "smtp" a mail server.
    [[nodiscard]] bool isContradicted(const KindFinding& found) const {
        if (!m_node.runsHere) return false;
        // Whose page others show: it plays the users all the same.
        static constexpr auto players = std::to_array<std::string_view>(
            {"load generator", "loadgenerator", "locust", "jmeter", "cli", "cli tool"});
        const bool plays = std::ranges::find(players, found.phrase) != players.end();
        return found.kind == ComponentKind::external ||
               (found.kind == ComponentKind::client && m_isCalled && !plays);
    }

    /// "3 replicas" says how many, and not of what.
    [[nodiscard]] static bool isOnlyCounted(const std::string& label, const KindFinding& found) {
        if (found.weight != WordWeight::frame || found.kind == ComponentKind::node) return false;
        const std::size_t at = label.find(found.word);
        if (at == std::string::npos || at == 0) return false;
        const std::size_t before = label.find_last_not_of(" \t", at - 1);
        return before != std::string::npos && label[before] >= '0' && label[before] <= '9';
    }

    void addLabel() {
        const std::string& label = m_node.label.empty() ? m_node.id : m_node.label;
        for (const std::string_view person : {"👤", "👥", "🧑", "👨", "👩", "🙋"})
            if (label.find(person) != std::string::npos)
                add({ComponentKind::client, WordWeight::person, std::string(person), {}, 0, true},
                    signOfPerson, fmt::format("the label shows “{}”", person), false);
        for (const KindFinding& found : kindsIn(label)) {
            if (isOnlyCounted(label, found)) continue;
            const bool isFirst = found.piece == 0 || m_candidates.empty();
            int score = scoreOf(found, isFirst ? firstPiece : laterPiece);
            if (found.piece > farPiece) score = std::max(1, score - unqualified);
            if (isFirst && isNamedService(found, label)) score = namedService;
            add(found, score, fmt::format("the label says “{}”", found.word), isFirst);
        }
    }

    void addId() {
        // Two letters are rather initials than a word.
        static constexpr auto shortWords =
            std::to_array<std::string_view>({"db", "lb", "mq", "gw", "s3", "zk", "pg"});
        for (const KindFinding& found : kindsIn(m_node.id)) {
            const bool isShort = found.word.size() < 3;
            if (isShort && (isInitials(found.word) ||
                            std::ranges::find(shortWords, lowered(found.word)) == shortWords.end()))
                continue;
            add(found, scoreOf(found, inId), fmt::format("the id says “{}”", found.word), false);
        }
    }

    /// "DB" for "Debounce".
    [[nodiscard]] bool isInitials(const std::string& word) const {
        return lowered(m_node.label).starts_with(lowered(word.substr(0, 1)));
    }

    void addHint(const KindHint& hint) {
        using From = KindHint::From;
        if (hint.from == From::port) return addPort(hint.text);
        if (hint.from == From::shape && isPersonShape(hint.text)) {
            add({ComponentKind::client, WordWeight::person, hint.text, {}, 0, true}, drawnAsPerson,
                "it is drawn as a person", false);
            return;
        }
        if (hint.from == From::shape && drumOf(hint.text)) {
            if (!m_drum) m_drum = drumOf(hint.text);
            return;
        }
        for (const KindFinding& found :
             hint.from == From::image ? kindsInImage(hint.text) : kindsIn(hint.text))
            // What a type of resource has behind its product is part of its name: "cloudfront distribution".
            add(found,
                hint.from == From::resource ? scoresOf(hint.from)[static_cast<std::size_t>(found.weight)]
                                            : scoreOf(found, scoresOf(hint.from)),
                fmt::format("{} “{}”", nameOf(hint.from), hint.text), false);
    }

    void addPort(const std::string& port) {
        const auto* known = std::ranges::find(ports, port, &PortKind::port);
        if (known == ports.end()) return;
        add({known->kind, WordWeight::noun, port, {}, 0, true}, portScore,
            fmt::format("its port is {}", port), false);
    }

    [[nodiscard]] static const Candidate* bestOf(const std::vector<Candidate>& candidates) {
        const Candidate* best = nullptr;
        for (const Candidate& candidate : candidates)
            if (!best || candidate.score > best->score) best = &candidate;
        return best;
    }

    /// A product with several uses is what its label calls it: a "Job queue" that runs Redis.
    [[nodiscard]] const Candidate* namedUse(const Candidate* best) const {
        if (!best || best->finding.weight != WordWeight::product) return nullptr;
        for (const Candidate& candidate : m_candidates) {
            const bool isNoun =
                candidate.finding.weight == WordWeight::noun && candidate.finding.isHead && candidate.isLabel;
            if (isNoun && candidate.finding.kind != best->finding.kind &&
                best->finding.mayBe(candidate.finding.kind))
                return &candidate;
        }
        return nullptr;
    }

    /// What is drawn as a drum holds data, whatever its words work on: the most telling word for data counts.
    void applyDrum(KindChoice& choice) const {
        if (!m_drum || isStateful(choice.kind) ||
            (choice.kind != ComponentKind::node && choice.score > drumScore))
            return;
        choice = {*m_drum, drumScore, "it is drawn as a drum", {}, false};
        const std::string text = m_node.label.empty() ? m_node.id : m_node.label;
        for (const KindFinding& found : kindsMentionedIn(text)) {
            if (!isStateful(found.kind) || found.weight == WordWeight::frame) continue;
            choice.kind = found.kind;
            choice.reason += fmt::format(" and its label says “{}”", found.word);
            choice.product = found.weight == WordWeight::product ? found.phrase : std::string();
            return;
        }
    }

    [[nodiscard]] KindChoice choiceOf(const Candidate& candidate) const {
        static constexpr auto plain = std::to_array<std::string_view>(
            {"node", "nodes", "server", "servers", "host", "vm", "instance", "container", "pod", "pods"});
        KindChoice choice{candidate.finding.kind, candidate.score, candidate.reason, {}, false};
        choice.isPlain = candidate.isLabel && candidate.finding.weight == WordWeight::frame &&
                         std::ranges::find(plain, candidate.finding.phrase) != plain.end();
        // The product may stand beside the word that told: "Session store\nRedis".
        for (const Candidate& other : m_candidates)
            if (choice.product.empty() && other.finding.weight == WordWeight::product &&
                other.finding.mayBe(choice.kind))
                choice.product = other.finding.phrase;
        return choice;
    }

    const SketchNode& m_node;
    const SeriesNames& m_series;
    bool m_isCalled;
    std::vector<Candidate> m_candidates;
    std::optional<ComponentKind> m_drum;
};

bool isSeriesName(std::string_view word) {
    return word.size() == 2 && word[0] >= 'a' && word[0] <= 'z' && word[1] >= '0' && word[1] <= '9';
}

} // namespace

SeriesNames::SeriesNames(const Sketch& sketch) {
    for (const SketchNode& node : sketch.nodes)
        for (const std::string& text : {node.id, node.label})
            if (const std::string lower = lowered(text); isSeriesName(lower)) m_names.insert(lower);
}

bool SeriesNames::contains(const std::string& word) const {
    if (!isSeriesName(word) || word[1] < '1') return false;
    const auto has = [&](char digit) { return m_names.contains({word[0], digit}); };
    return has(static_cast<char>(word[1] - 1)) || has(static_cast<char>(word[1] + 1));
}

KindChoice chooseKind(const SketchNode& node, const SeriesNames& series, bool isCalled) {
    return Chooser(node, series, isCalled).choose();
}

} // namespace faultline
