// SPDX-License-Identifier: MIT
#include "app/cli/drawing.h"

#include "core/report/html.h"
#include "ui/render/report_pdf.h"

#include <QGuiApplication>
#include <QHashFunctions>

#include <cstdio>

namespace faultline::cli {

namespace {

/// What Qt has to say of fonts and folders is no concern of a picture, and may be hundreds of lines.
void leaveOut(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qUtf8Printable(qFormatLogMessage(type, context, text)));
}

/// Fonts need an application; none of it is seen, so no display is asked for. It lives as long as the
/// process: what it holds may be in use by what ends later.
void startPainting() {
    static int count = 1;
    static char name[] = "faultline-draw";
    static char* arguments[] = {name, nullptr};
    if (qApp != nullptr) return;
    QHashSeed::setDeterministicGlobalSeed(); // the order of a PDF's fonts hangs on it
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(leaveOut);
    new QGuiApplication(count, arguments);
}

template <class Value>
Value named(const std::string& name, std::initializer_list<std::pair<const char*, Value>> values) {
    for (const auto& [known, value] : values)
        if (name == known) return value;
    return values.begin()->second; // the parser lets no other name through
}

HeatMode heatMode(const std::string& name) {
    return named<HeatMode>(name, {{"none", HeatMode::none},
                                  {"spofs", HeatMode::spofs},
                                  {"criticality", HeatMode::criticality},
                                  {"birnbaum", HeatMode::birnbaum}});
}

/// Drawings by the design that a document's place holder means.
class Drawings {
public:
    explicit Drawings(const std::vector<DrawnDesign>& designs) {
        for (const DrawnDesign& drawn : designs) m_all.emplace_back(*drawn.design, *drawn.report);
    }
    [[nodiscard]] const PictureSheet& sheet(const report::Drawing& drawing) {
        return m_all[drawing.isAfter && m_all.size() > 1 ? 1 : 0].sheet(drawing);
    }

private:
    std::vector<ReportDrawings> m_all;
};

} // namespace

bool canDraw(Context& /*context*/) { return true; }

Result<std::string> drawPicture(const Design& design, const Report& report, const PictureWish& wish) {
    startPainting();
    PictureOptions options;
    options.format = named<PictureFormat>(
        wish.format, {{"png", PictureFormat::png}, {"svg", PictureFormat::svg}, {"pdf", PictureFormat::pdf}});
    options.scheme = named<Scheme>(
        wish.theme, {{"light", Scheme::light}, {"dark", Scheme::dark}, {"print", Scheme::print}});
    options.overlay = heatMode(wish.overlay);
    options.scale = wish.scale;
    options.isTransparent = wish.isTransparent;
    options.hasLegend = wish.hasLegend;
    for (const std::string& id : wish.only) options.only.insert(ElementId(id));
    options.title = QString::fromStdString(wish.title);
    const auto bytes = PictureSheet(design, &report, options).bytes();
    if (!bytes) return bytes.error();
    return bytes->toStdString();
}

Result<std::string> drawReport(const report::Document& document, const std::vector<DrawnDesign>& designs,
                               const ReportTarget& target, const std::function<void(double)>& progress) {
    startPainting();
    Drawings drawings(designs);
    if (target.format == "html")
        return report::html(document, [&drawings](const report::Drawing& drawing, std::string_view idPrefix) {
            const PictureSheet& sheet = drawings.sheet(drawing);
            const QString prefix =
                QString::fromUtf8(idPrefix.data(), static_cast<qsizetype>(idPrefix.size()));
            return sheet.size().isEmpty() ? std::string() : sheet.svgElement(prefix).toStdString();
        });
    const Paper paper{target.paper.front() == 'L' || target.paper.front() == 'l' ? PaperSize::letter
                                                                                 : PaperSize::a4,
                      target.isLandscape};
    const auto pdf = reportPdf(
        document, paper,
        [&drawings](const report::Drawing& drawing) -> const PictureSheet& {
            return drawings.sheet(drawing);
        },
        {}, progress);
    if (!pdf) return pdf.error();
    return pdf->toStdString();
}

} // namespace faultline::cli
