// SPDX-License-Identifier: MIT
#pragma once
// An import before it is accepted: what was taken and guessed, with the picture of the result beside it.

#include "ui/appearance.h"
#include "ui/import_reading.h"
#include "ui/latest_job.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;

namespace faultline {

class ImportList;
class ImportPreview;

/// Reads on another thread as soon as it is made; Cancel and Esc leave at any time. Each correction changes
/// the design at hand and its picture; nothing else knows of it until `accepted`. Lives on the GUI thread.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    /// `reading` and `pictures` do what takes time and may outlive the dialog: leaving never waits for them.
    ImportDialog(ImportRequest request, Appearance& appearance, LatestJob& reading, LatestJob& pictures,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;

    /// What is to be taken over; meaningful once there is something (`isReady`).
    [[nodiscard]] const Design& design() const { return m_imported.design; }
    [[nodiscard]] bool isReady() const { return m_isReady; }
    /// The picture shows what there is.
    [[nodiscard]] bool isDrawn() const;
    [[nodiscard]] QString name() const { return m_request.name(); }
    [[nodiscard]] bool isPasted() const { return m_request.isPasted(); }
    /// Files that were asked for and are of another import.
    [[nodiscard]] const QStringList& others() const { return m_others; }

private:
    void makeRows();
    [[nodiscard]] QLayout* makeTop();
    void makeMiddle();
    [[nodiscard]] QLayout* makeBottom();
    void read();
    void show(ImportReading reading);
    void showDrawings(const ImportReading& reading);
    void change(const ImportNote& note, const QString& key);
    void say(const QString& text, bool isWrong);
    void summarize();

    ImportRequest m_request;
    Appearance& m_appearance;
    LatestJob& m_job;
    LatestJob& m_pictures;
    Imported m_imported;
    QStringList m_others;
    bool m_isReady = false;
    QComboBox* m_format = nullptr;
    QComboBox* m_drawing = nullptr;
    QLabel* m_drawingLabel = nullptr;
    QCheckBox* m_guessesOnly = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    QSplitter* m_middle = nullptr;
    ImportList* m_list = nullptr;
    ImportPreview* m_preview = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace faultline
