// SPDX-License-Identifier: MIT
#include "ui/panels/spof_detail.h"

#include "ui/appearance.h"

#include <QLabel>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

SpofDetail::SpofDetail(const Appearance& appearance, QWidget* parent)
    : QScrollArea(parent), m_appearance(appearance) {
    setObjectName(u"spofDetail"_s);
    setAccessibleName(tr("About the chosen part"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    auto* body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(spacing::normal, spacing::tight, spacing::normal, spacing::normal);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    m_name = addLabel(type_scale::body, QFont::DemiBold);
    m_kind = addLabel(type_scale::caption, QFont::Normal);
    setWidget(body);
    connect(&appearance, &Appearance::changed, this, &SpofDetail::applyTheme);
    applyTheme();
}

QLabel* SpofDetail::addLabel(int pixels, QFont::Weight weight) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText); // a part may be called as a tag is
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFont(drawingFont(pixels, weight));
    m_column->insertWidget(m_column->count() - 1, label); // before the stretch
    return label;
}

void SpofDetail::setFacts(const QString& name, const QString& kind, const std::vector<Fact>& facts) {
    m_name->setText(name);
    m_kind->setText(kind);
    while (m_rows.size() < facts.size()) {
        QLabel* caption = addLabel(type_scale::caption, QFont::DemiBold);
        caption->setContentsMargins(0, spacing::normal - 2, 0, 0);
        m_rows.push_back({caption, addLabel(type_scale::body, QFont::Normal)});
        applyTheme();
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isShown = i < facts.size() && !facts[i].text.isEmpty();
        m_rows[i].caption->setVisible(isShown);
        m_rows[i].text->setVisible(isShown);
        m_rows[i].caption->setText(isShown ? facts[i].caption : QString());
        m_rows[i].text->setText(isShown ? facts[i].text : QString());
    }
    setVisible(!name.isEmpty());
    setAccessibleDescription(text());
}

QString SpofDetail::text() const {
    QStringList lines{m_name->text(), m_kind->text()};
    for (const Row& row : m_rows)
        if (!row.text->text().isEmpty()) lines << row.caption->text() + u": "_s + row.text->text();
    return lines.join(u'\n');
}

void SpofDetail::applyTheme() {
    const Theme& theme = m_appearance.theme();
    const auto colour = [](QWidget& widget, const QColor& color) {
        QPalette palette = widget.palette();
        palette.setColor(QPalette::WindowText, color);
        widget.setPalette(palette);
    };
    colour(*m_name, theme.text);
    colour(*m_kind, theme.textMuted);
    for (const Row& row : m_rows) {
        colour(*row.caption, theme.textMuted);
        colour(*row.text, theme.text);
    }
}

} // namespace faultline
