// SPDX-License-Identifier: MIT
#pragma once
// What a window shows before there is a design: new, open, recent files, and the samples as pictures.

#include "ui/appearance.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace faultline {

class SampleCard;
class SamplePictures;

/// The first page. Pictures of the samples are read and painted on a thread of their own and appear as they
/// come. Lives on the GUI thread.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(Appearance& appearance, QWidget* parent = nullptr);
    ~StartPage() override;

    /// Paths of files opened lately, newest first.
    void setRecent(const QStringList& paths);

    /// The samples that the program carries, by the names of their resources (":/samples/….faultline").
    [[nodiscard]] static QStringList samples();
    /// What a sample calls itself.
    [[nodiscard]] static QString nameOf(const QString& sample);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    /// A drawing or a deployment to make a design of.
    void importRequested();
    void fileRequested(const QString& path);
    /// A sample by the name of its resource: opened as a new design, so that the sample stays as it is.
    void sampleRequested(const QString& resource);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeSamples();
    void arrange();
    void requestPictures();
    void colour();

    Appearance& m_appearance;
    QWidget* m_recent = nullptr;
    QVBoxLayout* m_recentColumn = nullptr;
    QLabel* m_tagline = nullptr;
    QGridLayout* m_grid = nullptr;
    QWidget* m_gridHolder = nullptr;
    std::vector<SampleCard*> m_cards;
    std::vector<QWidget*> m_quiet; ///< labels in the muted ink
    std::unique_ptr<SamplePictures> m_pictures;
    bool m_arePicturesAsked = false;
};

} // namespace faultline
