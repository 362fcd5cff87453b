// SPDX-License-Identifier: MIT
#include "ui/panels/inspector_page.h"

#include "ui/render/icons.h"
#include "ui/render/line_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

SectionField::SectionField(const QString& title, QWidget* parent)
    : Field({"section", {}, {}}, LabelPlace::above, parent), m_title(new QLabel(title, this)) {
    m_title->setFont(drawingFont(type_scale::body, QFont::DemiBold));
    m_title->setContentsMargins(0, spacing::normal + spacing::tight, 0, 0);
    m_title->setWordWrap(true);
    setEditor(m_title);
}

void SectionField::setTheme(const Theme& theme) {
    Field::setTheme(theme);
    QPalette palette = m_title->palette();
    palette.setColor(QPalette::WindowText, theme.text);
    m_title->setPalette(palette);
}

void SectionField::setTitle(const QString& title) { m_title->setText(title); }

void SectionField::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRect inside = layout()->contentsRect(); // as wide as the fields below
    painter.fillRect(inside.left(), 0, inside.width(), 1, theme().outline);
}

InspectorPage::InspectorPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_column(new QVBoxLayout(this)), m_icon(new QLabel(this)),
      m_text(new QLabel(this)), m_caption(new QLabel(this)) {
    constexpr int iconSize = 24;
    m_column->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    m_column->setSpacing(spacing::normal);
    m_icon->setFixedSize(iconSize, iconSize);
    m_text->setObjectName(u"inspector-title"_s);
    m_text->setFont(drawingFont(type_scale::title, QFont::DemiBold));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_caption->setObjectName(u"inspector-caption"_s);
    m_caption->setFont(drawingFont(type_scale::caption));
    m_caption->setWordWrap(true);
    m_caption->setTextFormat(Qt::PlainText);
    auto* head = new QGridLayout;
    head->setHorizontalSpacing(spacing::normal);
    head->setVerticalSpacing(2);
    head->addWidget(m_icon, 0, 0, Qt::AlignTop);
    head->addWidget(m_text, 0, 1);
    head->addWidget(m_caption, 1, 1);
    head->setColumnStretch(1, 1);
    m_column->addLayout(head);
    m_column->addStretch(1);
}

void InspectorPage::take(Field* field) {
    field->setParent(this);
    m_column->insertWidget(m_column->count() - 1, field);
    m_fields.push_back(field);
}

SectionField* InspectorPage::addSection(const QString& title) { return add(new SectionField(title)); }

FailureField* InspectorPage::addFailure() {
    m_failure = add(new FailureField(m_workspace.document, [this] { return m_ids; }));
    return m_failure;
}

void InspectorPage::setIds(std::vector<ElementId> ids) {
    m_ids = std::move(ids);
    sync();
}

void InspectorPage::sync() {
    resolve();
    showTitle();
    for (Field* field : m_fields) field->sync();
}

void InspectorPage::commit() {
    for (Field* field : m_fields) field->commit();
}

void InspectorPage::discard() {
    for (Field* field : m_fields) field->discard();
}

void InspectorPage::takeTheme() {
    const Theme& theme = m_workspace.appearance.theme();
    for (Field* field : m_fields) field->setTheme(theme);
    QPalette palette = m_caption->palette();
    palette.setColor(QPalette::WindowText, theme.textMuted);
    m_caption->setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.text);
    m_text->setPalette(palette);
}

void InspectorPage::showTitle() {
    const Title shown = title();
    m_icon->setVisible(!shown.icon.isEmpty());
    if (!shown.icon.isEmpty())
        m_icon->setPixmap(iconPixmap(shown.icon, shown.color, m_icon->width(), devicePixelRatioF()));
    // A name may be a page long, or one word: the title is a few lines, and no wider than the panel.
    constexpr int mostLetters = 100;
    constexpr double leastRoom = 190.0;
    m_text->setText(breakable(shortLine(shown.text, mostLetters), m_text->font(), leastRoom));
    m_caption->setText(shown.caption);
    m_caption->setVisible(!shown.caption.isEmpty());
}

} // namespace faultline
