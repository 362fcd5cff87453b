// SPDX-License-Identifier: MIT
#pragma once
// One sample on the start page: its picture, its name and what it is about; and who paints the pictures.

#include "ui/appearance.h"

#include <QAbstractButton>
#include <QImage>

#include <functional>
#include <thread>

namespace faultline {

/// What is shown of a sample.
struct SamplePicture {
    QString resource;
    QString name;    ///< of the design
    QString subject; ///< the first heading of its notes; empty: none
    QImage image;    ///< at the pixel ratio asked for
};

/// A button that looks like a card.
class SampleCard : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr QSize pictureSize{216, 122};

    SampleCard(QString resource, Appearance& appearance, QWidget* parent = nullptr);

    [[nodiscard]] const QString& resource() const { return m_resource; }
    void setPicture(const SamplePicture& picture);
    [[nodiscard]] bool hasPicture() const { return !m_image.isNull(); }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_resource;
    QString m_subject;
    QImage m_image;
    Appearance& m_appearance;
};

/// Reads and paints samples one after the other on a thread of its own.
class SamplePictures : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~SamplePictures() override;

    /// Gives up what is being painted and starts anew. `isReady` follows for each that can be read.
    void request(const QStringList& resources, const Theme& theme, QSize size, double pixelRatio);

Q_SIGNALS:
    void isReady(const faultline::SamplePicture& picture);

private:
    std::jthread m_thread;
};

} // namespace faultline
