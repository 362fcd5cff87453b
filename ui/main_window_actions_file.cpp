// SPDX-License-Identifier: MIT
// The menu of files: to open, to save, to take elsewhere.
#include "ui/main_window_actions.h"

#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/main_window_files.h"
#include "ui/recent_files.h"
#include "ui/start_page.h"
#include "ui/window_exports.h"
#include "ui/window_imports.h"
#include "ui/window_text_exports.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace faultline {

using namespace Qt::StringLiterals;

void WindowActions::fillFile() {
    QMenu& file = addMenu(u"menu-file"_s, tr("&File"));
    add(file,
        {u"file-new"_s,
         tr("&New design"),
         tr("Start with an empty canvas"),
         {QKeySequence::New},
         u"action-new"_s},
        [this] {
            if (m_window.session().isPristine() && !m_window.canvas())
                m_window.files().begin();
            else
                Q_EMIT m_window.windowRequested();
        });
    add(file,
        {u"file-open"_s,
         tr("&Open…"),
         tr("Open a design from a file"),
         {QKeySequence::Open},
         u"action-open"_s},
        [this] { m_window.files().askWhatToOpen(); });
    add(file,
        {u"file-import"_s,
         tr("&Import…"),
         tr("Make a design of a drawing or a deployment: Mermaid, Graphviz, draw.io, Compose, Kubernetes, "
            "Terraform"),
         {QKeySequence(Qt::CTRL | Qt::Key_I)},
         u"action-import"_s},
        [this] { m_window.imports().askWhatToImport(); });
    add(file,
        {u"file-import-folder"_s, tr("Import &folder…"),
         tr("Make a design of all Kubernetes or Terraform files in a folder")},
        [this] { m_window.imports().askWhichFolder(); });
    QMenu* recent = file.addMenu(tr("Open &recent"));
    recent->setObjectName(u"menu-recent"_s);
    recent->setToolTipsVisible(true);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    QMenu* samples = file.addMenu(tr("Open s&ample"));
    samples->setObjectName(u"menu-samples"_s);
    fillSamples(*samples);
    file.addSeparator();
    if (m_window.canvas()) fillSaving(file);
    add(file,
        {u"file-close"_s, tr("&Close window"), tr("Close this window"), {QKeySequence(Qt::CTRL | Qt::Key_W)}},
        [this] { m_window.close(); });
    add(file,
        {u"file-quit"_s,
         tr("&Quit"),
         tr("Close all windows and end Faultline"),
         {QKeySequence(Qt::CTRL | Qt::Key_Q)}},
        [this] { Q_EMIT m_window.quitRequested(); });
}

void WindowActions::fillSaving(QMenu& file) {
    add(file,
        {u"file-save"_s,
         tr("&Save"),
         tr("Write the design to its file"),
         {QKeySequence::Save},
         u"action-save"_s},
        [this] { m_window.files().save(); });
    add(file,
        {u"file-save-as"_s,
         tr("Save &as…"),
         tr("Write the design to another file"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
         u"action-save-as"_s},
        [this] { m_window.files().saveAs(); });
    fillExports(file);
    add(file, {u"file-reload"_s, tr("Re&load from disk"), tr("Take up the file again as it is on disk")},
        [this] { m_window.files().reload(); });
    file.addSeparator();
}

void WindowActions::fillExports(QMenu& file) {
    file.addSeparator();
    add(file,
        {u"file-export-picture"_s,
         tr("&Export picture…"),
         tr("PNG, SVG or PDF of the design, of what is selected or of one place"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
         u"action-export"_s},
        [this] { m_window.exports().showPicture(); });
    add(file,
        {u"file-copy-picture"_s,
         tr("Cop&y as picture"),
         tr("What is selected, or the whole design, as a picture onto the clipboard"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
         u"action-copy"_s},
        [this] { m_window.exports().copyPicture(); });
    QMenu* texts = file.addMenu(tr("Export as te&xt"));
    texts->setObjectName(u"menu-export-text"_s);
    texts->setToolTipsVisible(true);
    m_window.textExports().fill(*texts);
    add(file,
        {u"file-report"_s,
         tr("Re&port…"),
         tr("Everything about this design on pages to hand in: PDF, web page or Markdown"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
         u"action-notes"_s},
        [this] { m_window.exports().showReport(); });
    add(file,
        {u"file-compare"_s, tr("Co&mpare with…"),
         tr("What changed since another design, and what it did, as a report")},
        [this] { m_window.exports().askWhatToCompareWith(); });
    add(file,
        {u"file-print"_s, tr("Pr&int…"), tr("Print the report"), {QKeySequence::Print}, u"action-print"_s},
        [this] { m_window.exports().showPrint(); });
    file.addSeparator();
}

void WindowActions::fillRecent(QMenu& menu) {
    qDeleteAll(menu.actions());
    RecentFiles& recent = m_window.program().recentFiles;
    const QStringList paths = recent.existing();
    QStringList names = shownNames(paths);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString& path = paths[i];
        QAction* action = menu.addAction(names[i].replace(u'&', u"&&"_s));
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, &m_window,
                [this, path] { Q_EMIT m_window.fileRequested(path); });
    }
    if (paths.isEmpty()) {
        menu.addAction(tr("No file has been opened yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Forget these files")), &QAction::triggered, &recent, &RecentFiles::clear);
}

void WindowActions::fillSamples(QMenu& menu) {
    for (const QString& resource : StartPage::samples()) {
        QAction* action = menu.addAction(StartPage::nameOf(resource).replace(u'&', u"&&"_s));
        action->setObjectName(u"open-"_s + QFileInfo(resource).completeBaseName());
        action->setToolTip(tr("Open this sample as a new design"));
        connect(action, &QAction::triggered, &m_window,
                [this, resource] { Q_EMIT m_window.sampleRequested(resource); });
    }
}

} // namespace faultline
