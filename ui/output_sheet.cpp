// SPDX-License-Identifier: MIT
#include "ui/output_sheet.h"

#include "ui/render/theme.h"
#include "ui/save_question.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

OutputSheet::OutputSheet(const QString& name, QString folder, QWidget* parent)
    : QDialog(parent), m_name(name), m_folder(std::move(folder)), m_column(new QVBoxLayout),
      m_form(new QFormLayout), m_message(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Close)) {
    setObjectName(name + u"-dialog"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    row->setSpacing(spacing::loose);
    row->addLayout(m_column);
    m_form->setSpacing(spacing::normal);
    m_column->addLayout(m_form);
    m_message->setObjectName(name + u"-message"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QComboBox* OutputSheet::addChoice(const QString& what, const QString& label, const QStringList& items,
                                  const QString& tip) {
    auto* box = new QComboBox;
    box->setObjectName(m_name + u'-' + what);
    box->addItems(items);
    box->setToolTip(tip);
    m_form->addRow(label, box);
    return box;
}

QPushButton* OutputSheet::addButton(const QString& what, const QString& text) {
    QPushButton* button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(m_name + u'-' + what);
    if (m_first == nullptr) m_first = button;
    return button;
}

void OutputSheet::addPreview(QWidget* preview, QLayout* work) {
    m_column->addStretch(1);
    m_column->addWidget(m_message);
    if (work != nullptr) m_column->addLayout(work);
    m_column->addWidget(m_buttons);
    layout()->addWidget(preview);
    static_cast<QHBoxLayout*>(layout())->setStretchFactor(preview, 1);
    if (m_first != nullptr) m_first->setDefault(true); // only what is in the dialog already can be
}

void OutputSheet::askWhereTo(const QString& question, const QString& filter, const QString& title,
                             const QStringList& endings) {
    const SaveQuestion where{m_name + u"-save-dialog"_s, question, m_folder, title, endings, filter};
    askWhereToSave(*this, where, [this](const QString& path) {
        m_folder = QFileInfo(path).absolutePath();
        saveTo(path);
    });
}

void OutputSheet::say(const QString& text) {
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace faultline
