// SPDX-License-Identifier: MIT
#include "app/cli/verdict_formats.h"

#include "core/base/version.h"
#include "core/io/json_writer.h"
#include "core/io/words.h"
#include "core/model/wording.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace faultline::cli {

namespace {

std::string summaryOf(const Verdict& verdict) {
    if (!verdict.report || !verdict.report->overall) return "no figure";
    const Unavailability& figure = *verdict.report->overall;
    return fmt::format(
        "availability {}, {}", availabilityText(figure),
        counted(verdict.report->spofs.size(), "single point of failure", "single points of failure"));
}

/// Text of an XML document; what XML 1.0 cannot hold becomes U+FFFD.
std::string escapedXml(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        case '\n': result += "&#10;"; break;
        case '\t': result += "&#9;"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                result += "\uFFFD";
            else
                result += c;
        }
    }
    return result;
}

/// Text inside a Markdown table.
std::string escapedMarkdown(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<' || c == '[') result += '\\';
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

/// The file as a URI reference (RFC 3986): relative where it lies in the working directory.
std::string uriOf(const std::string& file) {
    namespace fs = std::filesystem;
    if (file == "-") return "stdin";
    std::error_code error;
    const fs::path absolute = fs::absolute(file, error).lexically_normal();
    const fs::path relative = absolute.lexically_relative(fs::current_path(error));
    const bool isOutside = relative.empty() || *relative.begin() == "..";
    std::string uri = isOutside ? "file://" : "";
    for (const char c : (isOutside ? absolute : relative).generic_string()) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                             std::string_view("-._~/").find(c) != std::string_view::npos;
        uri += isPlain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

void writeText(json::Writer& writer, std::string_view key, std::string_view text) {
    writer.key(key).beginObject().key("text").string(text).endObject();
}

struct SarifResult {
    std::string rule;
    std::string level;
    std::string message;
    std::optional<std::size_t> line;
};

void writeSarifResult(json::Writer& writer, const Verdict& verdict, const SarifResult& result) {
    writer.beginObject().key("ruleId").string(result.rule).key("level").string(result.level);
    writeText(writer, "message", result.message);
    writer.key("locations").beginArray().beginObject().key("physicalLocation").beginObject();
    writer.key("artifactLocation").beginObject().key("uri").string(uriOf(verdict.file)).endObject();
    // Hosts that show results beside the text want a line; what is about all of it stands on the first.
    writer.key("region").beginObject().key("startLine");
    writer.integer(static_cast<long long>(result.line.value_or(1))).endObject();
    writer.endObject().endObject().endArray().endObject();
}

constexpr std::string_view refusedRule = "readable";

} // namespace

std::string verdictsAsText(std::span<const Verdict> verdicts, const Palette& palette) {
    std::string text;
    for (const Verdict& verdict : verdicts) {
        const Look look = verdict.holds() ? Look::good : Look::bad;
        const char* outcome = verdict.isRefused() ? "refused" : verdict.holds() ? "holds" : "does not hold";
        text += fmt::format("{}: {}", shown(verdict.file), palette.paint(outcome, look));
        text += verdict.isRefused() ? "\n" : fmt::format(" ({})\n", summaryOf(verdict));
        if (verdict.isRefused()) text += fmt::format("  {}\n", verdict.refusal);
        for (const Violation& violation : verdict.violations)
            text += fmt::format("  {}: {}\n", violation.rule, violation.message);
    }
    const auto held = static_cast<std::size_t>(std::ranges::count_if(verdicts, &Verdict::holds));
    if (verdicts.size() > 1) text += fmt::format("{} of {} files hold\n", held, verdicts.size());
    return text;
}

std::string verdictsAsJunit(std::span<const Verdict> verdicts) {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t errors = 0;
    std::string suites;
    for (const Verdict& verdict : verdicts) {
        const std::string file = escapedXml(verdict.file);
        std::string cases;
        std::size_t failed = 0;
        for (const std::string& rule : verdict.checked) {
            cases += fmt::format("    <testcase classname=\"{}\" name=\"{}\"", file, rule);
            std::string reasons;
            for (const Violation& violation : verdict.violations)
                if (violation.rule == rule) reasons += (reasons.empty() ? "" : "\n") + violation.message;
            if (reasons.empty()) {
                cases += "/>\n";
                continue;
            }
            ++failed;
            cases += fmt::format(">\n      <failure type=\"{}\" message=\"{}\"/>\n    </testcase>\n", rule,
                                 escapedXml(reasons));
        }
        if (verdict.isRefused())
            cases += fmt::format("    <testcase classname=\"{}\" name=\"{}\">\n      <error type=\"refused\" "
                                 "message=\"{}\"/>\n    </testcase>\n",
                                 file, refusedRule, escapedXml(verdict.refusal));
        const std::size_t count = verdict.checked.size() + (verdict.isRefused() ? 1 : 0);
        suites += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{}"
                              "  </testsuite>\n",
                              file, count, failed, verdict.isRefused() ? 1 : 0, cases);
        tests += count;
        failures += failed;
        errors += verdict.isRefused() ? 1 : 0;
    }
    return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"faultline-cli check\" "
                       "tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{}</testsuites>\n",
                       tests, failures, errors, suites);
}

std::string verdictsAsSarif(std::span<const Verdict> verdicts) {
    json::Writer writer;
    writer.beginObject().key("$schema").string("https://json.schemastore.org/sarif-2.1.0.json");
    writer.key("version").string("2.1.0").key("runs").beginArray().beginObject();
    writer.key("tool").beginObject().key("driver").beginObject().key("name").string("faultline-cli");
    writer.key("version").string(versionText).key("rules").beginArray();
    const auto writeRule = [&writer](std::string_view id, std::string_view text) {
        writer.beginObject().key("id").string(id);
        writeText(writer, "shortDescription", text);
        writer.endObject();
    };
    writeRule(refusedRule, "The file is a design that can be read");
    for (const Rule& rule : allRules()) writeRule(rule.id, rule.text);
    writer.endArray().endObject().endObject().key("results").beginArray();
    for (const Verdict& verdict : verdicts) {
        if (verdict.isRefused())
            writeSarifResult(writer, verdict,
                             {std::string(refusedRule), "error", verdict.refusal, verdict.line});
        for (const Violation& violation : verdict.violations)
            writeSarifResult(writer, verdict, {violation.rule, "error", violation.message, violation.line});
    }
    return writer.endArray().endObject().endArray().endObject().finish();
}

std::string verdictsAsMarkdown(std::span<const Verdict> verdicts) {
    std::string text = "| design | holds | availability | downtime | single points of failure |\n"
                       "| --- | --- | --- | --- | --- |\n";
    std::string reasons;
    for (const Verdict& verdict : verdicts) {
        const std::string file = escapedMarkdown(verdict.file);
        const char* outcome = verdict.isRefused() ? "refused" : verdict.holds() ? "yes" : "**no**";
        std::string availability = "–";
        std::string downtime = "–";
        std::string spofs = "–";
        if (verdict.report && verdict.report->overall) {
            availability = availabilityText(*verdict.report->overall);
            if (const auto u = verdict.report->unavailability()) downtime = downtimeText(*u);
            spofs = std::to_string(verdict.report->spofs.size());
        }
        text += fmt::format("| {} | {} | {} | {} | {} |\n", file, outcome, availability, downtime, spofs);
        if (verdict.isRefused()) reasons += fmt::format("- {}\n", escapedMarkdown(verdict.refusal));
        for (const Violation& violation : verdict.violations)
            reasons +=
                fmt::format("- {}: {}: {}\n", file, violation.rule, escapedMarkdown(violation.message));
    }
    return reasons.empty() ? text : text + '\n' + reasons;
}

} // namespace faultline::cli
