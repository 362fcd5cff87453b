// SPDX-License-Identifier: MIT
#include "core/io/import/drawio_pages.h"

#include "core/io/import/inflate.h"
#include "core/io/import/sketch.h"

#include <algorithm>
#include <fmt/format.h>
#include <pugixml.hpp>
#include <sstream>

namespace faultline {

namespace {

int base64Value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

std::string fromBase64(std::string_view text) {
    std::string out;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const int value = base64Value(c);
        if (value < 0) continue;
        bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
    }
    return out;
}

std::string fromPercent(std::string_view text) {
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isEscape =
            text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) >= 0 && digit(text[at + 2]) >= 0;
        out += isEscape ? static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2])) : text[at];
        if (isEscape) at += 2;
    }
    return out;
}

/// Lines of offsets that mostly ascend: each is counted from the last one.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::size_t lineAt(std::ptrdiff_t offset) {
        const auto end =
            std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), m_text.size());
        if (end < m_at) m_at = 0, m_line = 1;
        m_line += static_cast<std::size_t>(std::ranges::count(m_text.substr(m_at, end - m_at), '\n'));
        m_at = end;
        return m_line;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

std::string xmlOf(const pugi::xml_node& node) {
    std::ostringstream out;
    node.print(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return std::move(out).str();
}

Error tooLarge() {
    return {"import-size", fmt::format("The file has more than {} bytes.", Sketch::maximumBytes), ""};
}

Result<pugi::xml_document> parsed(std::string_view text) {
    pugi::xml_document document;
    // Entities that a document defines are never looked at, so none can grow.
    const pugi::xml_parse_result result = document.load_buffer(
        text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!result)
        return Error{"import-syntax", fmt::format("This is no XML: {}.", result.description()),
                     fmt::format("line {}", LineCounter(text).lineAt(result.offset))};
    return Result<pugi::xml_document>(std::move(document));
}

/// The text that a PNG carries in a chunk called "mxfile" or "mxGraphModel"; empty where it has none.
Result<std::string> textInPng(std::string_view file) {
    const auto number = [&](std::size_t at) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(file[at + i]);
        return value;
    };
    for (std::size_t at = 8; at + 12 <= file.size();) {
        const std::size_t length = number(at);
        if (length > file.size() - at - 12) break;
        const std::string_view type = file.substr(at + 4, 4);
        std::string_view data = file.substr(at + 8, length);
        at += 12 + length;
        const std::string_view keyword = data.substr(0, data.find('\0'));
        if ((keyword != "mxfile" && keyword != "mxGraphModel") || keyword.size() == data.size()) continue;
        data.remove_prefix(keyword.size() + 1);
        if (type == "tEXt") return fromPercent(data);
        if (type != "zTXt" || data.empty()) continue;
        const Result<std::string> text =
            inflated(data.substr(1), DeflateForm::zlib, 3 * Sketch::maximumBytes);
        if (!text) return text.error();
        return fromPercent(*text);
    }
    return std::string();
}

class Unpacker {
public:
    Result<std::vector<DrawioPage>> unpack(std::string_view text, bool hasLines) {
        if (text.size() > Sketch::maximumBytes) return tooLarge();
        const Result<pugi::xml_document> document = parsed(text);
        if (!document) return document.error();
        const pugi::xml_node root = document->document_element();
        const std::string_view name = root.name();
        if (name == "svg" || name == "svg:svg") {
            const std::string content = root.attribute("content").value();
            if (content.empty() || m_isInside)
                return Error{"import-empty", "This SVG carries no draw.io drawing.", ""};
            m_isInside = true;
            // In some files the attribute holds packed text.
            if (content.find('<') != std::string::npos) return unpack(content, false);
            const Result<std::string> unpacked = unpackedDrawio(content);
            if (!unpacked) return unpacked.error();
            return unpack(*unpacked, false);
        }
        LineCounter lines(text);
        if (name == "mxGraphModel") return std::vector<DrawioPage>{pageOf(root, text, "", hasLines, lines)};
        std::vector<DrawioPage> pages;
        for (const pugi::xml_node diagram : root.children("diagram")) {
            Result<DrawioPage> page = pageIn(diagram, text, hasLines, lines);
            if (!page) return page.error();
            pages.push_back(std::move(*page));
        }
        if (pages.empty()) return Error{"import-empty", "There is no draw.io page in this file.", ""};
        return pages;
    }

private:
    static DrawioPage pageOf(const pugi::xml_node& model, std::string_view text, std::string name,
                             bool hasLines, LineCounter& lines) {
        const std::size_t line = hasLines ? lines.lineAt(model.offset_debug()) : 0;
        // The text as it stands keeps its lines; what is printed anew would not.
        std::string xml;
        const std::ptrdiff_t begin = model.offset_debug();
        if (hasLines && begin > 0 && model.first_child()) {
            const std::size_t end = text.find("</mxGraphModel>", static_cast<std::size_t>(begin));
            if (end != std::string_view::npos)
                xml = text.substr(static_cast<std::size_t>(begin) - 1,
                                  end + 15 - static_cast<std::size_t>(begin) + 1);
        }
        if (xml.empty()) xml = xmlOf(model);
        return {std::move(name), std::move(xml), line, line};
    }

    Result<DrawioPage> pageIn(const pugi::xml_node& diagram, std::string_view text, bool hasLines,
                              LineCounter& lines) {
        const std::string name = diagram.attribute("name").value();
        if (const pugi::xml_node model = diagram.child("mxGraphModel"))
            return count(pageOf(model, text, name, hasLines, lines));
        Result<std::string> model = unpackedDrawio(diagram.text().get());
        if (!model) return model.error();
        return count({name, std::move(*model), hasLines ? lines.lineAt(diagram.offset_debug()) : 0, 0});
    }

    /// Many small bombs are one large one.
    Result<DrawioPage> count(DrawioPage page) {
        m_total += page.model.size();
        if (m_total > 2 * Sketch::maximumBytes)
            return Error{"import-size",
                         fmt::format("The pages unpack to more than {} bytes.", 2 * Sketch::maximumBytes),
                         ""};
        return page;
    }

    bool m_isInside = false;
    std::size_t m_total = 0;
};

} // namespace

Result<std::string> unpackedDrawio(std::string_view packed) {
    const std::size_t begin = packed.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return std::string("<mxGraphModel/>");
    packed.remove_prefix(begin);
    if (packed.front() == '<') return std::string(packed);
    if (packed.starts_with("%3C")) return fromPercent(packed);
    const Result<std::string> text = inflated(fromBase64(packed), DeflateForm::raw, 3 * Sketch::maximumBytes);
    if (!text) return text.error();
    return fromPercent(*text);
}

Result<std::vector<DrawioPage>> drawioPages(std::string_view file) {
    if (file.size() > Sketch::maximumBytes) return tooLarge();
    if (!file.starts_with("\x89PNG\r\n")) return Unpacker().unpack(file, true);
    const Result<std::string> text = textInPng(file);
    if (!text) return text.error();
    if (text->empty()) return Error{"import-empty", "This PNG carries no draw.io drawing.", ""};
    return Unpacker().unpack(*text, false);
}

} // namespace faultline
