// SPDX-License-Identifier: MIT
#include "ui/window_exports.h"

#include "core/io/design_file.h"
#include "ui/canvas/canvas.h"
#include "ui/latest_job.h"
#include "ui/main_window.h"
#include "ui/main_window_messages.h"
#include "ui/save_question.h"

#include <QFileDialog>
#include <QFileInfo>

namespace faultline {

using namespace Qt::StringLiterals;

WindowExports::WindowExports(MainWindow& window)
    : m_window(window), m_copying(std::make_unique<LatestJob>()), m_reading(std::make_unique<LatestJob>()) {}

WindowExports::~WindowExports() = default;

QString WindowExports::folder() const { return folderOf(m_window.session().path()); }

ReportDesign WindowExports::reportDesign() const {
    const Design& design = m_window.workspace().document.design();
    const QString path = m_window.session().path();
    QString title = QString::fromStdString(design.system.properties.name).simplified();
    if (title.isEmpty()) title = path.isEmpty() ? tr("Untitled") : QFileInfo(path).completeBaseName();
    return {std::make_shared<const Design>(design), title, QFileInfo(path).fileName()};
}

PictureSource WindowExports::pictureSource() const {
    Workspace& workspace = m_window.workspace();
    PictureSource source;
    const ReportDesign current = reportDesign();
    source.design = current.design;
    source.title = current.title;
    // an answer about an older state would put marks where they do not belong
    if (workspace.analysis.state() == AnalysisRunner::State::fresh)
        source.report = workspace.analysis.report();
    source.selection = workspace.selection.ids();
    source.scheme = workspace.appearance.theme().scheme;
    source.colours = workspace.appearance.theme().colours;
    source.overlay = m_window.canvas()->heatMode();
    return source;
}

void WindowExports::showPicture() {
    auto* dialog = new PictureDialog(pictureSource(), folder(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ReportDialog& WindowExports::openReport(std::optional<ReportDesign> before) {
    auto* dialog = new ReportDialog(reportDesign(), std::move(before), folder(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return *dialog;
}

void WindowExports::showReport() { openReport({}); }

void WindowExports::showPrint() { openReport({}).preferPrinting(); }

void WindowExports::askWhatToCompareWith() {
    auto* dialog = new QFileDialog(&m_window, tr("Compare with the design before"), folder(),
                                   tr("Faultline designs (*.faultline)"));
    dialog->setObjectName(u"compare-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowExports::compareWith);
    dialog->open();
}

void WindowExports::compareWith(const QString& path) {
    m_reading->start([this, path](const std::stop_token&) -> LatestJob::Done {
        auto design = loadDesign(QFileInfo(path).filesystemAbsoluteFilePath());
        return [this, path, design = std::move(design)] {
            const QString name = QFileInfo(path).fileName();
            if (!design) {
                m_window.messages().addError(tr("“%1” was not opened.").arg(name), design.error(),
                                             u"compare"_s);
                return;
            }
            QString title = QString::fromStdString(design->system.properties.name).simplified();
            if (title.isEmpty()) title = QFileInfo(path).completeBaseName();
            openReport(ReportDesign{std::make_shared<const Design>(*design), title, name});
        };
    });
}

void WindowExports::copyPicture() {
    constexpr double scale = 2.0;
    const PictureSource source = pictureSource();
    PictureOptions options;
    options.scheme = source.scheme;
    options.colours = source.colours;
    options.overlay = source.overlay;
    options.title = source.title;
    options.only.insert(source.selection.begin(), source.selection.end());
    m_copying->start([this, source, options](const std::stop_token&) -> LatestJob::Done {
        const auto sheet = std::make_shared<const PictureSheet>(*source.design, source.report.get(), options);
        return [this, sheet] {
            if (const auto copied = faultline::copyPicture(*sheet, scale); !copied)
                m_window.messages().addError(tr("No picture was copied."), copied.error(), u"copy-picture"_s);
            else
                Q_EMIT m_window.canvas()->hintChanged(tr("The picture is on the clipboard."));
        };
    });
}

} // namespace faultline
