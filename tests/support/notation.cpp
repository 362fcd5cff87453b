// SPDX-License-Identifier: MIT
#include "tests/support/notation.h"

#include "tests/support/notation_attributes.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace faultline::test {

namespace {

using Parts = std::vector<std::size_t>; ///< indices into System::components

class Reader {
public:
    explicit Reader(std::string_view text) : m_tokens(tokensOf(text)) {}
    System system();

private:
    struct Container {
        ElementId id;
        bool isRisk;
        std::vector<std::string> members;
        std::size_t line;
    };

    [[nodiscard]] const Token& next() const { return m_tokens[m_at]; }
    bool take(std::string_view sign);
    void expect(std::string_view sign);
    std::string word(const char* what);
    Attributes attributes();
    void statement();
    void properties();
    void container();
    void chain();
    Parts stage();
    Parts part();
    std::size_t partNamed(const std::string& id);
    void connect(const Parts& from, const Parts& to, const std::string& arrow, const Attributes& attributes);
    void connectOne(std::size_t from, std::size_t to, ConnectionKind kind, Attributes attributes);
    void fill(const Container& container);
    [[nodiscard]] std::vector<ElementId> elementsNamed(const std::string& name) const;

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    System m_system;
    Failure m_failure = Failure::fromProbability(valid(Probability::from(0.01)));
    std::map<std::string, Parts> m_groups;
    std::vector<Container> m_containers;
};

System Reader::system() {
    const auto placed = [](std::size_t line, const auto& read) {
        try {
            read();
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument("line " + std::to_string(line) + ": " + error.what());
        }
    };
    while (next().type != Token::Type::end) placed(next().line, [this] { statement(); });
    for (const Container& container : m_containers) placed(container.line, [&] { fill(container); });
    return std::move(m_system);
}

bool Reader::take(std::string_view sign) {
    if (next().type != Token::Type::sign || next().text != sign) return false;
    ++m_at;
    return true;
}

void Reader::expect(std::string_view sign) {
    if (take(sign)) return;
    throw std::invalid_argument("'" + std::string(sign) + "' expected instead of '" + next().text + "'");
}

std::string Reader::word(const char* what) {
    if (next().type != Token::Type::word)
        throw std::invalid_argument(std::string(what) + " expected instead of '" + next().text + "'");
    return m_tokens[m_at++].text;
}

Attributes Reader::attributes() {
    Attributes result;
    if (!take("[")) return result;
    do {
        const std::string key = word("an attribute");
        const std::string value = take("=") ? word("a value") : key;
        if (!result.emplace(key, value).second) throw std::invalid_argument("'" + key + "' is said twice");
    } while (take(","));
    expect("]");
    return result;
}

void Reader::statement() {
    if (take(";")) return;
    if (next().text == "[" && next().type == Token::Type::sign)
        properties();
    else if (take("{"))
        container();
    else
        chain();
    if (next().type != Token::Type::end) expect(";");
}

void Reader::properties() {
    Attributes given = attributes();
    if (const auto mttr = takenNumber(given, "mttr")) m_system.properties.mttr = valid(Hours::from(*mttr));
    if (const auto objective = taken(given, "objective"))
        m_system.properties.objective = named<Objective>(*objective);
    if (const auto name = taken(given, "name")) m_system.properties.name = *name;
    m_failure = *failureFrom(given, m_failure);
    refuseLeftOver(given);
}

void Reader::container() {
    const std::size_t line = next().line;
    const std::string kind = word("a kind of domain, or risk,");
    const std::string id = word("a name");
    Attributes given = attributes();
    const std::string name = taken(given, "name").value_or("");
    const std::optional<Failure> failure = failureFrom(given, {});
    refuseLeftOver(given);
    const bool isRisk = kind == "risk";
    if (isRisk)
        m_system.sharedRisks.push_back({SharedRiskId(id), name, failure, {}, "", {}});
    else
        m_system.domains.push_back({DomainId(id), name, named<DomainKind>(kind), {}, failure, "", {}});
    expect(":");
    Container inside{isRisk ? ElementId(SharedRiskId(id)) : ElementId(DomainId(id)), isRisk, {}, line};
    while (!take("}")) inside.members.push_back(word("a member or '}'"));
    m_containers.push_back(std::move(inside));
}

void Reader::chain() {
    Parts left = stage();
    while (next().type == Token::Type::sign && next().text != ";") {
        const std::string arrow = next().text;
        ++m_at;
        if (arrow != ">" && arrow != "<>" && arrow != "~" && arrow != "<~>")
            throw std::invalid_argument("'" + arrow + "' is no arrow");
        const Attributes given = attributes();
        Parts right = stage();
        connect(left, right, arrow, given);
        left = std::move(right);
    }
}

Parts Reader::stage() {
    Parts result = part();
    while (take(",")) {
        const Parts more = part();
        result.insert(result.end(), more.begin(), more.end());
    }
    return result;
}

/// A part or a group, made where it is new. A kind that is stated must be known when the part is made.
Parts Reader::part() {
    const std::string name = word("a part");
    const bool isNumbered = take("*");
    const int count = isNumbered ? wholeNumberIn(word("a number")) : 1;
    Attributes given = attributes();
    const bool isKnown = m_groups.contains(name);
    if (count < 1) throw std::invalid_argument("'" + name + "' needs at least one part");
    if (isNumbered && isKnown && m_groups[name].size() != static_cast<std::size_t>(count))
        throw std::invalid_argument("'" + name + "' stands for another number of parts already");
    if (!isKnown) {
        const auto kind = given.contains("kind") ? named<ComponentKind>(given["kind"]) : kindFromName(name);
        Parts parts;
        for (int i = 1; i <= count; ++i) {
            const std::size_t index = partNamed(isNumbered ? name + std::to_string(i) : name);
            m_system.components[index].kind = kind;
            if (kind != ComponentKind::client) m_system.components[index].failure = m_failure;
            parts.push_back(index);
        }
        m_groups[name] = parts;
    }
    for (const std::size_t index : m_groups[name]) {
        Attributes copy = given;
        setPart(m_system.components[index], copy);
        refuseLeftOver(copy);
    }
    return m_groups[name];
}

std::size_t Reader::partNamed(const std::string& id) {
    if (m_groups.contains(id)) throw std::invalid_argument("'" + id + "' is a part already");
    Component part;
    part.id = ComponentId(id);
    m_system.components.push_back(std::move(part));
    m_groups[id] = {m_system.components.size() - 1};
    return m_system.components.size() - 1;
}

void Reader::connect(const Parts& from, const Parts& to, const std::string& arrow, const Attributes& given) {
    const auto kind =
        arrow.find('~') == std::string::npos ? ConnectionKind::request : ConnectionKind::replication;
    const bool isBothWays = arrow.front() == '<';
    std::vector<std::pair<std::size_t, std::size_t>> done;
    for (const std::size_t left : from) {
        for (const std::size_t right : to) {
            if (left == right) continue;
            // Within one group a pair comes up twice, once from either side.
            if (isBothWays && std::find(done.begin(), done.end(), std::pair(right, left)) != done.end())
                continue;
            done.emplace_back(left, right);
            connectOne(left, right, kind, given);
            if (isBothWays) connectOne(right, left, kind, given);
        }
    }
}

void Reader::connectOne(std::size_t from, std::size_t to, ConnectionKind kind, Attributes given) {
    Connection connection;
    connection.id = ConnectionId("c" + std::to_string(m_system.connections.size() + 1));
    connection.from = m_system.components[from].id;
    connection.to = m_system.components[to].id;
    connection.kind = kind;
    connection.failure = failureFrom(given, {});
    if (kind == ConnectionKind::request)
        setRequest(connection, given);
    else
        setReplication(connection, given);
    refuseLeftOver(given);
    m_system.connections.push_back(std::move(connection));
}

std::vector<ElementId> Reader::elementsNamed(const std::string& name) const {
    std::vector<ElementId> result;
    if (const auto group = m_groups.find(name); group != m_groups.end())
        for (const std::size_t index : group->second) result.push_back(m_system.components[index].id);
    else if (find<Domain>(m_system, DomainId(name)))
        result.push_back(DomainId(name));
    else
        throw std::invalid_argument("there is no '" + name + "' to put inside");
    return result;
}

void Reader::fill(const Container& container) {
    for (const std::string& name : container.members) {
        for (const ElementId& member : elementsNamed(name)) {
            if (container.isRisk) {
                for (SharedRisk& risk : m_system.sharedRisks)
                    if (risk.id.text() == container.id.text()) risk.members.push_back(member);
                continue;
            }
            for (Component& part : m_system.components)
                if (part.id.text() == member.text()) part.domain = DomainId(container.id.text());
            for (Domain& domain : m_system.domains)
                if (domain.id.text() == member.text()) domain.parent = DomainId(container.id.text());
        }
    }
}

} // namespace

System systemFrom(std::string_view text) { return Reader(text).system(); }

} // namespace faultline::test
