// SPDX-License-Identifier: MIT
#include "ui/window_text_exports.h"

#include "core/io/whole_file.h"
#include "ui/file_session_disk.h"
#include "ui/main_window.h"
#include "ui/main_window_messages.h"
#include "ui/save_question.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// What the menu says.
QString titleOf(TextFormat format) {
    switch (format) {
    case TextFormat::mermaid: return WindowTextExports::tr("&Mermaid flowchart…");
    case TextFormat::dot: return WindowTextExports::tr("&Graphviz DOT…");
    case TextFormat::drawio: return WindowTextExports::tr("&draw.io drawing…");
    case TextFormat::openPsa: return WindowTextExports::tr("&Fault tree (Open-PSA)…");
    case TextFormat::componentsCsv: return WindowTextExports::tr("&Components as CSV…");
    case TextFormat::resultsCsv: return WindowTextExports::tr("&Results as CSV…");
    case TextFormat::json: break;
    }
    return WindowTextExports::tr("Results as &JSON…");
}

QString hintOf(TextFormat format) {
    switch (format) {
    case TextFormat::mermaid:
    case TextFormat::dot:
    case TextFormat::drawio:
        return WindowTextExports::tr(
            "Write the drawing; the whole design travels along and can be imported again");
    case TextFormat::openPsa:
        return WindowTextExports::tr(
            "Write the fault tree of the system, so that another program can check the figure");
    case TextFormat::componentsCsv: return WindowTextExports::tr("Write a table with one row a component");
    case TextFormat::resultsCsv:
    case TextFormat::json: break;
    }
    return WindowTextExports::tr("Write the figures of the answer");
}

} // namespace

WindowTextExports::WindowTextExports(MainWindow& window) : m_window(window) {}

void WindowTextExports::fill(QMenu& menu) {
    for (const TextFormatFacts& facts : textFormats) {
        QAction* action = menu.addAction(titleOf(facts.format));
        action->setObjectName(u"file-export-"_s + text(facts.name));
        action->setToolTip(hintOf(facts.format));
        action->setStatusTip(hintOf(facts.format));
        connect(action, &QAction::triggered, this, [this, &facts] { askWhereTo(facts); });
    }
}

void WindowTextExports::askWhereTo(const TextFormatFacts& facts) {
    const FileSession& session = m_window.session();
    const QFileInfo file(session.path());
    const bool hasPlace = !session.isUntitled() && !session.path().isEmpty();
    const QString folder = folderOf(hasPlace ? session.path() : QString());
    QString name = hasPlace ? file.completeBaseName() : tr("Untitled");
    if (facts.format == TextFormat::resultsCsv || facts.format == TextFormat::json) name += tr("-results");
    const SaveQuestion where{u"export-text-dialog"_s,
                             titleOf(facts.format).remove(u'&').remove(u'…'),
                             folder,
                             name,
                             {text(facts.ending).mid(1)},
                             u"*"_s + text(facts.ending)};
    askWhereToSave(m_window, where,
                   [this, format = facts.format](const QString& path) { write(format, path); });
}

void WindowTextExports::write(TextFormat format, const QString& path) {
    m_job.start(
        [this, format, path, design = m_window.workspace().document.design()](const std::stop_token&) {
            Result<void> outcome;
            if (const auto exported = exportText(design, format))
                outcome = writeWholeFile(diskPath(path), *exported);
            else
                outcome = exported.error();
            return [this, path, outcome] { tell(path, outcome); };
        });
}

void WindowTextExports::tell(const QString& path, const Result<void>& outcome) {
    const QString name = QFileInfo(path).fileName();
    if (!outcome) {
        m_window.messages().addError(tr("“%1” was not written.").arg(name), outcome.error(), u"export"_s);
        return;
    }
    m_window.messages().add({MessageKind::info,
                             tr("“%1” was written.").arg(name),
                             QDir::toNativeSeparators(path),
                             {},
                             u"export"_s});
}

} // namespace faultline
