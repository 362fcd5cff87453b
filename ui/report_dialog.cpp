// SPDX-License-Identifier: MIT
#include "ui/report_dialog.h"

#include "ui/error_text.h"
#include "ui/latest_job.h"
#include "ui/page_preview.h"
#include "ui/report_printing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QGroupBox>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct FormChoice {
    ReportForm form;
    const char* ending;
    const char* filter;
};
constexpr FormChoice forms[] = {
    {ReportForm::pdf, "pdf", QT_TRANSLATE_NOOP("faultline::ReportDialog", "PDF (*.pdf)")},
    {ReportForm::html, "html", QT_TRANSLATE_NOOP("faultline::ReportDialog", "Web page (*.html)")},
    {ReportForm::markdown, "md", QT_TRANSLATE_NOOP("faultline::ReportDialog", "Markdown (*.md)")}};

std::filesystem::path diskPathOf(const QString& path) { return QFileInfo(path).filesystemAbsoluteFilePath(); }

} // namespace

ReportDialog::ReportDialog(ReportDesign design, std::optional<ReportDesign> before, QString folder,
                           QWidget* parent)
    : OutputSheet(u"report"_s, std::move(folder), parent), m_design(std::move(design)),
      m_before(std::move(before)), m_preview(new PagePreview), m_making(std::make_unique<LatestJob>()),
      m_writing(std::make_unique<LatestJob>()) {
    setWindowTitle(m_before ? tr("Compare: %1 with %2").arg(m_before->title, m_design.title)
                            : tr("Report: %1").arg(m_design.title));
    addChoices();
    if (!m_before) addParts();
    m_save = addButton(u"save"_s, tr("S&ave…"));
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    m_print = addButton(u"print"_s, tr("P&rint…"));
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::print);
    addPreview(m_preview, makeProgress());
    resize(980, 760);
    refresh();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::addChoices() {
    m_form = addChoice(u"form"_s, tr("&Form"), {tr("PDF"), tr("Web page (HTML)"), tr("Markdown")},
                       tr("What kind of file is written; the preview shows the pages of a PDF"));
    m_paper = addChoice(u"paper"_s, tr("&Paper"), {tr("A4"), tr("Letter")}, tr("The size of the pages"));
    m_orientation = addChoice(u"orientation"_s, tr("&Orientation"), {tr("Portrait"), tr("Landscape")},
                              tr("Which way the pages lie"));
    // who measures in inches prints on Letter
    if (QLocale().measurementSystem() == QLocale::ImperialUSSystem) m_paper->setCurrentIndex(1);
    for (QComboBox* box : {m_paper, m_orientation})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::refresh);
}

void ReportDialog::addParts() {
    auto* group = new QGroupBox(tr("Sections"));
    auto* boxes = new QVBoxLayout(group);
    boxes->setSpacing(spacing::tight);
    for (std::size_t i = 0; i < report::partTitles().size(); ++i) {
        const std::string_view title = report::partTitles()[i];
        const std::string_view name = report::partNames()[i];
        auto* box = new QCheckBox(
            QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())).replace(u'&', u"&&"_s));
        box->setObjectName(u"report-part-"_s +
                           QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &ReportDialog::refresh);
        boxes->addWidget(box);
        m_parts.push_back(box);
    }
    column().addWidget(group);
}

QLayout* ReportDialog::makeProgress() {
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"report-progress"_s);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the report"));
    m_cancel = new QPushButton(tr("&Stop"));
    m_cancel->setObjectName(u"report-cancel"_s);
    m_cancel->setAutoDefault(false); // Enter saves
    connect(m_cancel, &QPushButton::clicked, this, &ReportDialog::cancel);
    auto* work = new QHBoxLayout;
    work->addWidget(m_progress, 1);
    work->addWidget(m_cancel);
    return work;
}

void ReportDialog::preferPrinting() {
    m_print->setDefault(true);
    m_print->setFocus();
}

ReportWish ReportDialog::wish() const {
    ReportWish wish;
    wish.design = m_design;
    wish.before = m_before;
    if (!m_parts.empty()) wish.parts.clear();
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i]->isChecked()) wish.parts.insert(static_cast<report::Part>(i));
    wish.date = QDate::currentDate().toString(Qt::ISODate);
    wish.paper = {m_paper->currentIndex() == 1 ? PaperSize::letter : PaperSize::a4,
                  m_orientation->currentIndex() == 1};
    return wish;
}

ReportProgress ReportDialog::reporter() {
    // The job ends before this does; what it has queued by then is dropped with it.
    return [this, job = ++m_shownJob,
            last = ReportStep{ReportStep::Phase::saving, {}, {}}](const ReportStep& step) mutable {
        const auto percent = [](const ReportStep& s) {
            return s.share ? static_cast<int>(100.0 * *s.share) : -1;
        };
        if (step.phase == last.phase && step.part == last.part && percent(step) == percent(last)) return;
        last = step;
        QMetaObject::invokeMethod(
            this,
            [this, job, step] {
                if (job == m_shownJob) showStep(step);
            },
            Qt::QueuedConnection);
    };
}

void ReportDialog::showStep(const ReportStep& step) {
    m_progress->setRange(0, step.share ? 100 : 0); // without a share it only shows that it is at work
    if (step.share) m_progress->setValue(static_cast<int>(100.0 * *step.share));
    using Phase = ReportStep::Phase;
    switch (step.phase) {
    case Phase::analysing: return say(tr("Analysing the design…"));
    case Phase::writing: return say(tr("Writing: %1…").arg(QString::fromStdString(step.part)));
    case Phase::layingOut: return say(tr("Laying out the pages…"));
    case Phase::painting: return say(tr("Painting the pages…"));
    case Phase::saving: return say(tr("Writing the file…"));
    }
}

void ReportDialog::refresh() {
    const ReportWish wanted = wish();
    const bool hasParts = m_before || !wanted.parts.empty();
    m_save->setEnabled(hasParts);
    m_print->setEnabled(false);
    if (!hasParts) {
        m_making->cancel();
        m_preview->setReport(nullptr);
        setAtWork(false);
        say(tr("Choose at least one section."));
        return;
    }
    say({});
    setAtWork(true, tr("Making the pages…"));
    const ReportProgress progress = reporter();
    m_making->start(
        [this, wanted, progress, job = m_shownJob](const std::stop_token& stop) -> LatestJob::Done {
            auto made = MadeReport::of(wanted, stop, progress);
            return [this, job, made = std::move(made)] { showMade(job, made); };
        });
}

void ReportDialog::showMade(quint64 job, const Result<std::shared_ptr<MadeReport>>& made) {
    const bool isShown = job == m_shownJob; // else the bar is that of a file, or of the pages that come next
    if (isShown) setAtWork(false);
    if (!made) {
        if (made.error().code != "stopped")
            say(tr("The report cannot be made. %1").arg(sentenceOf(made.error())));
        return;
    }
    m_preview->setReport(*made);
    ReportWish known = wish(); // the next choices need no new answer
    (*made)->putAnalyses(known);
    m_design = known.design;
    m_before = known.before;
    m_print->setEnabled(true);
    if (isShown) say(tr("Pages: %1").arg((*made)->pages().count()));
    Q_EMIT previewed();
}

void ReportDialog::save() {
    const FormChoice& choice = forms[m_form->currentIndex()];
    QStringList endings{QString::fromLatin1(choice.ending)};
    for (const FormChoice& other : forms) endings << QString::fromLatin1(other.ending);
    askWhereTo(tr("Save the report as"), tr(choice.filter),
               m_before ? m_design.title + tr(" (comparison)") : m_design.title, endings);
}

void ReportDialog::saveTo(const QString& path) {
    ReportForm form = forms[m_form->currentIndex()].form;
    for (const FormChoice& choice : forms)
        if (QFileInfo(path).suffix().compare(QLatin1StringView(choice.ending), Qt::CaseInsensitive) == 0)
            form = choice.form;
    m_save->setEnabled(false);
    setAtWork(true, tr("Writing “%1”…").arg(QFileInfo(path).fileName()));
    m_writing->start([this, form, path, wanted = wish(),
                      progress = reporter()](const std::stop_token& stop) -> LatestJob::Done {
        const auto outcome = writeReport(wanted, form, diskPathOf(path), stop, progress);
        return [this, path, outcome] { showSaved(path, outcome); };
    });
}

void ReportDialog::showSaved(const QString& path, const Result<void>& outcome) {
    setAtWork(false);
    m_save->setEnabled(true);
    const QString name = QDir::toNativeSeparators(path);
    if (outcome)
        say(tr("Saved as %1").arg(name));
    else if (outcome.error().code == "stopped")
        say(tr("Stopped; no file was written."));
    else
        say(tr("%1 was not written. %2").arg(name, sentenceOf(outcome.error())));
    Q_EMIT saved(path, outcome);
}

void ReportDialog::cancel() {
    m_making->cancel();
    m_writing->cancel();
    m_save->setEnabled(true);
    setAtWork(false);
    say(tr("Stopped; no file was written."));
}

void ReportDialog::print() {
    if (!m_preview->report()) return;
    printReport(*this, m_preview->report(), [this](int pages, const QString& file) {
        const QString name = QDir::toNativeSeparators(file);
        if (pages > 0)
            say(file.isEmpty() ? tr("Sent to the printer: %n page(s).", nullptr, pages)
                               : tr("Saved as %1").arg(name));
        else
            say(file.isEmpty() ? tr("Nothing was printed: the printer does not answer.")
                               : tr("%1 was not written.").arg(name));
    });
}

void ReportDialog::setAtWork(bool isAtWork, const QString& what) {
    m_progress->setVisible(isAtWork);
    m_cancel->setVisible(isAtWork);
    if (!isAtWork) {
        ++m_shownJob; // what it has still to say comes too late
        return;
    }
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
    say(what);
}

} // namespace faultline
