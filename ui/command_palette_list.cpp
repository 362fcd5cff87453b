// SPDX-License-Identifier: MIT
#include "ui/command_palette_list.h"

#include "ui/command_palette_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int preferredWidth = 600;
constexpr int mostRows = 12;
constexpr int rowHeight = 32;

} // namespace

SearchPopup::SearchPopup(Appearance& appearance, QWidget* parent)
    : QFrame(parent), m_appearance(appearance), m_model(new SearchModel(this)) {
    setObjectName(u"search-popup"_s);
    m_field = new QLineEdit;
    m_field->setObjectName(u"search-field"_s);
    m_field->setClearButtonEnabled(true);
    m_field->setToolTip(tr("Some letters are enough; the arrows choose, Enter takes, Esc closes"));
    m_field->installEventFilter(this);
    m_list = new QListView;
    m_list->setObjectName(u"search-list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(*m_model, appearance, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What fits"));
    m_nothing = new QLabel;
    m_nothing->setObjectName(u"search-nothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(spacing::section);
    m_nothing->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    column->setSpacing(spacing::normal);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPopup::narrow);
    connect(m_list, &QListView::clicked, this, &SearchPopup::run);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchPopup::showCurrent);
    parent->installEventFilter(this);
    hide();
}

void SearchPopup::open(std::vector<SearchEntry> entries, const QString& placeholder, const QString& nothing) {
    if (!isVisible()) m_focusBefore = QApplication::focusWidget();
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_nothing->setText(nothing);
    m_model->setEntries(std::move(entries));
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    narrow();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void SearchPopup::close() {
    if (!isVisible()) return;
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && m_focusBefore) m_focusBefore->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

QStringList SearchPopup::shownTitles() const {
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row) titles.append(m_model->entry(row).title);
    return titles;
}

void SearchPopup::narrow() {
    m_model->narrow(m_field->text());
    const bool isEmpty = m_model->rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    place();
    if (!isEmpty) m_list->setCurrentIndex(m_model->index(0));
}

void SearchPopup::place() {
    const QRect around = parentWidget()->rect();
    const int width = std::min(preferredWidth, around.width() - 2 * spacing::loose);
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int room = around.height() - 2 * spacing::section - m_field->sizeHint().height() - 40;
    m_list->setFixedHeight(std::min(rows * rowHeight, std::max(room, rowHeight)));
    m_nothing->setFixedWidth(width - 2 * spacing::normal);
    layout()->activate();
    resize(width, layout()->totalHeightForWidth(width) > 0 ? layout()->totalHeightForWidth(width)
                                                           : sizeHint().height());
    move((around.width() - width) / 2, std::min(72, around.height() / 8));
}

void SearchPopup::step(int by) {
    const int rows = m_model->rowCount();
    if (rows == 0) return;
    const int current = std::max(m_list->currentIndex().row(), 0);
    // One step past an end goes round; a page stops there.
    const int next = std::abs(by) == 1 ? (current + by + rows) % rows : std::clamp(current + by, 0, rows - 1);
    m_list->setCurrentIndex(m_model->index(next));
}

void SearchPopup::showCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (!isVisible() || !current.isValid()) return;
    m_list->scrollTo(current);
    if (const auto& show = m_model->entry(current.row()).show) show();
}

void SearchPopup::run() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) return;
    const SearchEntry entry = m_model->entry(current.row());
    if (!entry.isEnabled || !entry.run) return;
    close();
    entry.run();
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != m_field) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto* focus = static_cast<QFocusEvent*>(event);
        // The field's own context menu and another program's window are no reasons to lose what was typed.
        if (focus->reason() != Qt::PopupFocusReason && focus->reason() != Qt::ActiveWindowFocusReason)
            close();
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const bool isPress = event->type() == QEvent::KeyPress;
    const int page = mostRows - 1;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        if (isPress) step(1);
        break;
    case Qt::Key_Up:
        if (isPress) step(-1);
        break;
    case Qt::Key_PageDown:
        if (isPress) step(page);
        break;
    case Qt::Key_PageUp:
        if (isPress) step(-page);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPress) run();
        break;
    case Qt::Key_Escape:
        if (isPress) close();
        break;
    default: return QFrame::eventFilter(watched, event);
    }
    event->accept();
    return true;
}

void SearchPopup::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace faultline
