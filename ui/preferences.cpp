// SPDX-License-Identifier: MIT
#include "ui/preferences.h"

#include "ui/language.h"
#include "ui/render/theme.h"
#include "ui/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

Preferences::Preferences(Settings& settings, QWidget* parent) : QDialog(parent), m_settings(settings) {
    setObjectName(u"preferences"_s);
    setMinimumWidth(420);
    fill();
}

void Preferences::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    const QString focused = focusWidget() != nullptr ? focusWidget()->objectName() : QString();
    delete layout();
    qDeleteAll(findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    fill();
    if (auto* widget = findChild<QWidget*>(focused)) {
        widget->show(); // what is not shown yet takes no focus
        widget->setFocus();
    }
}

void Preferences::fill() {
    setWindowTitle(tr("Preferences"));
    auto* form = new QFormLayout;
    form->setSpacing(spacing::normal + spacing::tight);
    form->setLabelAlignment(Qt::AlignLeft);
    addLook(*form);
    addLanguage(*form);
    addCanvas(*form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Every choice holds already"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::loose);
    column->setSpacing(spacing::section);
    column->addLayout(form);
    column->addWidget(buttons);
    // A desktop's scale may leave a screen so low that the note's second line would have no room.
    setMinimumHeight(column->totalHeightForWidth(minimumWidth()));
}

void Preferences::addLook(QFormLayout& form) {
    auto* theme = new QComboBox;
    theme->setObjectName(u"preferences-theme"_s);
    theme->setToolTip(tr("The colours of all windows; no figure changes"));
    theme->addItem(tr("As the desktop"), QVariant::fromValue(Appearance::Choice::system));
    theme->addItem(tr("Light"), QVariant::fromValue(Appearance::Choice::light));
    theme->addItem(tr("Dark"), QVariant::fromValue(Appearance::Choice::dark));
    theme->setCurrentIndex(static_cast<int>(m_settings.theme()));
    connect(theme, &QComboBox::activated, this,
            [this, theme] { m_settings.setTheme(theme->currentData().value<Appearance::Choice>()); });
    form.addRow(tr("&Theme"), theme);
    addFlag(form,
            {u"preferences-colour-blind-safe"_s, tr("&Colour-blind-safe palette"),
             tr("Colours that are told apart with any kind of colour vision; no figure changes"),
             m_settings.isColourBlindSafe()},
            &Settings::setColourBlindSafe);
}

void Preferences::addLanguage(QFormLayout& form) {
    auto* language = new QComboBox;
    language->setObjectName(u"preferences-language"_s);
    language->setToolTip(
        tr("The language of menus and panels; names and notes in a design stay as they are"));
    language->addItem(tr("As the desktop"), QString());
    for (const auto& [code, name] : languages()) language->addItem(name, code);
    language->setCurrentIndex(std::max(0, language->findData(m_settings.language())));
    connect(language, &QComboBox::activated, this,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });
    form.addRow(tr("&Language"), language);
    auto* note = new QLabel(tr("Reports, reasons of an import and errors in files are in English."));
    note->setObjectName(u"preferences-language-note"_s);
    note->setWordWrap(true);
    form.addRow(QString(), note);
}

void Preferences::addCanvas(QFormLayout& form) {
    addFlag(form,
            {u"preferences-snap"_s, tr("&Snap to the grid"),
             tr("Parts stop on the grid while they are moved"), m_settings.snapsToGrid()},
            &Settings::setSnapsToGrid);
    addFlag(form,
            {u"preferences-guides"_s, tr("Smart &guides"),
             tr("Parts stop where they are in line with others"), m_settings.showsGuides()},
            &Settings::setShowsGuides);
    addFlag(form,
            {u"preferences-minimap"_s, tr("&Minimap"),
             tr("The whole design small, in a corner of the canvas"), m_settings.showsMinimap()},
            &Settings::setShowsMinimap);
}

void Preferences::addFlag(QFormLayout& form, const Flag& flag, void (Settings::*set)(bool)) {
    auto* box = new QCheckBox(flag.text);
    box->setObjectName(flag.name);
    box->setToolTip(flag.tip);
    box->setChecked(flag.value);
    connect(box, &QCheckBox::toggled, &m_settings, set);
    form.addRow(QString(), box);
}

} // namespace faultline
