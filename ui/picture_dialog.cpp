// SPDX-License-Identifier: MIT
#include "ui/picture_dialog.h"

#include "core/io/whole_file.h"
#include "ui/error_text.h"
#include "ui/latest_job.h"
#include "ui/picture_preview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>

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
    : OutputSheet(u"picture"_s, std::move(folder), parent), m_source(std::move(source)),
      m_preview(new PicturePreview), m_drawing(std::make_unique<LatestJob>()),
      m_writing(std::make_unique<LatestJob>()) {
    setWindowTitle(tr("Picture of %1").arg(m_source.title));
    addChoices();
    m_save = addButton(u"save"_s, tr("S&ave…"));
    connect(m_save, &QPushButton::clicked, this, &PictureDialog::save);
    m_copy = addButton(u"copy"_s, tr("Cop&y"));
    connect(m_copy, &QPushButton::clicked, this, &PictureDialog::copy);
    addPreview(m_preview);
    resize(940, 600);
    refresh();
}

PictureDialog::~PictureDialog() = default;

void PictureDialog::addChoices() {
    const auto add = [this](const QString& what, const QString& label, const QStringList& items,
                            const QString& tip) {
        QComboBox* box = addChoice(what, label, items, tip);
        connect(box, &QComboBox::currentIndexChanged, this, &PictureDialog::refresh);
        return box;
    };
    m_format = add(u"format"_s, tr("&Format"), {u"PNG"_s, u"SVG"_s, u"PDF"_s},
                   tr("PNG is made of pixels; SVG and PDF are sharp at any size, and their text is text"));
    m_scale = add(u"scale"_s, tr("&Size"), {u"1×"_s, u"2×"_s, u"3×"_s, u"4×"_s},
                  tr("Pixels of a PNG for each of the canvas"));
    m_scale->setCurrentIndex(1);
    connect(m_format, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_scale->setEnabled(index == 0); });
    addExtent();
    m_theme = add(u"theme"_s, tr("&Colours"), {tr("Light"), tr("Dark"), tr("Print")},
                  tr("The look of the picture"));
    m_theme->setCurrentIndex(static_cast<int>(m_source.scheme));
    m_overlay =
        add(u"overlay"_s, tr("&Answer"),
            {tr("Not shown"), tr("Single points of failure"), tr("Criticality"), tr("Birnbaum importance")},
            tr("What of the analysis the picture shows"));
    m_overlay->setCurrentIndex(static_cast<int>(m_source.overlay));
    const auto flag = [&](const QString& name, const QString& text, const QString& tip) {
        auto* box = new QCheckBox(text);
        box->setObjectName(name);
        box->setToolTip(tip);
        form().addRow(QString(), box);
        connect(box, &QCheckBox::toggled, this, &PictureDialog::refresh);
        return box;
    };
    m_legend = flag(u"picture-legend"_s, tr("&Legend"), tr("Explains the signs below the drawing"));
    m_transparent = flag(u"picture-transparent"_s, tr("&Transparent ground"),
                         tr("Nothing is painted behind the drawing"));
}

void PictureDialog::addExtent() {
    m_extent = addChoice(u"extent"_s, tr("&What"), {tr("The whole design")},
                         tr("What is drawn; lines that lead out of it end at the edge"));
    if (!m_source.selection.empty()) {
        QStringList ids;
        for (const ElementId& id : m_source.selection) ids << QString::fromStdString(id.text());
        m_extent->addItem(tr("What is selected"), ids);
    }
    for (const Domain& domain : m_source.design->system.domains)
        m_extent->addItem(QString::fromStdString(domain.label()),
                          QStringList(QString::fromStdString(domain.id.text())));
    connect(m_extent, &QComboBox::currentIndexChanged, this, &PictureDialog::refresh);
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

void PictureDialog::save() {
    const FormatChoice& choice = formats[m_format->currentIndex()];
    QStringList endings{QString::fromLatin1(choice.ending)};
    for (const FormatChoice& other : formats) endings << QString::fromLatin1(other.ending);
    askWhereTo(tr("Save the picture as"), tr(choice.filter), m_source.title, endings);
}

void PictureDialog::saveTo(const QString& path) {
    PictureOptions wanted = options();
    for (const FormatChoice& choice : formats)
        if (QFileInfo(path).suffix().compare(QLatin1StringView(choice.ending), Qt::CaseInsensitive) == 0)
            wanted.format = choice.format;
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
            say(outcome ? tr("Saved as %1").arg(name)
                        : tr("%1 was not written. %2").arg(name, sentenceOf(outcome.error())));
            Q_EMIT saved(path, outcome);
        };
    });
}

void PictureDialog::copy() {
    if (!m_sheet) return;
    const auto copied = copyPicture(*m_sheet, options().scale);
    say(copied ? tr("Copied.") : tr("Not copied. %1").arg(sentenceOf(copied.error())));
}

} // namespace faultline
