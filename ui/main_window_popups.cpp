// SPDX-License-Identifier: MIT
// What a window floats over itself: lists to search, and the preferences.
#include "ui/canvas/canvas.h"
#include "ui/command_palette.h"
#include "ui/find_bar.h"
#include "ui/key_list.h"
#include "ui/main_window.h"
#include "ui/preferences.h"

#include <QMenuBar>

namespace faultline {

using namespace Qt::StringLiterals;

SearchPopup& MainWindow::popup() {
    if (!m_popup) {
        m_popup = new SearchPopup(m_program.appearance, this);
        connect(m_popup, &SearchPopup::closed, this, [this] { m_workspace.selection.highlight({}); });
    }
    return *m_popup;
}

void MainWindow::showCommandPalette() {
    popup().open(actionEntries(*menuBar(), u"help-commands"_s), tr("Type what you want to do"),
                 tr("No action has these letters. Try fewer."));
}

void MainWindow::showKeyList() {
    popup().open(keyEntries(*menuBar()), tr("Type an action or a key"), tr("No key for that."));
}

void MainWindow::showFind() {
    popup().open(findEntries(m_workspace), tr("Find a part, a place or a connection"),
                 tr("Nothing in this design has these letters in its name, id or notes."));
}

void MainWindow::showConnect() {
    const auto connectTo = [this](const ComponentId& target) { m_canvas->connectTo(target); };
    popup().open(partEntries(m_workspace, m_canvas->connectable(), connectTo),
                 tr("Connect what is selected to…"),
                 tr("There is no part of that name that it may be connected to."));
}

void MainWindow::showPreferences() {
    auto* dialog = new Preferences(m_program.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace faultline
