// SPDX-License-Identifier: MIT
#include "ui/command_palette.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Collected {
    std::vector<SearchEntry> entries;
    QSet<const QAction*> known;
};

void collect(const QList<QAction*>& actions, const QString& path, const QString& but, Collected& into) {
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible()) continue;
        const QString text = plainText(*action);
        if (QMenu* menu = action->menu()) {
            // A menu that fills itself when it opens must be asked to.
            Q_EMIT menu->aboutToShow();
            collect(menu->actions(), path.isEmpty() ? text : path + u" › "_s + text, but, into);
            continue;
        }
        if (text.isEmpty() || into.known.contains(action)) continue;
        if (!but.isEmpty() && action->objectName() == but) continue;
        into.known.insert(action);
        SearchEntry entry;
        entry.title = text;
        entry.detail = path;
        // The first is the one to learn; the others are for hands that know another program.
        entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        entry.keywords = action->toolTip();
        for (const QKeySequence& keys : action->shortcuts())
            entry.keywords += u' ' + keys.toString(QKeySequence::NativeText);
        entry.icon = action->icon().name();
        entry.isEnabled = action->isEnabled();
        entry.isChecked = action->isCheckable() && action->isChecked();
        entry.run = [target = QPointer<QAction>(action)] {
            if (target) target->trigger();
        };
        into.entries.push_back(std::move(entry));
    }
}

} // namespace

QString plainText(const QAction& action) {
    QString text = action.text();
    // "&&" is an ampersand, "&" alone a mnemonic.
    text.replace(u"&&"_s, u"\x1"_s).remove(u'&').replace(u'\x1', u'&');
    if (text.endsWith(u'…')) text.chop(1);
    if (text.endsWith(u"..."_s)) text.chop(3);
    return text.trimmed();
}

std::vector<SearchEntry> actionEntries(const QMenuBar& menus, const QString& but) {
    Collected collected;
    collect(menus.actions(), {}, but, collected);
    return std::move(collected.entries);
}

} // namespace faultline
