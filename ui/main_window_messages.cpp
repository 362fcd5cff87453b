// SPDX-License-Identifier: MIT
#include "ui/main_window_messages.h"

#include "core/io/words.h"
#include "ui/error_text.h"
#include "ui/render/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Look {
    QColor ground;
    QColor ink;
    QString icon;
};

Look lookOf(MessageKind kind, const Theme& theme) {
    switch (kind) {
    case MessageKind::error: return {theme.dangerSoft, theme.danger, u"action-error"_s};
    case MessageKind::warning: return {theme.warningSoft, theme.warning, u"action-warning"_s};
    case MessageKind::info: break;
    }
    return {theme.accentSoft, theme.info, u"action-info"_s};
}

/// Text from a file may look like rich text and is none.
QLabel* plainLabel(const QString& text, const char16_t* name) {
    auto* label = new QLabel;
    label->setObjectName(QString::fromUtf16(name));
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

class MessageBar::Entry : public QWidget {
public:
    Entry(const Message& message, Appearance& appearance, MessageBar& bar)
        : QWidget(&bar), kind(message.kind), key(message.key), m_appearance(appearance),
          m_title(plainLabel(message.title, u"message-title")),
          m_detail(plainLabel(message.detail, u"message-detail")), m_close(new QToolButton) {
        setObjectName(u"message"_s);
        setAccessibleName(message.title);
        setAccessibleDescription(message.detail);
        m_title->setFont(drawingFont(type_scale::body, QFont::DemiBold));
        m_detail->setVisible(!message.detail.isEmpty());
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(m_title);
        words->addWidget(m_detail);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(spacing::loose + 24 + spacing::normal, spacing::normal, spacing::normal,
                                spacing::normal);
        row->addLayout(words, 1);
        for (const MessageAnswer& answer : message.answers) row->addWidget(button(answer, bar));
        m_close->setObjectName(u"message-close"_s);
        m_close->setAutoRaise(true);
        m_close->setAccessibleName(MessageBar::tr("Close this message"));
        m_close->setToolTip(MessageBar::tr("Close this message; nothing else changes"));
        connect(m_close, &QToolButton::clicked, &bar, [this, &bar] { bar.remove(this); });
        row->addWidget(m_close, 0, Qt::AlignTop);
        connect(&appearance, &Appearance::changed, this, &Entry::colour);
        colour();
    }

    [[nodiscard]] QString text() const {
        return m_detail->text().isEmpty() ? m_title->text() : m_title->text() + u'\n' + m_detail->text();
    }

    const MessageKind kind;
    const QString key;

protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        const Look look = lookOf(kind, m_appearance.theme());
        QPainter painter(this);
        painter.fillRect(rect(), look.ground);
        painter.fillRect(0, 0, 3, height(), look.ink);
        paintIcon(painter, look.icon, look.ink, QRectF(spacing::loose, spacing::normal, 20, 20));
    }

private:
    QPushButton* button(const MessageAnswer& answer, MessageBar& bar) {
        auto* push = new QPushButton(answer.text);
        push->setToolTip(answer.toolTip);
        push->setAutoDefault(true);
        connect(push, &QPushButton::clicked, &bar, [this, &bar, run = answer.run] {
            // The answer may bring the next message, so this one goes first.
            bar.remove(this);
            if (run) run();
        });
        return push;
    }

    void colour() {
        const Theme& theme = m_appearance.theme();
        m_close->setIcon(icon(u"action-close"_s, theme.textMuted, theme.outline));
        update();
    }

    Appearance& m_appearance;
    QLabel* m_title;
    QLabel* m_detail;
    QToolButton* m_close;
};

MessageBar::MessageBar(Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_column(new QVBoxLayout(this)) {
    setObjectName(u"messages"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::add(Message message) {
    if (!message.key.isEmpty()) remove(message.key);
    auto* entry = new Entry(message, m_appearance, *this);
    m_entries.push_back(entry);
    m_column->insertWidget(0, entry);
    show();
    QAccessibleEvent alert(entry, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::addError(const QString& title, const Error& error, const QString& key,
                          std::vector<MessageAnswer> answers) {
    QString detail = sentenceOf(error);
    if (!error.where.empty())
        detail += u"\n"_s + tr("Where: %1").arg(QString::fromStdString(shown(error.where)));
    add({MessageKind::error, title, detail, std::move(answers), key});
}

void MessageBar::remove(const QString& key) {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry* entry) { return entry->key == key; });
    if (found != m_entries.end() && !key.isEmpty()) remove(*found);
}

void MessageBar::removeAll(const QString& beginning) {
    const std::vector<Entry*> entries = m_entries;
    for (Entry* entry : entries)
        if (entry->key.startsWith(beginning)) remove(entry);
}

void MessageBar::remove(Entry* entry) {
    std::erase(m_entries, entry);
    m_column->removeWidget(entry);
    entry->hide();
    entry->deleteLater();
    setVisible(!m_entries.empty());
}

int MessageBar::count() const { return static_cast<int>(m_entries.size()); }

QStringList MessageBar::texts() const {
    QStringList texts;
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) texts.append((*entry)->text());
    return texts;
}

} // namespace faultline
