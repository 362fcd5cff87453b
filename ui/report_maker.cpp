// SPDX-License-Identifier: MIT
#include "ui/report_maker.h"

#include "core/base/phrases.h"
#include "core/io/whole_file.h"
#include "core/report/html.h"
#include "core/report/mermaid_drawing.h"

namespace faultline {

namespace {

constexpr double writtenAt = 0.6; ///< of the work that makes a report's pages
constexpr double madeAt = 0.6;    ///< of the work that makes a report's file
constexpr double paintedAt = 0.98;

using Phase = ReportStep::Phase;

/// Tells of a phase that takes a report from one share of the whole to another.
PageProgress during(Phase phase, const ReportProgress& progress, double from, double to) {
    if (!progress) return {};
    return [&progress, phase, from, to](double share) { progress({phase, from + (to - from) * share, {}}); };
}

/// The same steps as a piece of more work, [0, to].
ReportProgress firstPart(const ReportProgress& progress, double to) {
    if (!progress) return {};
    return [&progress, to](ReportStep step) {
        if (step.share) *step.share *= to;
        progress(step);
    };
}

} // namespace

Result<std::shared_ptr<MadeReport>> MadeReport::of(const ReportWish& wish, const std::stop_token& stop,
                                                   const ReportProgress& progress) {
    auto made = std::make_shared<MadeReport>();
    if (const auto analysed = made->analyseAll(wish, stop, progress); !analysed) return analysed.error();
    if (const auto written = made->write(wish, stop, progress); !written) return written.error();
    auto pages = ReportPages::of(
        made->m_document, wish.paper,
        [&made](const report::Drawing& drawing) -> const PictureSheet& { return made->sheet(drawing); }, stop,
        during(Phase::layingOut, progress, writtenAt, 1.0));
    if (!pages) return pages.error();
    made->m_pages = std::move(*pages);
    return made;
}

Result<void> MadeReport::analyseAll(const ReportWish& wish, const std::stop_token& stop,
                                    const ReportProgress& progress) {
    std::vector<ReportDesign> designs;
    if (wish.before) designs.push_back(*wish.before);
    designs.push_back(wish.design);
    for (ReportDesign& source : designs) {
        if (!source.analysis) {
            if (progress) progress({Phase::analysing, std::nullopt, {}});
            auto analysis = analyze(std::make_shared<const System>(source.design->system),
                                    report::analysisOptions(), stop);
            if (!analysis) return analysis.error();
            source.analysis = std::make_shared<const Report>(std::move(*analysis));
        }
        auto side = std::make_unique<Side>(Side{std::move(source), nullptr});
        side->drawings = std::make_unique<ReportDrawings>(*side->source.design, *side->source.analysis);
        m_sides.push_back(std::move(side));
    }
    return {};
}

void MadeReport::putAnalyses(ReportWish& wish) const {
    if (wish.before) wish.before->analysis = m_sides.front()->source.analysis;
    wish.design.analysis = m_sides.back()->source.analysis;
}

Result<void> MadeReport::write(const ReportWish& wish, const std::stop_token& stop,
                               const ReportProgress& progress) {
    const InEnglish allOfIt; // a report has no German yet, and half of one would be worse
    const std::string date = wish.date.toStdString();
    const auto sideOf = [](const Side& side) {
        return report::Side{*side.source.design, *side.source.analysis, side.source.title.toStdString(),
                            side.source.file.toStdString()};
    };
    if (wish.before) {
        m_document = report::buildComparison(sideOf(*m_sides[0]), sideOf(*m_sides[1]), date);
        return {};
    }
    const Side& side = *m_sides.front();
    report::Options options;
    options.parts = wish.parts;
    options.title = side.source.title.toStdString();
    options.file = side.source.file.toStdString();
    options.date = date;
    auto document =
        report::buildReport(*side.source.design, *side.source.analysis, options, stop,
                            [&progress](double share, std::string_view title) {
                                if (progress)
                                    progress({Phase::writing, share * writtenAt, std::string(title)});
                            });
    if (!document) return document.error();
    m_document = std::move(*document);
    return {};
}

const PictureSheet& MadeReport::sheet(const report::Drawing& drawing) {
    return m_sides[drawing.isAfter && m_sides.size() > 1 ? 1 : 0]->drawings->sheet(drawing);
}

Result<QByteArray> MadeReport::bytes(ReportForm form, const std::stop_token& stop,
                                     const PageProgress& progress) {
    if (form == ReportForm::markdown) {
        std::vector<report::AnalysedDesign> drawn;
        for (const auto& side : m_sides)
            drawn.push_back({side->source.design.get(), side->source.analysis.get()});
        return QByteArray::fromStdString(
            report::markdown(m_document, report::mermaidDrawings(std::move(drawn))));
    }
    if (form == ReportForm::html)
        return QByteArray::fromStdString(
            report::html(m_document, [this](const report::Drawing& drawing, std::string_view prefix) {
                const PictureSheet& drawn = sheet(drawing);
                const QString id = QString::fromUtf8(prefix.data(), static_cast<qsizetype>(prefix.size()));
                return drawn.size().isEmpty() ? std::string() : drawn.svgElement(id).toStdString();
            }));
    PdfProperties properties;
    properties.title = QString::fromStdString(m_document.title + ": " + m_document.subtitle);
    properties.author = QString::fromStdString(m_document.author);
    properties.subject = QString::fromStdString(m_document.subtitle);
    return reportPdf(*m_pages, properties, stop, progress);
}

Result<void> writeReport(const ReportWish& wish, ReportForm form, const std::filesystem::path& path,
                         const std::stop_token& stop, const ReportProgress& progress) {
    auto made = MadeReport::of(wish, stop, firstPart(progress, madeAt));
    if (!made) return made.error();
    const auto content = (*made)->bytes(form, stop, during(Phase::painting, progress, madeAt, paintedAt));
    if (!content) return content.error();
    if (progress) progress({Phase::saving, paintedAt, {}});
    if (stop.stop_requested()) return Error{"stopped", "the report was stopped", {}};
    return writeWholeFile(path,
                          std::string_view(content->constData(), static_cast<std::size_t>(content->size())));
}

} // namespace faultline
