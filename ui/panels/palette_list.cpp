// SPDX-License-Identifier: MIT
#include "ui/panels/palette_list.h"

#include "ui/panels/palette.h"
#include "ui/render/icons.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 32;
constexpr int headingHeight = 32;
constexpr int iconSize = 20;

bool isHeading(const QModelIndex& index) { return index.data(PaletteList::kindRole).toString().isEmpty(); }

class RowPainter : public QStyledItemDelegate {
public:
    explicit RowPainter(const PaletteList& list) : m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int text = option.fontMetrics.height();
        return {0, std::max(text + spacing::normal, isHeading(index) ? headingHeight : rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isHeading(index))
            paintHeading(*painter, option, index);
        else
            paintKind(*painter, option, index);
        painter->restore();
    }

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
        painter.setPen(m_list.theme().textMuted);
        painter.setFont(drawingFont(type_scale::caption, QFont::DemiBold));
        const QRect rect = option.rect.adjusted(spacing::normal, 0, -spacing::normal, -spacing::tight);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
    }

    void paintKind(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
        const Theme& theme = m_list.theme();
        paintGround(painter, option, index);
        const QString kind = index.data(PaletteList::kindRole).toString();
        const auto component = valueNamed<ComponentKind>(kind.toStdString());
        const QColor color = component ? theme.kindColor(*component) : theme.domainText;
        const int middle = option.rect.center().y();
        const QRectF place(option.rect.left() + spacing::normal, middle - iconSize / 2 + 1, iconSize,
                           iconSize);
        paintIcon(painter, index.data(PaletteList::iconRole).toString(), color, place);

        const QRect cap = paintKey(painter, option.rect, index.data(PaletteList::keyRole).toString());
        painter.setPen(theme.text);
        painter.setFont(option.font);
        const int left = static_cast<int>(place.right()) + spacing::normal;
        const QRect rect(left, option.rect.top(), cap.left() - spacing::tight - left, option.rect.height());
        painter.drawText(
            rect, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    }

    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
        const Theme& theme = m_list.theme();
        const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
        const bool isPlaced = m_list.placing() == index.data(PaletteList::kindRole).toString();
        const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
        QColor fill = Qt::transparent;
        if (isPlaced || isCurrent)
            fill = theme.accentSoft;
        else if (option.state.testFlag(QStyle::State_MouseOver))
            fill = theme.scheme == Scheme::dark ? theme.raised : theme.canvas;
        painter.setPen(isCurrent || isPlaced ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(ground, 4, 4);
    }

    /// A key cap at the right; what is left of it belongs to the name.
    QRect paintKey(QPainter& painter, const QRect& row, const QString& key) const {
        constexpr int size = 20;
        QRect cap(row.right() - spacing::normal - size, row.center().y() - size / 2 + 1, size, size);
        if (key.isEmpty()) return cap;
        painter.setPen(m_list.theme().outline);
        painter.setBrush(m_list.theme().raised);
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(m_list.theme().textMuted);
        painter.setFont(drawingFont(type_scale::caption));
        painter.drawText(cap, Qt::AlignCenter, key);
        return cap;
    }

    const PaletteList& m_list;
};

} // namespace

PaletteList::PaletteList(QWidget* parent) : QListWidget(parent) {
    setFrameShape(NoFrame);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    auto* rows = new RowPainter(*this);
    rows->setParent(this);
    setItemDelegate(rows);
}

void PaletteList::setTheme(const Theme& theme) {
    m_theme = &theme;
    viewport()->update();
}

void PaletteList::setPlacing(const QString& kind) {
    m_placing = kind;
    viewport()->update();
}

QStringList PaletteList::mimeTypes() const { return {QString::fromLatin1(Palette::mimeType)}; }

QMimeData* PaletteList::mimeData(const QList<QListWidgetItem*>& items) const {
    if (items.isEmpty()) return nullptr;
    auto* mime = new QMimeData;
    mime->setData(QString::fromLatin1(Palette::mimeType), items.front()->data(kindRole).toString().toUtf8());
    return mime;
}

void PaletteList::startDrag(Qt::DropActions /*actions*/) {
    const QListWidgetItem* item = currentItem();
    if (!item || item->data(kindRole).toString().isEmpty()) return;
    // On the canvas the part itself is seen where it would lie, with the guides that hold it: what the
    // pointer carries is small and beside all that.
    constexpr int size = 20;
    constexpr int beside = 12;
    const auto component = valueNamed<ComponentKind>(item->data(kindRole).toString().toStdString());
    const QColor color = component ? m_theme->kindColor(*component) : m_theme->domainText;
    auto* drag = new QDrag(this);
    drag->setMimeData(mimeData({currentItem()}));
    drag->setPixmap(iconPixmap(item->data(iconRole).toString(), color, size, devicePixelRatioF()));
    drag->setHotSpot({-beside, -beside});
    drag->exec(Qt::CopyAction);
}

} // namespace faultline
