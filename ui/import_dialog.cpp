// SPDX-License-Identifier: MIT
#include "ui/import_dialog.h"

#include "ui/error_text.h"
#include "ui/import_choices.h"
#include "ui/import_list.h"
#include "ui/import_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize comfortable{1120, 680};

QString labelled(const DrawingChoice& drawing, std::size_t number) {
    const QString title = QString::fromStdString(drawing.title).simplified();
    const QString line = drawing.line > 0 ? ImportDialog::tr("line %1").arg(drawing.line) : QString();
    const QString name = title.isEmpty() ? ImportDialog::tr("Drawing %1").arg(number + 1) : title;
    return line.isEmpty() ? name : ImportDialog::tr("%1 (%2)").arg(name, line);
}

} // namespace

ImportDialog::ImportDialog(ImportRequest request, Appearance& appearance, LatestJob& reading,
                           LatestJob& pictures, QWidget* parent)
    : QDialog(parent), m_request(std::move(request)), m_appearance(appearance), m_job(reading),
      m_pictures(pictures) {
    setObjectName(u"import-dialog"_s);
    setWindowTitle(tr("Import %1").arg(m_request.name()));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    makeRows();
    resize(comfortable);
    read();
}

ImportDialog::~ImportDialog() { m_job.cancel(); }

void ImportDialog::makeRows() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    column->setSpacing(spacing::normal);
    column->addLayout(makeTop());
    makeMiddle();
    column->addWidget(m_middle, 1);
    QLayout* bottom = makeBottom();
    column->addWidget(m_progress);
    column->addLayout(bottom);
    m_accept->setDefault(true); // only what is in the dialog already can stay so
}

QLayout* ImportDialog::makeTop() {
    auto* top = new QHBoxLayout;
    m_format = new QComboBox;
    m_format->setObjectName(u"import-format"_s);
    m_format->setToolTip(tr("What the file is read as"));
    for (const std::string_view name : namesOf<ImportFormat>) {
        const ImportFormat format = *valueNamed<ImportFormat>(name);
        m_format->addItem(titleOf(format), static_cast<int>(format));
    }
    m_format->setPlaceholderText(tr("Choose"));
    m_format->setCurrentIndex(-1);
    connect(m_format, &QComboBox::activated, this, [this] {
        m_request.format = static_cast<ImportFormat>(m_format->currentData().toInt());
        m_request.which.reset();
        read();
    });
    m_drawing = new QComboBox;
    m_drawing->setObjectName(u"import-drawing"_s);
    m_drawing->setToolTip(tr("Which of the drawings in the file"));
    connect(m_drawing, &QComboBox::activated, this, [this](int index) {
        m_request.which = static_cast<std::size_t>(index);
        read();
    });
    m_drawingLabel = new QLabel(tr("&Drawing:"));
    m_drawingLabel->setBuddy(m_drawing);
    auto* formatLabel = new QLabel(tr("Read &as:"));
    formatLabel->setBuddy(m_format);
    m_guessesOnly = new QCheckBox(tr("Only &guesses"));
    m_guessesOnly->setObjectName(u"import-guesses-only"_s);
    m_guessesOnly->setToolTip(tr("Hide what was taken as it is written"));
    for (QWidget* widget : std::initializer_list<QWidget*>{formatLabel, m_format, m_drawingLabel, m_drawing})
        top->addWidget(widget);
    top->addStretch();
    top->addWidget(m_guessesOnly);
    return top;
}

void ImportDialog::makeMiddle() {
    m_list = new ImportList(m_appearance);
    m_preview = new ImportPreview(m_appearance, m_pictures);
    m_preview->setObjectName(u"import-preview"_s);
    m_preview->setAccessibleName(tr("Picture of the design"));
    auto* reason = new QLabel;
    reason->setObjectName(u"import-reason"_s);
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reason->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    reason->setMinimumHeight(2 * reason->fontMetrics().lineSpacing()); // no row pushes the list about
    connect(m_list, &ImportList::explained, reason, &QLabel::setText);
    auto* rows = new QWidget;
    auto* beneath = new QVBoxLayout(rows);
    beneath->setContentsMargins(0, 0, 0, 0);
    beneath->addWidget(m_list, 1);
    beneath->addWidget(reason);
    m_middle = new QSplitter;
    m_middle->addWidget(rows);
    m_middle->addWidget(m_preview);
    m_middle->setSizes({560, 520});
    m_middle->setChildrenCollapsible(false);
    connect(m_guessesOnly, &QCheckBox::toggled, m_list, &ImportList::showGuessedOnly);
    connect(m_list, &ImportList::looked, m_preview, &ImportPreview::lookAt);
    connect(m_list, &ImportList::chosen, this, &ImportDialog::change, Qt::QueuedConnection);
}

QLayout* ImportDialog::makeBottom() {
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"import-progress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_message = new QLabel;
    m_message->setObjectName(u"import-message"_s);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setTextFormat(Qt::PlainText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    // A button that is disabled while the file is read would hand its place to this one.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_accept = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"import-accept"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(buttons);
    return bottom;
}

void ImportDialog::read() {
    m_isReady = false;
    m_accept->setEnabled(false);
    m_middle->setEnabled(false);
    m_progress->show();
    say(tr("Reading %1 …").arg(m_request.name()), false);
    // The job may end when the dialog has gone.
    m_job.start(
        [dialog = QPointer(this), request = m_request](const std::stop_token& stop) -> LatestJob::Done {
            auto reading = std::make_shared<ImportReading>(readImport(request, stop));
            return [dialog, reading] {
                if (dialog) dialog->show(std::move(*reading));
            };
        });
}

bool ImportDialog::isDrawn() const { return m_preview->isDrawn(); }

void ImportDialog::showDrawings(const ImportReading& reading) {
    if (reading.format) m_format->setCurrentIndex(m_format->findData(static_cast<int>(*reading.format)));
    m_drawing->clear();
    for (std::size_t i = 0; i < reading.drawings.size(); ++i)
        m_drawing->addItem(labelled(reading.drawings[i], i));
    const std::size_t read = reading.imported ? reading.imported->which : 0;
    m_drawing->setCurrentIndex(static_cast<int>(m_request.which.value_or(read)));
    m_drawing->setVisible(reading.drawings.size() > 1);
    m_drawingLabel->setVisible(reading.drawings.size() > 1);
}

void ImportDialog::show(ImportReading reading) {
    m_progress->hide();
    m_others = reading.others;
    showDrawings(reading);
    if (!reading.imported) {
        m_list->clear();
        const QString where =
            reading.error.where.empty() ? QString() : QString::fromStdString(reading.error.where) + u": "_s;
        say(tr("Nothing was read. %1%2").arg(where, sentenceOf(reading.error)), true);
        return;
    }
    m_imported = std::move(*reading.imported);
    m_isReady = true;
    m_middle->setEnabled(true);
    m_accept->setEnabled(true);
    m_accept->setDefault(true);
    m_list->setImported(m_imported);
    m_preview->setDesign(m_imported.design);
    summarize();
    m_list->setFocus();
}

void ImportDialog::change(const ImportNote& note, const QString& key) {
    const Result<void> made = makeChoice(note, key, m_imported.design);
    if (!made) return say(sentenceOf(made.error()), true);
    m_list->refresh(m_imported.design);
    m_preview->setDesign(m_imported.design);
    summarize();
}

void ImportDialog::summarize() {
    const System& system = m_imported.design.system;
    const auto counted = [](std::size_t count, const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(count);
    };
    QStringList counts{counted(system.components.size(), tr("1 part"), tr("%1 parts")),
                       counted(system.connections.size(), tr("1 connection"), tr("%1 connections"))};
    if (!system.domains.empty())
        counts << counted(system.domains.size(), tr("1 place or group"), tr("%1 places and groups"));
    counts << counted(static_cast<std::size_t>(m_list->guesses()), tr("1 guess"), tr("%1 guesses"));
    say(QString::fromStdString(m_imported.format) + u": "_s + counts.join(u", "_s), false);
}

void ImportDialog::say(const QString& text, bool isWrong) {
    const Theme& theme = m_appearance.theme();
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, isWrong ? theme.danger : theme.textMuted);
    m_message->setPalette(palette);
    m_message->setText(text);
}

} // namespace faultline
