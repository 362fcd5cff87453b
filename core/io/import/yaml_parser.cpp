// SPDX-License-Identifier: MIT
// Stream::parse: libyaml finds the events and checks the grammar, the tree is built here. libyaml's own
// documents are not used: they copy nothing of lines that survives and know no merges.
#include "core/io/import/yaml_tree.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <unordered_set>
#include <yaml.h>

namespace faultline::yaml {

namespace {

/// What a node costs in a walk, beside its text.
constexpr std::size_t nodeBytes = 16;

std::string_view viewOf(const yaml_char_t* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

bool isNullWord(std::string_view text) {
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

/// libyaml's parser and event, given back whatever happens.
class Events {
public:
    explicit Events(std::string_view text) {
        m_ready = yaml_parser_initialize(&m_parser) != 0;
        if (!m_ready) return;
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size());
    }
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;
    ~Events() {
        if (m_held) yaml_event_delete(&m_event);
        if (m_ready) yaml_parser_delete(&m_parser);
    }

    /// The next event, or null where the text is broken.
    const yaml_event_t* next() {
        if (m_held) yaml_event_delete(&m_event);
        m_held = m_ready && yaml_parser_parse(&m_parser, &m_event) != 0;
        return m_held ? &m_event : nullptr;
    }
    [[nodiscard]] const yaml_parser_t& parser() const { return m_parser; }

private:
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_ready = false;
    bool m_held = false;
};

} // namespace

class Builder {
public:
    Builder(std::string_view text, std::size_t firstLine)
        : m_source(text), m_firstLine(firstLine), m_events(text) {}

    Result<Stream> build() {
        while (const yaml_event_t* event = m_events.next()) {
            if (event->type == YAML_STREAM_END_EVENT) return std::move(m_stream);
            take(*event);
            if (m_error) return *m_error;
        }
        return syntaxError();
    }

private:
    struct Open {
        std::uint32_t node;
        std::size_t firstPending;
    };
    /// Of the subtree of a node, with every alias in it followed.
    struct Extent {
        std::size_t bytes = nodeBytes;
        std::size_t height = 1;
    };

    void take(const yaml_event_t& event);
    void takeScalar(const yaml_event_t& event);
    void takeAlias(std::string_view anchor, std::size_t line);
    void open(Type type, const yaml_char_t* anchor, std::size_t line);
    void close();
    void place(std::uint32_t node);
    std::uint32_t add(Type type, const yaml_char_t* anchor, std::size_t line);
    void measure(std::uint32_t node);
    [[nodiscard]] std::vector<std::uint32_t> membersOf(std::uint32_t mapping,
                                                       std::vector<std::uint32_t> written);
    void mergeInto(std::vector<std::uint32_t>& members, std::uint32_t source);
    [[nodiscard]] std::vector<std::uint32_t> childrenOf(std::uint32_t node) const;
    [[nodiscard]] std::size_t lineOf(const yaml_mark_t& mark) const { return mark.line + m_firstLine; }
    [[nodiscard]] Error syntaxError() const;
    void fail(std::string code, std::string what, std::size_t line) {
        if (!m_error) m_error = Error{std::move(code), std::move(what), fmt::format("line {}", line)};
    }
    [[nodiscard]] Tree& tree() { return *m_stream.m_tree; }

    std::string_view m_source;
    std::size_t m_firstLine;
    Events m_events;
    Stream m_stream;
    std::vector<Extent> m_extents;
    std::vector<Open> m_open;
    std::vector<std::uint32_t> m_pending; ///< children of the open nodes
    std::unordered_map<std::string, std::uint32_t> m_anchors;
    std::unordered_set<std::uint32_t> m_mergeKeys; ///< plain `<<`
    std::optional<Error> m_error;
};

void Builder::take(const yaml_event_t& event) {
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT: m_anchors.clear(); break;
    case YAML_SCALAR_EVENT: takeScalar(event); break;
    case YAML_ALIAS_EVENT: takeAlias(viewOf(event.data.alias.anchor), lineOf(event.start_mark)); break;
    case YAML_SEQUENCE_START_EVENT:
        open(Type::sequence, event.data.sequence_start.anchor, lineOf(event.start_mark));
        break;
    case YAML_MAPPING_START_EVENT:
        open(Type::mapping, event.data.mapping_start.anchor, lineOf(event.start_mark));
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: close(); break;
    default: break;
    }
}

void Builder::takeScalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    const std::uint32_t node =
        add(plain && isNullWord(text) ? Type::null : Type::scalar, scalar.anchor, lineOf(event.start_mark));
    tree().nodes[node].start = static_cast<std::uint32_t>(tree().text.size());
    tree().nodes[node].count = static_cast<std::uint32_t>(text.size());
    tree().text.append(text);
    m_extents[node].bytes += text.size();
    if (plain && text == "<<") m_mergeKeys.insert(node);
    place(node);
}

void Builder::takeAlias(std::string_view anchor, std::size_t line) {
    const auto found = m_anchors.find(std::string(anchor));
    if (found == m_anchors.end())
        return fail("import-syntax", fmt::format("no anchor &{} stands before the alias *{}", anchor, anchor),
                    line);
    const std::uint32_t node = found->second;
    if (std::ranges::find(m_open, node, &Open::node) != m_open.end())
        return fail("import-syntax", fmt::format("the alias *{} stands inside what it names", anchor), line);
    place(node);
}

std::uint32_t Builder::add(Type type, const yaml_char_t* anchor, std::size_t line) {
    const auto node = static_cast<std::uint32_t>(tree().nodes.size());
    if (node >= Stream::maximumNodes)
        fail("import-size", fmt::format("more than {} values", Stream::maximumNodes), line);
    tree().nodes.push_back({static_cast<std::uint32_t>(line), 0, 0, type});
    m_extents.push_back({});
    if (anchor) m_anchors[std::string(viewOf(anchor))] = node;
    return node;
}

void Builder::open(Type type, const yaml_char_t* anchor, std::size_t line) {
    if (m_open.size() >= Stream::maximumDepth)
        return fail("import-depth", fmt::format("nested deeper than {}", Stream::maximumDepth), line);
    m_open.push_back({add(type, anchor, line), m_pending.size()});
}

void Builder::close() {
    const Open closed = m_open.back();
    m_open.pop_back();
    const auto first = m_pending.begin() + static_cast<std::ptrdiff_t>(closed.firstPending);
    std::vector<std::uint32_t> children(first, m_pending.end());
    m_pending.erase(first, m_pending.end());
    if (tree().nodes[closed.node].type == Type::mapping)
        children = membersOf(closed.node, std::move(children));
    Node& node = tree().nodes[closed.node];
    node.start = static_cast<std::uint32_t>(tree().children.size());
    node.count = static_cast<std::uint32_t>(children.size());
    tree().children.insert(tree().children.end(), children.begin(), children.end());
    if (tree().children.size() > 4 * Stream::maximumNodes)
        fail("import-size", "merges multiply the text beyond measure", node.line);
    measure(closed.node);
    place(closed.node);
}

void Builder::place(std::uint32_t node) {
    if (m_open.empty())
        m_stream.m_documents.emplace_back(m_stream.m_tree.get(), node);
    else
        m_pending.push_back(node);
}

/// Aliases make a short text stand for an endless one: what a walk would meet is summed up here, once, and
/// refused beyond a limit, so that no reader has to count while it walks.
void Builder::measure(std::uint32_t node) {
    Extent& extent = m_extents[node];
    for (const std::uint32_t child : childrenOf(node)) {
        extent.bytes += m_extents[child].bytes;
        extent.height = std::max(extent.height, m_extents[child].height + 1);
    }
    if (extent.bytes > Stream::maximumExpandedBytes)
        fail("import-size", "aliases multiply the text beyond measure", tree().nodes[node].line);
    if (extent.height > Stream::maximumDepth)
        fail("import-depth", fmt::format("nested deeper than {}", Stream::maximumDepth),
             tree().nodes[node].line);
}

std::vector<std::uint32_t> Builder::childrenOf(std::uint32_t node) const {
    const Tree& tree = *m_stream.m_tree;
    const Node& of = tree.nodes[node];
    if (of.type != Type::sequence && of.type != Type::mapping) return {};
    const auto first = tree.children.begin() + of.start;
    return {first, first + of.count};
}

/// The members of a mapping: a key that stands twice counts as it stands last, merged ones come behind.
std::vector<std::uint32_t> Builder::membersOf(std::uint32_t mapping, std::vector<std::uint32_t> written) {
    std::vector<std::uint32_t> members;
    std::vector<std::uint32_t> sources;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i + 1 < written.size(); i += 2) {
        const std::uint32_t key = written[i];
        if (m_mergeKeys.contains(key)) {
            sources.push_back(written[i + 1]);
            continue;
        }
        const std::string_view text = tree().textOf(key);
        if (const auto known = places.find(text); known != places.end() && !text.empty()) {
            m_stream.m_leniencies.push_back(
                {tree().nodes[key].line,
                 fmt::format("the key “{}” stands twice: the last one counts", text.substr(0, 60))});
            members[known->second + 1] = written[i + 1];
            continue;
        }
        places.emplace(text, members.size());
        members.insert(members.end(), {key, written[i + 1]});
    }
    for (const std::uint32_t source : sources) {
        if (tree().nodes[source].type == Type::sequence)
            for (const std::uint32_t each : childrenOf(source)) mergeInto(members, each);
        else
            mergeInto(members, source);
    }
    if (m_extents[mapping].bytes > Stream::maximumExpandedBytes)
        fail("import-size", "merges multiply the text beyond measure", tree().nodes[mapping].line);
    return members;
}

void Builder::mergeInto(std::vector<std::uint32_t>& members, std::uint32_t source) {
    if (tree().nodes[source].type != Type::mapping) {
        if (tree().nodes[source].type != Type::null)
            m_stream.m_leniencies.push_back({tree().nodes[source].line, "“<<” names no mapping: left out"});
        return;
    }
    std::unordered_set<std::string_view> known;
    for (std::size_t i = 0; i < members.size(); i += 2) known.insert(tree().textOf(members[i]));
    const std::vector<std::uint32_t> merged = childrenOf(source);
    for (std::size_t i = 0; i + 1 < merged.size(); i += 2)
        if (known.insert(tree().textOf(merged[i])).second)
            members.insert(members.end(), {merged[i], merged[i + 1]});
}

Error Builder::syntaxError() const {
    const yaml_parser_t& parser = m_events.parser();
    if (parser.error == YAML_MEMORY_ERROR) return {"import-size", "no memory is left", {}};
    std::size_t line = lineOf(parser.problem_mark);
    if (parser.error == YAML_READER_ERROR) {
        const std::size_t end = std::min(parser.problem_offset, m_source.size());
        line = m_firstLine + static_cast<std::size_t>(std::ranges::count(m_source.substr(0, end), '\n'));
    }
    std::string what = fmt::format("this is not YAML: {}", parser.problem ? parser.problem : "broken text");
    if (parser.context) what += fmt::format(" ({})", parser.context);
    return {"import-syntax", what, fmt::format("line {}", line)};
}

Stream::Stream() : m_tree(std::make_unique<Tree>()) {}
Stream::Stream(Stream&&) noexcept = default;
Stream& Stream::operator=(Stream&&) noexcept = default;
Stream::~Stream() = default;

Result<Stream> Stream::parse(std::string_view text, std::size_t firstLine) {
    if (text.size() > maximumBytes)
        return Error{"import-size",
                     fmt::format("{} bytes are more than the {} that are read", text.size(), maximumBytes),
                     {}};
    return Builder(text, firstLine).build();
}

} // namespace faultline::yaml
