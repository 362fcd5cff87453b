// SPDX-License-Identifier: MIT
// The slider of a failure figure: the result follows while it is dragged, and Esc gives the drag up.
#include "ui/panels/failure_field.h"

#include "ui/panels/targets.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace failure_slider {

namespace {
constexpr double lowest = 1e-6;
constexpr double highest = 0.5;
} // namespace

double probabilityAt(int position) {
    if (position >= last) return highest;
    const double exact = lowest * std::pow(10.0, std::max(position, 0) / 100.0);
    // Through decimal digits, so that the field beside it shows no tail.
    return QLocale::c().toDouble(QLocale::c().toString(exact, 'g', 3));
}

int positionOf(double probability) {
    if (!(probability > lowest)) return 0;
    return std::min(last, static_cast<int>(std::lround(100.0 * std::log10(probability / lowest))));
}

} // namespace failure_slider

namespace {

bool isEscape(const QEvent& event) {
    return (event.type() == QEvent::KeyPress || event.type() == QEvent::ShortcutOverride) &&
           static_cast<const QKeyEvent&>(event).key() == Qt::Key_Escape;
}

} // namespace

void FailureField::makeSlider() {
    m_slider->setObjectName(u"inspector-probability-slider"_s);
    m_slider->setRange(0, failure_slider::last);
    m_slider->setPageStep(100);
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setAccessibleName(tr("Probability, by slider"));
    m_slider->setToolTip(tr("Drag to see the result follow: from one in a million at the left to one half at "
                            "the right. Page keys change it tenfold."));
    m_slider->installEventFilter(this);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_run.end(); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_run.end(); });
    connect(m_slider, &QSlider::valueChanged, this, &FailureField::slide);
}

bool FailureField::eventFilter(QObject* watched, QEvent* event) {
    // A wheel that scrolls the panel must not move the slider on its way.
    if (watched == m_slider && event->type() == QEvent::Wheel && !m_slider->hasFocus()) {
        event->ignore();
        return true;
    }
    if (watched == m_slider && m_slider->isSliderDown() && isEscape(*event)) {
        event->accept(); // as a shortcut's override too: the key is the drag's
        if (event->type() == QEvent::KeyPress) giveUpDrag();
        return true;
    }
    return Field::eventFilter(watched, event);
}

void FailureField::giveUpDrag() {
    m_run.takeBack();
    // The button is still down; for the slider it is let go here, so that it follows the mouse no longer.
    QMouseEvent release(QEvent::MouseButtonRelease, QPointF(), m_slider->mapToGlobal(QPointF()),
                        Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_slider, &release);
    refresh();
}

void FailureField::slide(int position) {
    write(tr("Set probability of %1"),
          withProbability(*Probability::from(failure_slider::probabilityAt(position))),
          m_run.key(m_slider->isSliderDown()));
}

} // namespace faultline
