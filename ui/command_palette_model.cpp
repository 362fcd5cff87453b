// SPDX-License-Identifier: MIT
#include "ui/command_palette_model.h"

#include "ui/command_palette_match.h"
#include "ui/render/icons.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 32;
constexpr int iconSize = 18;

/// Whether each word typed is in the title, or in one piece in the quiet words: in a sentence the letters of
/// nearly anything are found somewhere.
bool fitsWidely(const QString& typed, const SearchEntry& entry) {
    const QString quiet = entry.detail + u' ' + entry.keywords;
    return std::ranges::all_of(typed.split(QChar::Space, Qt::SkipEmptyParts), [&](const QString& word) {
        return quiet.contains(word, Qt::CaseInsensitive) || fuzzyMatch(word, entry.title);
    });
}

} // namespace

void SearchModel::setEntries(std::vector<SearchEntry> entries) {
    m_entries = std::move(entries);
    narrow({});
}

void SearchModel::narrow(const QString& typed) {
    beginResetModel();
    m_fits.clear();
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const SearchEntry& entry = m_entries[static_cast<std::size_t>(i)];
        auto match = fuzzyMatch(typed, entry.title);
        // What fits only with the quiet words in it comes after what fits by its title.
        if (!match) {
            if (!fitsWidely(typed, entry)) continue;
            const auto wide = fuzzyMatch(typed, entry.title + u' ' + entry.detail + u' ' + entry.keywords);
            if (!wide) continue;
            match = FuzzyMatch{wide->score / 4, {}};
            for (const int at : wide->at)
                if (at < entry.title.size()) match->at.append(at);
        }
        // What can be done now comes before what fits as well and cannot.
        m_fits.push_back({i, entry.isEnabled ? match->score : match->score * 3 / 4, match->at});
    }
    if (!typed.isEmpty())
        std::stable_sort(m_fits.begin(), m_fits.end(),
                         [](const Fit& a, const Fit& b) { return a.score > b.score; });
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_fits.size());
}

const SearchEntry& SearchModel::entry(int row) const {
    return m_entries[static_cast<std::size_t>(m_fits[static_cast<std::size_t>(row)].entry)];
}

const QList<int>& SearchModel::marked(int row) const { return m_fits[static_cast<std::size_t>(row)].at; }

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const SearchEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole: return shown.title;
    case Qt::ToolTipRole: return shown.detail;
    case Qt::AccessibleTextRole: {
        QStringList words{shown.title, shown.detail, shown.shortcut};
        if (shown.isChecked) words.append(tr("on"));
        if (!shown.isEnabled) words.append(tr("not available now"));
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    default: return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    // What is not available can still be walked over, so that its key can be looked up.
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

SearchDelegate::SearchDelegate(const SearchModel& model, Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_appearance(appearance) {}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    Q_UNUSED(index)
    return {option.rect.width(), rowHeight};
}

int SearchDelegate::paintShortcut(QPainter& painter, const QRect& rect, const QString& shortcut) const {
    if (shortcut.isEmpty()) return 0;
    const Theme& theme = m_appearance.theme();
    const QFont font = drawingFont(type_scale::caption);
    const int width = QFontMetrics(font).horizontalAdvance(shortcut) + 2 * 6;
    const QRectF cap(rect.right() - width, rect.center().y() - 9, width, 19);
    painter.setPen(theme.outline);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.textMuted);
    painter.setFont(font);
    painter.drawText(cap, Qt::AlignCenter, shortcut);
    return width + spacing::loose;
}

void SearchDelegate::paintTitle(QPainter& painter, const QRect& rect, int row) const {
    const SearchEntry& entry = m_model.entry(row);
    const Theme& theme = m_appearance.theme();
    const QFont font = drawingFont(type_scale::body);
    const QFontMetrics metrics(font);
    const QString title = metrics.elidedText(entry.title, Qt::ElideMiddle, rect.width());
    QTextLayout layout(title, font);
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat fits;
    fits.setFontWeight(QFont::Bold);
    fits.setForeground(theme.accent);
    // Elided in the middle, places would name other letters.
    if (title == entry.title && entry.isEnabled)
        for (const int at : m_model.marked(row)) formats.append({at, 1, fits});
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    painter.setPen(entry.isEnabled ? theme.text : theme.textMuted);
    layout.draw(&painter, QPointF(rect.left(), rect.center().y() - line.height() / 2 + 1));
    const int used = static_cast<int>(line.naturalTextWidth()) + spacing::normal + spacing::tight;
    const QRect rest = rect.adjusted(used, 0, 0, 0);
    if (rest.width() < 40) return;
    const QFont quiet = drawingFont(type_scale::caption);
    painter.setFont(quiet);
    painter.setPen(theme.textMuted);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(quiet).elidedText(entry.detail, Qt::ElideRight, rest.width()));
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Theme& theme = m_appearance.theme();
    const SearchEntry& entry = m_model.entry(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accentSoft);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 5, 5);
    }
    QRect rect = option.rect.adjusted(spacing::loose, 0, -spacing::loose, 0);
    const QString name = entry.isChecked ? u"action-check"_s : entry.icon;
    if (!name.isEmpty())
        paintIcon(*painter, name, entry.isEnabled ? theme.line : theme.outline,
                  QRectF(rect.left(), rect.center().y() - iconSize / 2.0 + 0.5, iconSize, iconSize));
    rect.setLeft(rect.left() + iconSize + spacing::normal + spacing::tight);
    rect.setRight(rect.right() - paintShortcut(*painter, rect, entry.shortcut));
    paintTitle(*painter, rect, index.row());
    painter->restore();
}

} // namespace faultline
