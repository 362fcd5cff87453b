// SPDX-License-Identifier: MIT
#include "ui/panels/palette.h"

#include "ui/panels/kind_words.h"
#include "ui/panels/palette_list.h"
#include "ui/render/icons.h"
#include "ui/workspace.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

Palette::Palette(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_search(new QLineEdit(this)), m_list(new PaletteList(this)),
      m_nothing(new QLabel(this)) {
    setObjectName(u"palette"_s);
    m_search->setObjectName(u"palette-search"_s);
    m_search->setPlaceholderText(tr("Find a part"));
    m_search->setAccessibleName(tr("Find a part"));
    m_search->setToolTip(
        tr("Shows only the kinds whose name or use has these words. Enter takes the first."));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"palette-list"_s);
    m_list->setAccessibleName(tr("Parts and places to put on the canvas"));
    m_nothing->setObjectName(u"palette-nothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    m_nothing->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);

    fill();
    takeTheme();
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::choose);
    connect(&workspace.appearance, &Appearance::changed, this, &Palette::takeTheme);
}

void Palette::fill() {
    for (const KindGroup& group : kindGroups()) {
        auto* heading = new QListWidgetItem(group.title, m_list);
        heading->setFlags(Qt::NoItemFlags);
        for (const KindWords& words : group.kinds) {
            auto* item = new QListWidgetItem(words.title, m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
            item->setData(PaletteList::kindRole, words.kind);
            item->setData(PaletteList::iconRole, words.icon);
            item->setData(PaletteList::keyRole, words.key);
            item->setData(PaletteList::keywordsRole, words.keywords);
            const QString how = words.key.isEmpty()
                                    ? tr("Drag it onto the canvas, or click here and then there.")
                                    : tr("Drag it onto the canvas, click here and then there, or "
                                         "press %1 on the canvas.")
                                          .arg(words.key);
            item->setToolTip(u"%1\n%2"_s.arg(words.meaning, how));
            item->setData(Qt::AccessibleTextRole, words.title);
            item->setData(Qt::AccessibleDescriptionRole, item->toolTip());
        }
    }
}

void Palette::setPlacing(const QString& kind) { m_list->setPlacing(kind); }

void Palette::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Palette::filter(const QString& wanted) {
    const QStringList words = wanted.simplified().split(u' ', Qt::SkipEmptyParts);
    QListWidgetItem* heading = nullptr;
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        if (item->data(PaletteList::kindRole).toString().isEmpty()) {
            heading = item;
            heading->setHidden(true);
            continue;
        }
        const QString text = item->text() + u' ' + item->data(PaletteList::kindRole).toString() + u' ' +
                             item->data(PaletteList::keywordsRole).toString();
        const bool matches = std::ranges::all_of(
            words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        item->setHidden(!matches);
        if (!matches) continue;
        if (heading) heading->setHidden(false);
        if (!first) first = item;
    }
    m_list->setCurrentItem(words.isEmpty() ? nullptr : first);
    m_nothing->setText(
        tr("No part or place is called “%1”. Clear the search to see all.").arg(wanted.simplified()));
    m_nothing->setVisible(!first);
    m_list->setVisible(first);
}

void Palette::choose(const QListWidgetItem* item) {
    const QString kind = item ? item->data(PaletteList::kindRole).toString() : QString();
    if (!kind.isEmpty()) Q_EMIT kindChosen(kind);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentItem());
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down && m_list->isVisible()) {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentItem()) m_list->setCurrentRow(1);
        return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Palette::takeTheme() {
    const Theme& theme = m_workspace.appearance.theme();
    m_list->setTheme(theme);
    QPalette quiet = m_nothing->palette();
    quiet.setColor(QPalette::WindowText, theme.textMuted);
    m_nothing->setPalette(quiet);
    QPalette ground = m_list->palette();
    ground.setColor(QPalette::Base, theme.surface);
    m_list->setPalette(ground);
    const auto actions = m_search->actions();
    for (QAction* action : actions) m_search->removeAction(action);
    m_search->addAction(icon(u"action-search"_s, theme.textMuted, theme.textMuted),
                        QLineEdit::LeadingPosition);
}

} // namespace faultline
