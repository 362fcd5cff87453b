// SPDX-License-Identifier: MIT
#include "core/io/import/dot_parse.h"

#include "core/base/graphviz_ids.h"
#include "core/io/json_text.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fmt/format.h>
#include <optional>

namespace faultline {

namespace {

/// The text on its way into the parser.
struct Feed {
    std::string_view text;
    std::size_t at = 0;
};

int readSome(void* channel, char* buffer, int size) {
    auto& feed = *static_cast<Feed*>(channel);
    const std::size_t length = std::min(feed.text.size() - feed.at, static_cast<std::size_t>(size));
    std::memcpy(buffer, feed.text.data() + feed.at, length);
    feed.at += length;
    return static_cast<int>(length);
}

/// What Graphviz says; guarded by graphvizMutex.
std::string& said() {
    static std::string text;
    return text;
}

int keep(char* words) {
    constexpr std::size_t enough = 2000;
    if (said().size() < enough) said() += words;
    return 0;
}

/// The first complaint of the parser: "Error: <unknown>: syntax error in line 4 near 'x'".
struct Complaint {
    std::size_t line = 0;
    std::string what;
};

std::optional<Complaint> complaintIn(const std::string& words) {
    const std::size_t error = words.find("syntax error");
    if (error == std::string::npos) return std::nullopt;
    Complaint complaint;
    complaint.what = words.substr(error, words.find('\n', error) - error);
    if (const std::size_t line = complaint.what.find(" line "); line != std::string::npos) {
        const char* begin = complaint.what.data() + line + 6;
        std::from_chars(begin, complaint.what.data() + complaint.what.size(), complaint.line);
    }
    const std::size_t near = complaint.what.find(" near ");
    complaint.what = near == std::string::npos
                         ? std::string("syntax error")
                         : "syntax error" + json::printable(complaint.what.substr(near), 80);
    return complaint;
}

/// One run over the whole text, so that the parser keeps nothing of it.
struct Run {
    DotGraphHandle graph;
    std::size_t which = 0;
    std::vector<std::string> names;
    std::optional<Complaint> complaint;
};

Run parseOnce(const std::string& text, std::optional<std::size_t> which) {
    Feed feed{text};
    static Agiodisc_t input{readSome, AgIoDisc.putstr, AgIoDisc.flush};
    Agdisc_t discipline{&AgMemDisc, orderedIds()->id, &input};
    said().clear();
    const agusererrf usual = agseterrf(keep);
    agsetfile(nullptr);
    agreadline(1);
    Run run;
    while (DotGraphHandle graph{agread(&feed, &discipline)}) {
        const char* name = agnameof(graph.get());
        // Graphviz calls what has no name "%1".
        run.names.emplace_back(name && *name != '%' ? name : "");
        const std::size_t number = run.names.size() - 1;
        const bool isBetter = !run.graph || (agnnodes(run.graph.get()) == 0 && agnnodes(graph.get()) > 0);
        // The parser's own discipline ends with this call; the graph looks at its memory and numbers alone.
        if (which ? number == *which : isBetter) {
            run.graph = std::move(graph);
            run.which = number;
        }
    }
    run.complaint = complaintIn(said());
    agseterrf(usual);
    return run;
}

void blankLine(std::string& text, std::size_t number) {
    std::size_t begin = 0;
    for (; number > 1 && begin < text.size(); --number)
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    for (; begin < text.size() && text[begin] != '\n'; ++begin)
        if (text[begin] != '{' && text[begin] != '}') text[begin] = ' ';
}

} // namespace

Result<DotParsed> parseDot(std::string text, std::optional<std::size_t> which, int openBraces) {
    constexpr int attempts = 8;
    DotParsed parsed;
    if (openBraces > 0) {
        text += "\n" + std::string(static_cast<std::size_t>(openBraces), '}') + "\n";
        parsed.remarks.push_back(
            {SketchRemark::Kind::lenient, 0, fmt::format("{} “}}” missing at the end.", openBraces)});
    }
    std::optional<Complaint> first;
    std::size_t lastLine = 0;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        Run run = parseOnce(text, which);
        parsed.names = std::move(run.names);
        if (run.graph) {
            parsed.which = run.which;
            parsed.graph = std::move(run.graph);
            return parsed;
        }
        if (!run.complaint) break;
        if (!first) first = run.complaint;
        if (run.complaint->line == 0 || run.complaint->line == lastLine) break;
        lastLine = run.complaint->line;
        blankLine(text, lastLine);
        parsed.remarks.push_back(
            {SketchRemark::Kind::lenient, lastLine, fmt::format("Line left out: {}.", run.complaint->what)});
    }
    if (first)
        return Error{"import-syntax", fmt::format("Graphviz cannot read this: {}.", first->what),
                     first->line > 0 ? fmt::format("line {}", first->line) : std::string()};
    if (parsed.names.empty()) return Error{"import-empty", "There is no graph in this file.", ""};
    return Error{"import-choice",
                 fmt::format("There is no graph number {}; the file has {}.", which.value_or(0) + 1,
                             parsed.names.size()),
                 ""};
}

} // namespace faultline
