// SPDX-License-Identifier: MIT
#pragma once
// One figure of the header: a caption, the figure, and the way to "Why this number?".

#include "core/analysis/derivation.h"

#include <QAbstractButton>

namespace faultline {

class Appearance;

/// How much a figure stands out.
enum class FigureTone { plain, good, danger };

/// A figure that can be clicked. Its context menu asks why, and copies it.
class FigureButton : public QAbstractButton {
    Q_OBJECT
public:
    /// `isLarge`: the one figure that everybody came for.
    FigureButton(const Appearance& appearance, QString caption, bool isLarge, QWidget* parent = nullptr);

    /// What stands above the figure where there is little room; without it the caption stays. A large figure
    /// is as large as the others then.
    void setShortCaption(const QString& caption);
    void setCompact(bool isCompact);
    /// `value` is the figure, `note` what stands under it in small; a screen reader is told both.
    void setFigure(const QString& value, const QString& note, FigureTone tone = FigureTone::plain);
    [[nodiscard]] const QString& value() const { return m_value; }
    [[nodiscard]] const QString& note() const { return m_note; }
    /// The figure is about an older state of the design.
    void setStale(bool isStale);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void whyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont valueFont() const;
    [[nodiscard]] const QString& caption() const;

    const Appearance& m_appearance;
    QString m_caption;
    QString m_shortCaption;
    QString m_value;
    QString m_note;
    FigureTone m_tone = FigureTone::plain;
    bool m_isLarge;
    bool m_isCompact = false;
    bool m_isStale = false;
};

} // namespace faultline
