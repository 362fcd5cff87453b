// SPDX-License-Identifier: MIT
// Document::parse: RapidJSON finds the tokens and checks the grammar, the tree is built here.
#include "core/io/json.h"
#include "core/io/json_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace faultline::json {

namespace {

using Stream = rapidjson::MemoryStream;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t shownText = 24;

/// First character at or after `from` that is neither white space nor punctuation between values.
std::size_t skipToToken(std::string_view text, std::size_t from) {
    const std::size_t found = text.find_first_not_of(" \t\r\n,:", from);
    return found == std::string_view::npos ? text.size() : found;
}

/// Whether decoded text holds an encoded surrogate, which only a lone \uDC00 … \uDFFF escape can bring about.
bool holdsSurrogate(std::string_view text) {
    for (std::size_t i = text.find('\xED'); i != std::string_view::npos; i = text.find('\xED', i + 1))
        if (i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0) return true;
    return false;
}

} // namespace

/// Receives RapidJSON's events. RapidJSON tells no positions of its own, but its stream does: every token
/// begins at the first character behind the one before that is neither white space, comma nor colon.
class TreeBuilder {
public:
    TreeBuilder(Document& document, const Stream& stream, std::size_t start)
        : m_document(document), m_stream(stream), m_base(start), m_end(start) {}

    bool Null() { return add(Type::null); }
    bool Bool(bool truth) { return add(Type::boolean, truth); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return add(Type::number); }
    bool String(const char* text, rapidjson::SizeType length, bool) { return addString({text, length}); }
    bool Key(const char* text, rapidjson::SizeType length, bool) { return addString({text, length}); }
    bool StartObject() { return open(Type::object); }
    bool StartArray() { return open(Type::array); }
    bool EndObject(rapidjson::SizeType members) { return close(members); }
    bool EndArray(rapidjson::SizeType elements) { return close(elements); }
    // Not called with kParseNumbersAsStringsFlag, but RapidJSON's reader names them.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    /// Where the token begins that RapidJSON stopped in.
    [[nodiscard]] std::size_t tokenStart() const { return skipToToken(m_document.m_source, m_end); }
    /// Code and sentence, where this class and not RapidJSON refused the text; else empty.
    [[nodiscard]] const Error& refusal() const { return m_refusal; }

private:
    bool add(Type type, bool flag = false) {
        if (m_document.m_nodes.size() >= Document::maximumValues)
            return refuse("json-size",
                          fmt::format("a text holds at most {} values", Document::maximumValues));
        const std::size_t start = tokenStart();
        m_end = m_base + m_stream.Tell();
        m_document.m_nodes.push_back(
            {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(m_end - start), 0, type, flag});
        return true;
    }

    bool addString(std::string_view text) {
        if (!add(Type::string)) return false;
        Document::Node& node = m_document.m_nodes.back();
        // Escapes are longer than what they stand for: equal length means that there are none.
        node.flag = node.length != text.size() + 2;
        node.length = static_cast<std::uint32_t>(text.size());
        if (!node.flag) return true;
        node.link = static_cast<std::uint32_t>(m_document.m_decoded.size());
        m_document.m_decoded += text;
        if (!holdsSurrogate(text)) return true;
        m_end = node.offset;
        return refuse("json-encoding", "a \\u escape of a surrogate needs its other half beside it");
    }

    bool open(Type type) {
        if (m_open.size() >= Document::maximumDepth)
            return refuse("json-depth",
                          fmt::format("values are nested at most {} deep", Document::maximumDepth));
        if (!add(type)) return false;
        m_open.push_back(static_cast<std::uint32_t>(m_document.m_nodes.size() - 1));
        m_end = m_document.m_nodes.back().offset + std::size_t{1}; // RapidJSON has not taken the bracket yet
        return true;
    }

    bool close(rapidjson::SizeType children) {
        Document::Node& node = m_document.m_nodes[m_open.back()];
        m_open.pop_back();
        node.length = children;
        node.link = static_cast<std::uint32_t>(m_document.m_nodes.size());
        m_end = tokenStart() + 1;
        return true;
    }

    bool refuse(std::string code, std::string what) {
        m_refusal = {std::move(code), std::move(what), {}};
        return false;
    }

    Document& m_document;
    const Stream& m_stream;
    std::size_t m_base; ///< offset in the source where the stream begins
    std::size_t m_end;  ///< offset behind the last token
    std::vector<std::uint32_t> m_open;
    Error m_refusal;
};

namespace {

/// The text at an offset as a message shows it.
std::string shown(std::string_view source, std::size_t at) {
    if (at >= source.size()) return "the end of the text";
    std::string_view rest = source.substr(at);
    const std::size_t length = rest.find_first_of(" \t\r\n,:]}", 1);
    rest = rest.substr(0, std::min(length, 4 * shownText));
    return fmt::format("'{}'", printable(rest, shownText));
}

bool spellsNoNumber(std::string_view rest) {
    if (rest.starts_with('-')) rest.remove_prefix(1);
    return rest.starts_with("NaN") || rest.starts_with("nan") || rest.starts_with("Inf") ||
           rest.starts_with("inf");
}

std::string invalidValue(std::string_view source, std::size_t token) {
    if (token < source.size() && spellsNoNumber(source.substr(token)))
        return fmt::format("JSON has no NaN and no Infinity; here stands {}", shown(source, token));
    return fmt::format("a value must stand here, not {}", shown(source, token));
}

std::string invalidEscape(std::string_view source, std::size_t at) {
    if (at < source.size() && source[at] == '\\') {
        const std::size_t escaped = at + 1 < source.size() ? characterLength(source.substr(at + 1, 4)) : 0;
        return fmt::format("a string knows no escape '{}'",
                           printable(source.substr(at, 1 + escaped), shownText));
    }
    return fmt::format("a control character in a string must be escaped; here stands '{}'",
                       printable(source.substr(at, 1), shownText));
}

/// What RapidJSON's code means, in the words of Error. `token` is where the token in question begins.
Error explain(rapidjson::ParseErrorCode code, std::string_view source, std::size_t at, std::size_t token) {
    const auto syntax = [](std::string what) { return Error{"json-syntax", std::move(what), {}}; };
    // Also where RapidJSON only misses a token: UTF-16 begins like that.
    if (at < source.size() && characterLength(source.substr(at, 4)) == 0)
        return {"json-encoding",
                fmt::format("the text must be UTF-8; here stands the byte {}",
                            printable(source.substr(at, 1), 4)),
                {}};
    switch (code) {
    case rapidjson::kParseErrorDocumentEmpty:
        return syntax("the text is empty; a JSON value must stand in it");
    case rapidjson::kParseErrorDocumentRootNotSingular:
        return syntax(fmt::format("nothing may follow the JSON value; here stands {}", shown(source, at)));
    case rapidjson::kParseErrorObjectMissName:
        return syntax(fmt::format("a key in double quotes must stand here, not {}", shown(source, at)));
    case rapidjson::kParseErrorObjectMissColon:
        return syntax(fmt::format("a colon must follow a key, not {}", shown(source, at)));
    case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
        return syntax(fmt::format("a comma or '}}' must follow a member, not {}", shown(source, at)));
    case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
        return syntax(fmt::format("a comma or ']' must follow an element, not {}", shown(source, at)));
    case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        return syntax("four hexadecimal digits must follow \\u");
    case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        return {"json-encoding", "a \\u escape of a surrogate needs its other half beside it", {}};
    case rapidjson::kParseErrorStringEscapeInvalid: return syntax(invalidEscape(source, at));
    case rapidjson::kParseErrorStringMissQuotationMark: return syntax("a string is not closed");
    case rapidjson::kParseErrorNumberTooBig:
        return {"json-number",
                fmt::format("a number must lie within ±1.8e308; it is {}", shown(source, token)),
                {}};
    case rapidjson::kParseErrorNumberMissFraction:
    case rapidjson::kParseErrorNumberMissExponent:
        return syntax(fmt::format("digits are missing in the number {}", shown(source, token)));
    default: return syntax(invalidValue(source, token));
    }
}

/// Line and column of an offset, 1-based, columns counted in characters.
std::string lineAndColumn(std::string_view source, std::size_t at, std::size_t start) {
    const std::string_view before = source.substr(start, std::max(at, start) - start);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    const auto characters = std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return fmt::format("line {}, column {}", lines + 1, characters + 1);
}

} // namespace

Result<Document> Document::parse(std::string_view text) {
    if (text.size() > maximumBytes)
        return Error{"json-size", fmt::format("a text has at most {} MiB", maximumBytes >> 20), {}};
    const std::size_t start = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    Document document;
    document.m_source = text;
    document.m_nodes.reserve(std::min(text.size() / 16 + 1, maximumValues));

    Stream stream(text.data() + start, text.size() - start);
    TreeBuilder builder(document, stream, start);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                               rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult outcome = reader.Parse<flags>(stream, builder);

    Error error;
    std::size_t at = start + stream.Tell();
    if (outcome.IsError()) {
        const std::size_t token = builder.tokenStart();
        const auto code = outcome.Code();
        const bool ofToken = code == rapidjson::kParseErrorTermination ||
                             code == rapidjson::kParseErrorValueInvalid ||
                             code == rapidjson::kParseErrorNumberTooBig;
        at = ofToken ? token : start + outcome.Offset();
        error = builder.refusal().code.empty() ? explain(code, text, at, token) : builder.refusal();
    } else if (at != text.size()) {
        // To RapidJSON a NUL is the end of the text.
        error = explain(rapidjson::kParseErrorDocumentRootNotSingular, text, at, at);
    } else if (auto duplicate = document.duplicateKey()) {
        return *std::move(duplicate);
    } else {
        return document;
    }
    error.where = lineAndColumn(text, std::min(at, text.size()), start);
    return error;
}

} // namespace faultline::json
