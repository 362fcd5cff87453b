// SPDX-License-Identifier: MIT
#pragma once
// YAML as deployment files need it: read-only, compact, every value knows its line. Aliases share what they
// name and merges (`<<:`) are done, so a reader sees plain maps and lists.

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::yaml {

/// `absent` is what a look-up yields that found nothing, so that look-ups chain without asking.
enum class Type : std::uint8_t { absent, null, scalar, sequence, mapping };

struct Tree;
class Items;
class Members;

/// One value of a stream. A cheap handle: valid as long as the Stream lives; the default one is absent.
class Value {
public:
    Value() = default;
    Value(const Tree* tree, std::uint32_t index) : m_tree(tree), m_index(index) {}

    [[nodiscard]] Type type() const;
    [[nodiscard]] bool isMapping() const { return type() == Type::mapping; }
    [[nodiscard]] bool isSequence() const { return type() == Type::sequence; }
    [[nodiscard]] bool isScalar() const { return type() == Type::scalar; }
    /// There is such a value; it may be null.
    explicit operator bool() const { return m_tree != nullptr; }

    /// A scalar as written, without quotes and escapes; empty for any other type.
    [[nodiscard]] std::string_view text() const;
    /// YAML 1.1's truth values, quoted or not: yes, on, true, no, off, false in usual capitals.
    [[nodiscard]] std::optional<bool> boolean() const;
    /// A whole number, quoted or not: decimal with underscores, 0x, 0o.
    [[nodiscard]] std::optional<long> integer() const;
    /// 1-based line of the first character, of the alias' target for an alias; 0 for what is absent.
    [[nodiscard]] std::size_t line() const;
    /// Elements of a sequence, members of a mapping; 0 for any other type.
    [[nodiscard]] std::size_t size() const;

    /// The member with this key, of that the member with the next one …; absent where a step finds nothing.
    /// Linear in the members.
    template <class... Keys>
    [[nodiscard]] Value find(std::string_view key, Keys... more) const {
        if constexpr (sizeof...(more) == 0)
            return member(key);
        else
            return member(key).find(more...);
    }
    [[nodiscard]] Items items() const;
    [[nodiscard]] Members members() const;

    /// The same node of the tree: two aliases of one anchor are.
    bool operator==(const Value&) const = default;

private:
    [[nodiscard]] Value member(std::string_view key) const;

    const Tree* m_tree = nullptr;
    std::uint32_t m_index = 0;
};

/// A member of a mapping. A key that is no scalar has no text.
struct Member {
    std::string_view key;
    std::size_t line = 0; ///< of the key
    Value value;
};

/// The elements of a sequence in their order; none for any other type.
class Items {
public:
    class Iterator {
    public:
        Iterator(const Tree* tree, const std::uint32_t* at) : m_tree(tree), m_at(at) {}
        Value operator*() const { return {m_tree, *m_at}; }
        Iterator& operator++() { return ++m_at, *this; }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }

    private:
        const Tree* m_tree;
        const std::uint32_t* m_at;
    };

    Items(const Tree* tree, const std::uint32_t* begin, const std::uint32_t* end)
        : m_tree(tree), m_begin(begin), m_end(end) {}
    [[nodiscard]] Iterator begin() const { return {m_tree, m_begin}; }
    [[nodiscard]] Iterator end() const { return {m_tree, m_end}; }

private:
    const Tree* m_tree;
    const std::uint32_t* m_begin;
    const std::uint32_t* m_end;
};

/// The members of a mapping, its own in their order and then the merged ones; none for any other type.
class Members {
public:
    class Iterator {
    public:
        Iterator(const Tree* tree, const std::uint32_t* at) : m_tree(tree), m_at(at) {}
        Member operator*() const;
        Iterator& operator++() { return m_at += 2, *this; }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }

    private:
        const Tree* m_tree;
        const std::uint32_t* m_at;
    };

    Members(const Tree* tree, const std::uint32_t* begin, const std::uint32_t* end)
        : m_tree(tree), m_begin(begin), m_end(end) {}
    [[nodiscard]] Iterator begin() const { return {m_tree, m_begin}; }
    [[nodiscard]] Iterator end() const { return {m_tree, m_end}; }

private:
    const Tree* m_tree;
    const std::uint32_t* m_begin;
    const std::uint32_t* m_end;
};

/// Something that a strict reader would refuse: a key that stands twice.
struct Leniency {
    std::size_t line = 0;
    std::string text;
};

/// The documents of a text. Immutable; moving it keeps its Values valid.
class Stream {
public:
    static constexpr std::size_t maximumBytes = std::size_t{16} << 20;
    static constexpr std::size_t maximumDepth = 100;
    /// Of nodes, and of what a walk through a document meets with every alias followed.
    static constexpr std::size_t maximumNodes = 1'000'000;
    static constexpr std::size_t maximumExpandedBytes = std::size_t{32} << 20;

    /// Parses YAML 1.1 (and so JSON); `firstLine` is the line number of the text's first line. Linear in the
    /// text. Error codes, with "line N" in `where`: "import-syntax", "import-depth", "import-size" (too long,
    /// or aliases that multiply it beyond the limits).
    static Result<Stream> parse(std::string_view text, std::size_t firstLine = 1);

    Stream(Stream&&) noexcept;
    Stream& operator=(Stream&&) noexcept;
    ~Stream();

    /// The root of each document; one that holds nothing is null.
    [[nodiscard]] const std::vector<Value>& documents() const { return m_documents; }
    [[nodiscard]] const std::vector<Leniency>& leniencies() const { return m_leniencies; }

private:
    friend class Builder;
    Stream();

    std::unique_ptr<Tree> m_tree;
    std::vector<Value> m_documents;
    std::vector<Leniency> m_leniencies;
};

} // namespace faultline::yaml
