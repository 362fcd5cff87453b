// SPDX-License-Identifier: MIT
#include "ui/window_imports.h"

#include "ui/canvas/canvas.h"
#include "ui/import_dialog.h"
#include "ui/main_window.h"
#include "ui/save_question.h"

#include <QFileDialog>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// All of a design as one edit, for an empty one.
Edit wholeOf(const Design& design) {
    Patch patch;
    const auto add = [](auto& list, const auto& elements) {
        for (const auto& element : elements) list.added.push_back({element});
    };
    add(patch.components, design.system.components);
    add(patch.connections, design.system.connections);
    add(patch.domains, design.system.domains);
    add(patch.sharedRisks, design.system.sharedRisks);
    Place place;
    for (const auto& [id, at] : design.layout.positions) place.positions.emplace(id, at);
    for (const auto& [id, rect] : design.layout.rects) place.rects.emplace(id, rect);
    Arrange arrange;
    for (const DomainId& id : design.layout.folded) arrange.folded.emplace(id, true);
    for (const ElementId& id : design.layout.locked) arrange.locked.emplace(id, true);
    return {Batch{{{patch}, {SetProperties{design.system.properties}}, {place}, {arrange}}}};
}

} // namespace

WindowImports::WindowImports(MainWindow& window) : m_window(window) {}

WindowImports::~WindowImports() { delete m_dialog; }

void WindowImports::askWhatToImport() {
    const QString filter = tr("Drawings and deployments (*.mmd *.mermaid *.md *.markdown *.dot *.gv *.drawio "
                              "*.dio *.xml *.yml *.yaml "
                              "*.tf *.json);;All files (*)");
    auto* dialog =
        new QFileDialog(&m_window, tr("Import a drawing or a deployment"), folderOf(m_last), filter);
    dialog->setObjectName(u"import-file-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &WindowImports::open);
    dialog->open();
}

void WindowImports::askWhichFolder() {
    auto* dialog =
        new QFileDialog(&m_window, tr("Import a folder of Kubernetes or Terraform files"), folderOf(m_last));
    dialog->setObjectName(u"import-folder-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &WindowImports::open);
    dialog->open();
}

void WindowImports::open(const QStringList& paths) {
    if (!paths.isEmpty()) m_last = paths.front();
    QStringList drawings;
    for (const QString& path : paths) {
        // Whoever chooses a design here wants it opened.
        if (path.endsWith(u".faultline"_s, Qt::CaseInsensitive))
            Q_EMIT m_window.fileRequested(path);
        else
            drawings.append(path);
    }
    for (const QStringList& together : togetherToImport(drawings)) {
        ImportRequest request;
        request.paths = together;
        show(std::move(request));
    }
}

void WindowImports::paste(const QString& text) {
    ImportRequest request;
    request.text = text;
    show(std::move(request));
}

void WindowImports::show(ImportRequest request) {
    m_waiting.push_back(std::move(request));
    showNext();
}

void WindowImports::showNext() {
    if (m_dialog || m_waiting.empty()) return;
    ImportRequest request = std::move(m_waiting.front());
    m_waiting.pop_front();
    auto* dialog =
        new ImportDialog(std::move(request), m_window.workspace().appearance, m_job, m_pictures, &m_window);
    m_dialog = dialog;
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        open(dialog->others());
        if (result == QDialog::Accepted) take(*dialog);
    });
    connect(dialog, &QObject::destroyed, this, &WindowImports::showNext, Qt::QueuedConnection);
    dialog->open();
}

void WindowImports::take(const ImportDialog& dialog) {
    if (!dialog.isReady()) return;
    if (dialog.isPasted() && m_window.canvas())
        m_window.canvas()->insert(dialog.design(), tr("Import %1").arg(dialog.name()));
    else
        Q_EMIT m_window.importAccepted(dialog.design(), dialog.name());
}

void WindowImports::beginHere(const Design& design, const QString& name) {
    m_window.session().start({});
    m_window.showEditor();
    (void)m_window.workspace().document.edit(wholeOf(design), tr("Import %1").arg(name));
    m_window.canvas()->fitAll();
    m_window.canvas()->setFocus();
}

} // namespace faultline
