// SPDX-License-Identifier: MIT
#include "core/io/export/export.h"

#include "core/analysis/analyze.h"
#include "core/io/export/writers.h"
#include "core/io/report_json.h"

namespace faultline {

namespace {

Result<std::string> resultsJson(const Design& design) {
    const auto report = analyze(std::make_shared<const System>(design.system));
    if (!report) return report.error();
    return reportJson(*report, design.system.properties.name);
}

} // namespace

Result<std::string> exportText(const Design& design, TextFormat format) {
    switch (format) {
    case TextFormat::mermaid: return writeMermaid(design);
    case TextFormat::dot: return writeDot(design);
    case TextFormat::drawio: return writeDrawio(design);
    case TextFormat::openPsa: return writeOpenPsa(design);
    case TextFormat::componentsCsv: return writeComponentsCsv(design);
    case TextFormat::resultsCsv: return writeResultsCsv(design);
    case TextFormat::json: break;
    }
    return resultsJson(design);
}

} // namespace faultline
