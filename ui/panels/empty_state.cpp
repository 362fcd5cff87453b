// SPDX-License-Identifier: MIT
#include "ui/panels/empty_state.h"

#include "ui/render/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLine = 560;

}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_advice(new QLabel(this)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_heading->setObjectName(u"emptyHeading"_s);
    m_heading->setFont(drawingFont(type_scale::title, QFont::DemiBold));
    m_advice->setObjectName(u"emptyAdvice"_s);
    m_advice->setFont(drawingFont(type_scale::body));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::normal);
    column->addStretch(2);
    for (QLabel* label : {m_heading, m_advice}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(longestLine);
        column->addWidget(label);
    }
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::section, spacing::loose, spacing::section, spacing::loose);
    row->addStretch(1);
    row->addLayout(column, 1000); // all of the room, up to the longest line
    row->addStretch(1);
}

void EmptyState::setTexts(const QString& heading, const QString& advice) {
    m_heading->setText(heading);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    setAccessibleDescription(text());
}

QString EmptyState::text() const {
    return m_advice->text().isEmpty() ? m_heading->text() : m_heading->text() + u". "_s + m_advice->text();
}

void EmptyState::applyTheme(const Theme& theme) {
    const auto colour = [](QLabel& label, const QColor& color) {
        QPalette palette = label.palette();
        for (const auto role : {QPalette::WindowText, QPalette::Text}) // within a view it is the latter
            palette.setColor(role, color);
        label.setPalette(palette);
    };
    colour(*m_heading, theme.text);
    colour(*m_advice, theme.textMuted);
}

} // namespace faultline
