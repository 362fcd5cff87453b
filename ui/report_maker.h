// SPDX-License-Identifier: MIT
#pragma once
// Makes reports of a window's design on another thread: for the preview, for files, for the printer.

#include "core/report/comparison_document.h"
#include "ui/render/report_pdf.h"

#include <filesystem>
#include <memory>

namespace faultline {

/// A design as it was when the report was asked for.
struct ReportDesign {
    std::shared_ptr<const Design> design;
    QString title;                                    ///< never empty
    QString file;                                     ///< without its folder; may be empty
    std::shared_ptr<const Report> analysis = nullptr; ///< of `analysisOptions`, where it is known already
};

/// What a report is to be about, and how.
struct ReportWish {
    ReportDesign design;
    std::optional<ReportDesign> before; ///< then it is a comparison, and `parts` do not count
    std::set<report::Part> parts = report::allParts();
    QString date;
    Paper paper;
};

enum class ReportForm { pdf, html, markdown };

/// What is being done, said when it begins and as it goes on.
struct ReportStep {
    enum class Phase { analysing, writing, layingOut, painting, saving };

    Phase phase = Phase::analysing;
    std::optional<double> share; ///< of the whole, in [0, 1], never less than before; none: nobody knows
    std::string part = {};       ///< of the text that is being written: its title
};
using ReportProgress = std::function<void(const ReportStep&)>;

/// A report with all that its pages refer to. Its pages are painted by one thread at a time.
class MadeReport {
public:
    /// Analyses, writes and lays out. Any thread. Errors: "stopped", those of the analysis.
    [[nodiscard]] static Result<std::shared_ptr<MadeReport>>
    of(const ReportWish& wish, const std::stop_token& stop, const ReportProgress& progress);

    [[nodiscard]] const ReportPages& pages() const { return *m_pages; }
    [[nodiscard]] const report::Document& document() const { return m_document; }
    /// The answers about the designs, for a report that differs in nothing but its form.
    void putAnalyses(ReportWish& wish) const;
    /// The report as a file. Errors: "stopped", "pdf-broken".
    [[nodiscard]] Result<QByteArray> bytes(ReportForm form, const std::stop_token& stop,
                                           const PageProgress& progress);

private:
    /// One design with its answer and drawings; it stays where it is.
    struct Side {
        ReportDesign source; ///< with its analysis
        std::unique_ptr<ReportDrawings> drawings;
    };

    [[nodiscard]] Result<void> analyseAll(const ReportWish& wish, const std::stop_token& stop,
                                          const ReportProgress& progress);
    [[nodiscard]] Result<void> write(const ReportWish& wish, const std::stop_token& stop,
                                     const ReportProgress& progress);
    [[nodiscard]] const PictureSheet& sheet(const report::Drawing& drawing);

    std::vector<std::unique_ptr<Side>> m_sides; ///< the design, or the one before and the one after
    report::Document m_document;
    std::optional<ReportPages> m_pages;
};

/// Makes a report and writes its file, whole or not at all: a stop leaves no file. Errors: "stopped",
/// "file-unwritable", those above.
[[nodiscard]] Result<void> writeReport(const ReportWish& wish, ReportForm form,
                                       const std::filesystem::path& path, const std::stop_token& stop,
                                       const ReportProgress& progress);

} // namespace faultline
