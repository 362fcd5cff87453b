// SPDX-License-Identifier: MIT
#pragma once
// JSON as the design file needs it: read-only, compact, and every value knows where in the text it stands.

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::json {

enum class Type : std::uint8_t { null, boolean, number, string, array, object };

class Document;

/// One value of a document. A cheap handle: valid as long as the document stays where it is and its text
/// lives.
class Value {
public:
    [[nodiscard]] Type type() const;
    [[nodiscard]] bool is(Type type) const { return this->type() == type; }
    /// The truth of a boolean; false for any other type.
    [[nodiscard]] bool boolean() const;
    /// A string with its escapes resolved, a number as it was spelled; empty for any other type.
    [[nodiscard]] std::string_view text() const;
    /// The value of a number; nothing for another type, and for a number that no double holds: one beyond
    /// 1.8e308, or one that is not 0 but nearer to 0 than 5e-324.
    [[nodiscard]] std::optional<double> number() const;
    /// Elements of an array, members of an object; 0 for any other type.
    [[nodiscard]] std::size_t size() const;
    /// Byte offset of the value's first character in the source text.
    [[nodiscard]] std::size_t offset() const;
    /// The member with this key; nothing where there is none or this is no object. Linear in the members.
    [[nodiscard]] std::optional<Value> find(std::string_view key) const;

private:
    friend class Document;
    friend class Children;
    Value(const Document* document, std::uint32_t index) : m_document(document), m_index(index) {}

    const Document* m_document;
    std::uint32_t m_index;
};

/// The elements of an array or the members of an object, in the order of the text; empty for other types.
class Children {
public:
    struct Child {
        std::string_view key; ///< empty in an array
        Value value;
    };

    class Iterator {
    public:
        using value_type = Child;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;

        Child operator*() const;
        Iterator& operator++();
        void operator++(int) { ++*this; }
        bool operator==(const Iterator& other) const { return m_index == other.m_index; }

    private:
        friend class Children;
        Iterator(const Document* document, std::uint32_t index, bool keyed)
            : m_document(document), m_index(index), m_keyed(keyed) {}

        const Document* m_document;
        std::uint32_t m_index;
        bool m_keyed;
    };

    explicit Children(Value parent);
    [[nodiscard]] Iterator begin() const { return {m_document, m_begin, m_keyed}; }
    [[nodiscard]] Iterator end() const { return {m_document, m_end, m_keyed}; }

private:
    const Document* m_document;
    std::uint32_t m_begin;
    std::uint32_t m_end;
    bool m_keyed;
};

/// A parsed text. It keeps a view of the text, which must outlive it; moving it invalidates its Values.
/// Immutable once parsed, so any number of threads may read it.
class Document {
public:
    static constexpr std::size_t maximumBytes = std::size_t{256} << 20;
    static constexpr std::size_t maximumDepth = 100;
    static constexpr std::size_t maximumValues = std::size_t{1} << 24;

    /// Parses strict JSON (RFC 8259) in UTF-8; a byte order mark in front is skipped. Time and memory are
    /// linear in the text, and neither parsing nor destruction recurses. Error codes, with line and column in
    /// `where`: "json-syntax", "json-encoding" (no UTF-8, half a surrogate pair), "json-number" (beyond a
    /// double), "json-depth", "json-size", "duplicate-key".
    static Result<Document> parse(std::string_view text);

    [[nodiscard]] Value root() const { return {this, 0}; }
    /// The JSON pointer (RFC 6901) of a value; empty for the root. Linear in the siblings along the path.
    [[nodiscard]] std::string pointerTo(Value value) const;
    /// The value that a JSON pointer names, or the innermost one around it that exists.
    [[nodiscard]] Value nearest(std::string_view pointer) const;
    /// The 1-based line of a byte offset. Linear in the text: for messages only.
    [[nodiscard]] std::size_t lineOf(std::size_t offset) const;
    /// "/components/3/kind (line 12)", for the `where` of an Error; "line 1" for the root. Shortened where a
    /// key is absurdly long, and free of control characters.
    [[nodiscard]] std::string where(Value value) const;

private:
    friend class Value;
    friend class Children;
    friend class TreeBuilder;

    /// Nodes stand in preorder; in an object each value follows its key, which is a string node.
    struct Node {
        std::uint32_t offset = 0; ///< of the first character in the source
        std::uint32_t length = 0; ///< bytes of text, or number of children
        std::uint32_t link = 0; ///< container: index past its subtree; decoded string: offset into m_decoded
        Type type = Type::null;
        bool flag = false; ///< boolean: its truth; string: text is in m_decoded
    };

    [[nodiscard]] std::string_view textOf(const Node& node) const;
    [[nodiscard]] std::uint32_t after(std::uint32_t index) const;
    [[nodiscard]] std::optional<Error> duplicateKey() const;
    [[nodiscard]] std::optional<std::uint32_t> duplicateKeyOf(std::uint32_t object,
                                                              std::vector<std::uint32_t>& keys) const;

    std::string_view m_source;
    std::vector<Node> m_nodes;
    std::string m_decoded; ///< strings that had escapes, one after another
};

/// Appends the value as JSON without white space, numbers as they were spelled; stops soon after `limit`
/// bytes, so that a message about a huge value costs no more than one about a small one.
void appendCompact(std::string& out, Value value, std::size_t limit = std::string::npos);

} // namespace faultline::json
