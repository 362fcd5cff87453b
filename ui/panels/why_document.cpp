// SPDX-License-Identifier: MIT
#include "ui/panels/why_document.h"

#include "core/io/derivation_text.h"
#include "ui/panels/chart_style.h"
#include "ui/render/theme.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int indent = 18;
constexpr double lineHeight = 125.0; // percent

QString text(const std::string& words) { return QString::fromStdString(words); }

/// "2.06e-06" as all panels write it, "2.06 × 10⁻⁶"; not within a name, such as "rack-1e-2".
QString typeset(const std::string& words) {
    static const QRegularExpression figure(u"(?<![\\w.-])(\\d+(?:\\.\\d+)?)e([-+]\\d+)(?![\\w-])"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString whole = text(words);
    for (auto match = figure.match(whole); match.hasMatch(); match = figure.match(whole)) {
        const QString power = powerOfTenText(match.captured(2).toInt());
        QString figureNow = match.captured(1) == u"1" ? power : u"%1 × %2"_s.arg(match.captured(1), power);
        if (whole.mid(match.capturedEnd()).startsWith(u'^')) figureNow = u"(%1)"_s.arg(figureNow);
        whole.replace(match.capturedStart(), match.capturedLength(), figureNow);
    }
    return whole;
}

/// Writes steps one below the other; a step's own steps are indented.
class Writer {
public:
    Writer(QTextDocument& document, const Derivation& derivation, const OpenSteps& open, const Theme& theme)
        : m_system(*derivation.system), m_open(open), m_theme(theme), m_cursor(&document) {
        m_plain.setForeground(theme.text);
        m_quiet.setForeground(theme.textMuted);
        m_strong.setForeground(theme.text);
        m_strong.setFontWeight(QFont::DemiBold);
        m_link.setForeground(theme.accent);
        m_link.setAnchor(true);
    }

    void write(const DerivationStep& step, const QString& path, int level, const QString& condition);

private:
    void beginBlock(int level, double above);
    void writeHead(const DerivationStep& step, const StepText& words, const QString& path, int level,
                   const QString& condition);
    void writeFormula(const QString& formula, int level);
    void writeTitle(const DerivationStep& step, const QString& title);

    const System& m_system;
    const OpenSteps& m_open;
    const Theme& m_theme;
    QTextCursor m_cursor;
    QTextCharFormat m_plain;
    QTextCharFormat m_quiet;
    QTextCharFormat m_strong;
    QTextCharFormat m_link;
    bool m_isFirst = true;
};

void Writer::beginBlock(int level, double above) {
    QTextBlockFormat format;
    format.setLeftMargin(level * indent);
    format.setTopMargin(above);
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    if (m_isFirst)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, m_plain);
    m_isFirst = false;
}

void Writer::writeTitle(const DerivationStep& step, const QString& title) {
    if (step.subject.kind != Subject::Kind::event) {
        m_cursor.insertText(title, m_plain);
        return;
    }
    // What can be seen on the canvas is a link to it.
    const QString id = text(keyOf(m_system, step.subject.event).id.text());
    QTextCharFormat link = m_link;
    link.setAnchorHref(u"reveal:"_s + QString::fromLatin1(QUrl::toPercentEncoding(id)));
    link.setToolTip(QCoreApplication::translate("faultline::WhyPanel", "Show it on the canvas"));
    m_cursor.insertText(title, link);
}

void Writer::writeHead(const DerivationStep& step, const StepText& words, const QString& path, int level,
                       const QString& condition) {
    beginBlock(level, level == 0 ? 0.0 : 6.0);
    if (!step.steps.empty()) {
        QTextCharFormat toggle = m_link;
        toggle.setAnchorHref(u"toggle:"_s + path);
        toggle.setFontUnderline(false);
        const bool isOpen = m_open.isOpen(path, level);
        toggle.setToolTip(
            isOpen ? QCoreApplication::translate("faultline::WhyPanel", "Fold")
                   : QCoreApplication::translate("faultline::WhyPanel", "Show what it is made of"));
        m_cursor.insertText(isOpen ? u"\u25BE "_s : u"\u25B8 "_s, toggle);
    }
    if (!condition.isEmpty()) m_cursor.insertText(condition + u": "_s, m_quiet);
    writeTitle(step, typeset(words.title));
    m_cursor.insertText(u"  "_s, m_plain);
    m_cursor.insertText(typeset(words.value), m_strong);
}

void Writer::writeFormula(const QString& formula, int level) {
    beginBlock(level + 1, 0.0);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setBackground(m_theme.canvas);
    m_cursor.setBlockFormat(format);
    m_cursor.insertText(formula, m_plain);
}

void Writer::write(const DerivationStep& step, const QString& path, int level, const QString& condition) {
    const StepText words = textOf(step, m_system);
    writeHead(step, words, path, level, condition);
    const bool isLeaf = step.steps.empty();
    if (!isLeaf && !m_open.isOpen(path, level)) return;
    if (!words.sentence.empty()) {
        const bool isShort = isLeaf && words.symbols.empty() && words.rows.empty();
        if (isShort)
            m_cursor.insertText(u"   "_s, m_quiet);
        else
            beginBlock(level + 1, 0.0);
        m_cursor.insertText(typeset(words.sentence), m_quiet);
    }
    if (!words.symbols.empty()) writeFormula(typeset(words.symbols), level);
    if (!words.numbers.empty())
        writeFormula(u"= %1 = %2"_s.arg(typeset(words.numbers), typeset(words.value)), level);
    for (const std::string& row : words.rows) {
        beginBlock(level + 1, 0.0);
        m_cursor.insertText(u"\u2022 "_s + typeset(row), m_plain);
    }
    for (std::size_t i = 0; i < step.steps.size(); ++i)
        write(step.steps[i], u"%1.%2"_s.arg(path).arg(i), level + 1, typeset(caseText(step, i, m_system)));
}

} // namespace

void writeDerivation(QTextDocument& document, const Derivation& derivation, const OpenSteps& open,
                     const Theme& theme) {
    document.clear();
    document.setDefaultFont(drawingFont(type_scale::body));
    document.setDocumentMargin(spacing::loose);
    document.setUndoRedoEnabled(false);
    Writer(document, derivation, open, theme).write(derivation.root, u"0"_s, 0, {});
}

} // namespace faultline
