// SPDX-License-Identifier: MIT
#include "ui/import_list.h"

#include "core/io/import/import_notes.h"
#include "ui/import_choices.h"
#include "ui/import_list_delegate.h"
#include "ui/render/icons.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int reasonColumn = 2;
constexpr int noteRole = Qt::UserRole + 1; ///< the number of the note
constexpr int largestOpen = 400;           ///< more rows than this stay folded at first

QString text(const std::string& string) { return QString::fromStdString(string); }

/// What of its subject a note is about, where that is not what it is.
QString aspectOf(const ImportNote& note, const System& system) {
    using About = ImportNote::About;
    switch (note.about) {
    case About::replicas: return ImportList::tr("instances");
    case About::requirement: return ImportList::tr("need");
    case About::direction: return ImportList::tr("direction");
    case About::access: return ImportList::tr("access");
    case About::service: return ImportList::tr("stand-in name");
    case About::failure: return ImportList::tr("failure");
    case About::domain:
        return find<Component>(system, ComponentId(note.id.text())) ? ImportList::tr("place") : QString();
    case About::replication:
        if (valueNamed<FailoverKind>(note.value)) return ImportList::tr("failover");
        return valueNamed<ReplicationMode>(note.value) ? ImportList::tr("mode") : QString();
    case About::kind:
    case About::risk: break;
    }
    return {};
}

} // namespace

ImportList::ImportList(Appearance& appearance, QWidget* parent)
    : QTreeWidget(parent), m_appearance(appearance) {
    setObjectName(u"import-list"_s);
    setHeaderLabels({tr("What"), tr("Taken as"), tr("Because")});
    setAccessibleName(tr("What was taken and what was guessed"));
    setItemDelegate(new ImportListDelegate(*this, appearance));
    setEditTriggers(QAbstractItemView::NoEditTriggers); // `edit` says what can be edited
    setAlternatingRowColors(false);
    setUniformRowHeights(true);
    setRootIsDecorated(true);
    setIndentation(14);
    header()->setStretchLastSection(true);
    header()->setDefaultSectionSize(150);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const ImportNote* note = item ? noteIn(indexFromItem(item)) : nullptr;
        Q_EMIT looked(note ? note->id : ElementId());
        Q_EMIT explained(item ? item->text(reasonColumn) : QString());
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item, int column) {
        if (column == ImportListDelegate::valueColumn) editValue(*item);
    });
    connect(&appearance, &Appearance::changed, this, &ImportList::colour);
}

void ImportList::editValue(QTreeWidgetItem& item) {
    const ImportNote* note = noteIn(indexFromItem(&item));
    if (note && (isTyped(*note) || !choicesFor(*note, m_design).empty()))
        editItem(&item, ImportListDelegate::valueColumn);
}

void ImportList::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool opens =
        key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (!opens || !currentItem() || !currentItem()->parent()) return QTreeWidget::keyPressEvent(event);
    editValue(*currentItem());
}

QTreeWidgetItem* ImportList::addGroup(const QString& name, const QString& title) {
    auto* group = new QTreeWidgetItem(this, {title});
    group->setData(0, Qt::UserRole, name);
    group->setFirstColumnSpanned(true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

void ImportList::setImported(const Imported& imported) {
    clear();
    m_notes = imported.notes;
    m_design = imported.design;
    const auto all = static_cast<int>(m_notes.size());
    if (guesses() > 0)
        addNotes(*addGroup(u"guessed"_s, tr("Guessed: have a look (%1)").arg(guesses())), true);
    if (guesses() < all)
        addNotes(*addGroup(u"taken"_s, tr("Taken as it is written (%1)").arg(all - guesses())), false);
    if (!imported.remarks.empty())
        addRemarks(*addGroup(u"remarks"_s, tr("Worth knowing (%1)").arg(imported.remarks.size())),
                   imported.remarks);
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setExpanded(i == 0 || topLevelItem(i)->childCount() < largestOpen);
    colour();
    if (topLevelItemCount() > 0 && topLevelItem(0)->childCount() > 0)
        setCurrentItem(topLevelItem(0)->child(0));
    constexpr int widest = 220;
    for (int column = 0; column < 2; ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::clamp(columnWidth(column) + 12, 110, widest));
    }
}

void ImportList::addNotes(QTreeWidgetItem& group, bool isGuessed) {
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        const ImportNote& note = m_notes[i];
        if (note.guessed != isGuessed) continue;
        auto* item = new QTreeWidgetItem(&group);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        item->setData(0, noteRole, static_cast<int>(i));
        const QString aspect = aspectOf(note, m_design.system);
        const QString subject =
            text(subjectText(note, m_design.system)) + (aspect.isEmpty() ? QString() : u" · "_s + aspect);
        item->setText(0, subject);
        item->setToolTip(0, subject);
        const QString line = note.line > 0 ? tr("line %1: ").arg(note.line) : QString();
        item->setText(reasonColumn, line + text(note.reason));
        item->setToolTip(reasonColumn, text(note.reason));
        showValue(*item);
    }
}

void ImportList::addRemarks(QTreeWidgetItem& group, const std::vector<SketchRemark>& remarks) {
    for (const SketchRemark& remark : remarks) {
        auto* item = new QTreeWidgetItem(&group);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setText(0, remark.line > 0 ? tr("line %1").arg(remark.line) : QString());
        item->setText(1, remark.kind == SketchRemark::Kind::lenient   ? tr("read leniently")
                         : remark.kind == SketchRemark::Kind::skipped ? tr("left out")
                                                                      : tr("note"));
        item->setText(reasonColumn, text(remark.text));
        item->setToolTip(reasonColumn, text(remark.text));
    }
}

void ImportList::showValue(QTreeWidgetItem& item) {
    const ImportNote* note = noteIn(indexFromItem(&item));
    if (!note) return;
    const QString shown = shownChoice(*note, m_design);
    item.setText(ImportListDelegate::valueColumn, shown);
    item.setToolTip(ImportListDelegate::valueColumn, tr("%1. Click to change it").arg(shown));
    const QString key = currentChoice(*note, m_design);
    for (const Choice& choice : choicesFor(*note, m_design))
        if (choice.key == key && !choice.icon.isEmpty())
            item.setIcon(ImportListDelegate::valueColumn,
                         icon(choice.icon, m_appearance.theme().text, m_appearance.theme().textMuted));
}

void ImportList::refresh(const Design& design) {
    m_design = design;
    for (int g = 0; g < topLevelItemCount(); ++g)
        for (int i = 0; i < topLevelItem(g)->childCount(); ++i) showValue(*topLevelItem(g)->child(i));
}

void ImportList::showGuessedOnly(bool isOnly) {
    for (int g = 0; g < topLevelItemCount(); ++g)
        topLevelItem(g)->setHidden(isOnly && topLevelItem(g)->data(0, Qt::UserRole).toString() == u"taken"_s);
}

int ImportList::guesses() const {
    return static_cast<int>(std::ranges::count(m_notes, true, &ImportNote::guessed));
}

const ImportNote* ImportList::noteIn(const QModelIndex& index) const {
    const QVariant number = index.siblingAtColumn(0).data(noteRole);
    if (!number.isValid()) return nullptr;
    return &m_notes[static_cast<std::size_t>(number.toInt())];
}

void ImportList::colour() {
    const Theme& theme = m_appearance.theme();
    for (int g = 0; g < topLevelItemCount(); ++g)
        for (int i = 0; i < topLevelItem(g)->childCount(); ++i) {
            topLevelItem(g)->child(i)->setForeground(reasonColumn, theme.textMuted);
            showValue(*topLevelItem(g)->child(i));
        }
}

} // namespace faultline
