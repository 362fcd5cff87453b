// SPDX-License-Identifier: MIT
#include "app/gui/gallery.h"

#include "app/gui/gallery_scenes.h"
#include "app/gui/screenshot.h"
#include "ui/canvas/canvas.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace faultline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int failed = 3;
constexpr std::chrono::milliseconds settling = 700ms;
constexpr std::chrono::milliseconds mostPatience = 10min;

/// The window with the menus and dialogs that lie over it, each where it is.
QPixmap withPopups(MainWindow& window) {
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top == &window || !top->isVisible() || top->windowType() == Qt::Desktop) continue;
        const QPoint at = top->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint());
        painter.drawPixmap(at, top->grab());
        painter.setPen(QPen(Qt::gray));
        painter.drawRect(QRect(at, top->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

void closePopups(MainWindow& window) {
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top != &window && top->isVisible()) top->close();
    if (QWidget* popup = window.findChild<QWidget*>(u"search-popup"_s)) popup->hide();
}

/// All pictures of one window, one after another.
class Gallery : public QObject {
public:
    Gallery(MainWindow& window, Screenshot wanted)
        : QObject(&window), m_window(window), m_wanted(std::move(wanted)) {
        connect(&m_poll, &QTimer::timeout, this, [this] { step(); });
        m_poll.start(50ms);
        QTimer::singleShot(mostPatience, this, [] {
            std::fprintf(stderr, "faultline: no answer within ten minutes\n");
            QApplication::exit(failed);
        });
    }

private:
    void step() {
        if (m_isWaiting || !isSettled(m_window)) return;
        if (m_scenes.empty()) begin();
        if (m_next == m_scenes.size()) return QApplication::exit(0);
        if (!m_isPrepared) {
            closePopups(m_window);
            m_scenes[m_next].prepare();
            m_isPrepared = true;
            return;
        }
        if (!m_scenes[m_next].isReady()) return;
        m_isWaiting = true;
        QTimer::singleShot(settling, this, [this] {
            const QString to = QDir(m_wanted.to).filePath(m_scenes[m_next].name + u".png"_s);
            if (!withPopups(m_window).save(to)) {
                std::fprintf(stderr, "faultline: %s cannot be written\n", qUtf8Printable(to));
                return QApplication::exit(failed);
            }
            ++m_next;
            m_isPrepared = m_isWaiting = false;
        });
    }

    void begin() {
        QDir().mkpath(m_wanted.to);
        if (m_window.canvas()) m_window.canvas()->fitAll();
        m_scenes = galleryScenes(m_window);
    }

    MainWindow& m_window;
    Screenshot m_wanted;
    QTimer m_poll;
    std::vector<GalleryScene> m_scenes;
    std::size_t m_next = 0;
    bool m_isPrepared = false;
    bool m_isWaiting = false;
};

} // namespace

void takeGallery(MainWindow& window, const Screenshot& wanted) {
    window.resize(wanted.size);
    new Gallery(window, wanted);
}

} // namespace faultline
