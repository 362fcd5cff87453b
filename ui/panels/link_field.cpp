// SPDX-License-Identifier: MIT
#include "ui/panels/link_field.h"

#include "ui/render/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// Text that gives way to a narrow panel.
class ElidedButton : public QToolButton {
public:
    using QToolButton::QToolButton;
    void setFullText(const QString& text) {
        m_text = text;
        elide();
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return {48, QToolButton::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QToolButton::resizeEvent(event);
        elide();
    }

private:
    void elide() {
        const int room = width() - iconSize().width() - 3 * spacing::normal;
        const QString elided = fontMetrics().elidedText(m_text, Qt::ElideRight, std::max(room, 40));
        if (elided != text()) setText(elided);
    }

    QString m_text;
};

} // namespace

LinkField::LinkField(const FieldWords& words, LinkBinding binding, QWidget* parent)
    : Field(words, LabelPlace::above, parent), m_name(words.name), m_binding(std::move(binding)),
      m_rows(nullptr) {
    auto* column = new QWidget(this);
    m_rows = new QVBoxLayout(column);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    setEditor(column);
}

void LinkField::refresh() {
    std::vector<Link> links = m_binding.read();
    if (links == m_links) return;
    m_links = std::move(links);
    build();
    complain({});
}

void LinkField::build() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            // One of its buttons may be the one whose click led here.
            row->deleteLater();
        }
        delete item;
    }
    for (const Link& link : *m_links) addRow(link);
    setHint(m_links->empty() ? m_binding.empty : QString());
}

void LinkField::addRow(const Link& link) {
    const QString name = u"inspector-"_s + QLatin1StringView(m_name);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::tight);

    auto* open = new ElidedButton(row);
    open->setObjectName(name + u"-open"_s);
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setAutoRaise(true);
    open->setFocusPolicy(Qt::StrongFocus);
    open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    open->setIconSize({16, 16});
    if (!link.icon.isEmpty()) open->setIcon(icon(link.icon, theme().textMuted, theme().outline));
    open->setFullText(link.text);
    open->setToolTip(m_binding.openTip.arg(link.text));
    open->setAccessibleName(link.text);
    connect(open, &QToolButton::clicked, this, [this, id = link.id] { m_binding.open(id); });
    line->addWidget(open, 1);

    const QString note = link.isPart ? tr("some of them") : link.note;
    if (!note.isEmpty()) {
        auto* quiet = new QLabel(note, row);
        QPalette palette = quiet->palette();
        palette.setColor(QPalette::WindowText, theme().textMuted);
        quiet->setPalette(palette);
        quiet->setFont(drawingFont(type_scale::caption));
        line->addWidget(quiet);
    }
    if (m_binding.remove) {
        auto* remove = new QToolButton(row);
        remove->setObjectName(name + u"-remove"_s);
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::StrongFocus);
        remove->setIconSize({16, 16});
        remove->setIcon(icon(u"action-close"_s, theme().textMuted, theme().outline));
        remove->setToolTip(m_binding.removeTip.arg(link.text));
        remove->setAccessibleName(tr("Take off %1").arg(link.text));
        connect(remove, &QToolButton::clicked, this,
                [this, id = link.id] { complain(m_binding.remove(id)); });
        line->addWidget(remove);
    }
    m_rows->addWidget(row);
}

void LinkField::setTheme(const Theme& theme) {
    Field::setTheme(theme);
    if (m_links) build();
}

} // namespace faultline
