// SPDX-License-Identifier: MIT
#pragma once
// A box to choose from a list in which depth is seen.

#include "ui/panels/choice_field.h"

#include <QComboBox>

namespace faultline {

/// The depth of a choice is seen in the list; alone it stands at the edge.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    /// Its key becomes the item's data; an icon is drawn in these colours.
    void addChoice(const Choice& choice, const QColor& ink, const QColor& disabled);
    void showPopup() override;

Q_SIGNALS:
    /// The list has gone by Esc: nothing was chosen.
    void escaped();

protected:
    void initStyleOption(QStyleOptionComboBox* option) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace faultline
