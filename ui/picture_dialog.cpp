// SPDX-License-Identifier: MIT
#include "ui/picture_dialog.h"

#include "core/io/whole_file.h"
#include "ui/panels/latest_job.h"
#include "ui/picture_preview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct FormatChoice {
    PictureFormat format;
    const char* ending;
    const char* filter;
};
constexpr FormatChoice formats[] = {
    {PictureFormat::png, "png", QT_TRANSLATE_NOOP("faultline::PictureDialog", "PNG (*.png)")},
    {PictureFormat::svg, "svg", QT_TRANSLATE_NOOP("faultline::PictureDialog", "SVG (*.svg)")},
    {PictureFormat::pdf, "pdf", QT_TRANSLATE_NOOP("faultline::PictureDialog", "PDF (*.pdf)")}};

} // namespace

Result<void> copyPicture(const PictureSheet& sheet, double scale) {
    auto image = sheet.image(scale);
    if (!image) return image.error();
    auto* data = new QMimeData;
    data->setImageData(*image);
    data->setData(u"image/svg+xml"_s, sheet.svgElement({}));
    QGuiApplication::clipboard()->setMimeData(data);
    return {};
}

PictureDialog::PictureDialog(PictureSource source, QString folder, QWidget* parent)
    : QDialog(parent), m_source(std::move(source)), m_folder(std::move(folder)),
      m_preview(new PicturePreview), m_drawing(std::make_unique<LatestJob>()),
      m_writing(std::make_unique<LatestJob>()) {
    setObjectName(u"picture-dialog"_s);
    setWindowTitle(tr("Picture of %1").arg(m_source.title));
    auto* side = new QVBoxLayout;
    auto* form = new QFormLayout;
    form->setSpacing(spacing::normal);
    addChoices(*form);
    side->addLayout(form);
    side->addStretch(1);
    m_message = new QLabel;
    m_message->setObjectName(u"picture-message"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    side->addWidget(m_message);
    addButtons(*side);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::loose, spacing::loose, spacing::loose, spacing::loose);
    row->setSpacing(spacing::loose);
    row->addLayout(side);
    row->addWidget(m_preview, 1);
    resize(940, 600);
    refresh();
}

PictureDialog::~PictureDialog() = default;

void PictureDialog::addChoices(QFormLayout& form) {
    const auto add = [&](const QString& name, const QString& label, const QStringList& items,
                         const QString& tip) {
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->addItems(items);
        box->setToolTip(tip);
        form.addRow(label, box);
        connect(box, &QComboBox::currentIndexChanged, this, &PictureDialog::refresh);
        return box;
    };
    m_format = add(u"picture-format"_s, tr("&Format"), {u"PNG"_s, u"SVG"_s, u"PDF"_s},
                   tr("PNG is made of pixels; SVG and PDF are sharp at any size, and their text is text"));
    m_scale = add(u"picture-scale"_s, tr("&Size"), {u"1×"_s, u"2×"_s, u"3×"_s, u"4×"_s},
                  tr("Pixels of a PNG for each of the canvas"));
    m_scale->setCurrentIndex(1);
    connect(m_format, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_scale->setEnabled(index == 0); });
    addExtent(form);
    m_theme = add(u"picture-theme"_s, tr("&Colours"), {tr("Light"), tr("Dark"), tr("Print")},
                  tr("The look of the picture"));
    m_theme->setCurrentIndex(static_cast<int>(m_source.scheme));
    m_overlay =
        add(u"picture-overlay"_s, tr("&Answer"),
            {tr("Not shown"), tr("Single points of failure"), tr("Criticality"), tr("Birnbaum importance")},
            tr("What of the analysis the picture shows"));
    m_overlay->setCurrentIndex(static_cast<int>(m_source.overlay));
    const auto flag = [&](const QString& name, const QString& text, const QString& tip) {
        auto* box = new QCheckBox(text);
        box->setObjectName(name);
        box->setToolTip(tip);
        form.addRow(QString(), box);
        connect(box, &QCheckBox::toggled, this, &PictureDialog::refresh);
        return box;
    };
    m_legend = flag(u"picture-legend"_s, tr("&Legend"), tr("Explains the signs below the drawing"));
    m_transparent = flag(u"picture-transparent"_s, tr("&Transparent ground"),
                         tr("Nothing is painted behind the drawing"));
}

void PictureDialog::addExtent(QFormLayout& form) {
    m_extent = new QComboBox;
    m_extent->setObjectName(u"picture-extent"_s);
    m_extent->setToolTip(tr("What is drawn; lines that lead out of it end at the edge"));
    m_extent->addItem(tr("The whole design"));
    if (!m_source.selection.empty()) {
        QStringList ids;
        for (const ElementId& id : m_source.selection) ids << QString::fromStdString(id.text());
        m_extent->addItem(tr("What is selected"), ids);
    }
    for (const Domain& domain : m_source.design->system.domains)
        m_extent->addItem(QString::fromStdString(domain.label()),
                          QStringList(QString::fromStdString(domain.id.text())));
    form.addRow(tr("&What"), m_extent);
    connect(m_extent, &QComboBox::currentIndexChanged, this, &PictureDialog::refresh);
}

void PictureDialog::addButtons(QVBoxLayout& column) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("S&ave…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"picture-save"_s);
    m_save->setDefault(true);
    m_copy = buttons->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"picture-copy"_s);
    connect(m_save, &QPushButton::clicked, this, &PictureDialog::askWhereTo);
    connect(m_copy, &QPushButton::clicked, this, &PictureDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column.addWidget(buttons);
}

PictureOptions PictureDialog::options() const {
    PictureOptions options;
    options.format = formats[m_format->currentIndex()].format;
    options.scale = m_scale->currentIndex() + 1.0;
    options.scheme = static_cast<Scheme>(m_theme->currentIndex());
    options.overlay = static_cast<HeatMode>(m_overlay->currentIndex());
    options.colours = m_source.colours;
    options.isTransparent = m_transparent->isChecked();
    options.hasLegend = m_legend->isChecked();
    for (const QString& id : m_extent->currentData().toStringList())
        options.only.insert(ElementId(id.toStdString()));
    options.title = m_source.title;
    return options;
}

void PictureDialog::refresh() {
    if (m_legend == nullptr || m_transparent == nullptr) return; // not all choices are there yet
    m_sheet.reset();
    m_save->setEnabled(false);
    m_copy->setEnabled(false);
    m_drawing->start([this, source = m_source,
                      wanted = options()](const std::stop_token&) -> LatestJob::Done {
        const auto sheet = std::make_shared<const PictureSheet>(*source.design, source.report.get(), wanted);
        return [this, sheet] { showSheet(sheet); };
    });
}

void PictureDialog::showSheet(const std::shared_ptr<const PictureSheet>& sheet) {
    m_sheet = sheet;
    m_preview->setSheet(sheet);
    const bool isSomething = !sheet->size().isEmpty();
    m_save->setEnabled(isSomething);
    m_copy->setEnabled(isSomething);
    if (isSomething) m_save->setDefault(true); // while it was disabled another button had taken that over
    const PictureOptions wanted = options();
    if (!isSomething)
        say(tr("There is nothing to draw."));
    else if (wanted.format == PictureFormat::png)
        say(tr("%1 × %2 pixels")
                .arg(std::ceil(sheet->size().width() * wanted.scale))
                .arg(std::ceil(sheet->size().height() * wanted.scale)));
    else
        say({});
    Q_EMIT previewed();
}

void PictureDialog::askWhereTo() {
    const FormatChoice& choice = formats[m_format->currentIndex()];
    auto* dialog = new QFileDialog(this, tr("Save the picture as"), m_folder, tr(choice.filter));
    dialog->setObjectName(u"picture-save-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QString::fromLatin1(choice.ending));
    QString name = m_source.title;
    for (QChar& letter : name)
        if (u"/\\:*?\"<>|"_s.contains(letter) || !letter.isPrint()) letter = u'-';
    dialog->selectFile(name + u'.' + QLatin1StringView(choice.ending));
    connect(dialog, &QFileDialog::fileSelected, this, &PictureDialog::saveTo);
    dialog->open();
}

void PictureDialog::saveTo(const QString& path) {
    PictureOptions wanted = options();
    for (const FormatChoice& choice : formats)
        if (QFileInfo(path).suffix().compare(QLatin1StringView(choice.ending), Qt::CaseInsensitive) == 0)
            wanted.format = choice.format;
    m_folder = QFileInfo(path).absolutePath();
    m_save->setEnabled(false);
    m_writing->start([this, path, wanted, source = m_source](const std::stop_token&) -> LatestJob::Done {
        const auto bytes = PictureSheet(*source.design, source.report.get(), wanted).bytes();
        Result<void> outcome;
        if (bytes)
            outcome =
                writeWholeFile(QFileInfo(path).filesystemAbsoluteFilePath(),
                               std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
        else
            outcome = bytes.error();
        return [this, path, outcome] {
            m_save->setEnabled(true);
            const QString name = QDir::toNativeSeparators(path);
            say(outcome
                    ? tr("Saved as %1").arg(name)
                    : tr("%1 was not written: %2").arg(name, QString::fromStdString(outcome.error().what)));
            Q_EMIT saved(path, outcome);
        };
    });
}

void PictureDialog::copy() {
    if (!m_sheet) return;
    const auto copied = copyPicture(*m_sheet, options().scale);
    say(copied ? tr("Copied.") : tr("Not copied: %1").arg(QString::fromStdString(copied.error().what)));
}

void PictureDialog::say(const QString& text) {
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace faultline
