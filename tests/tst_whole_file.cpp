// SPDX-License-Identifier: MIT
// Reading and replacing whole files: the old content or the new, and nothing left behind.
#include "core/io/design_file.h"
#include "core/io/whole_file.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace faultline;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t limit = 1 << 20;

std::string contentOf(const fs::path& path) {
    const auto content = readWholeFile(path, limit);
    return content ? *content : content.error().code;
}

std::string codeOf(const Result<void>& result) { return result ? "written" : result.error().code; }

std::size_t entriesIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

fs::perms permissionsOf(const fs::path& path) { return fs::status(path).permissions(); }

} // namespace

class tst_WholeFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void writesAndReplaces();
    void newFileObeysTheUmask();
    void keepsPermissions();
    void followsLinks();
    void linksInACircle();
    void refusesWhatIsNoFile();
    void refusesAMissingFolder();
    void respectsWriteProtection();
    void failureLeavesTheOldFile();
    void failedRenameLeavesNothing();
    void relativePath();
    void manyAtOnce();
    void readsPipes();
    void readRefusals();
    void designs();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

void tst_WholeFile::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = fs::path(m_folder->path().toStdString()) / "a design.faultline";
}

void tst_WholeFile::writesAndReplaces() {
    QCOMPARE(codeOf(writeWholeFile(m_path, "one")), std::string("written"));
    QCOMPARE(contentOf(m_path), std::string("one"));
    const std::string large(300'000, 'x');
    QCOMPARE(codeOf(writeWholeFile(m_path, large)), std::string("written"));
    QCOMPARE(contentOf(m_path), large);
    QCOMPARE(codeOf(writeWholeFile(m_path, "")), std::string("written"));
    QCOMPARE(contentOf(m_path), std::string());
    QCOMPARE(entriesIn(m_path.parent_path()), std::size_t{1});
}

void tst_WholeFile::newFileObeysTheUmask() {
    const mode_t old = ::umask(027);
    const auto written = writeWholeFile(m_path, "x");
    ::umask(old);
    QCOMPARE(codeOf(written), std::string("written"));
    QCOMPARE(static_cast<unsigned>(permissionsOf(m_path)), 0640U);
}

void tst_WholeFile::keepsPermissions() {
    QVERIFY(writeWholeFile(m_path, "old"));
    fs::permissions(m_path, static_cast<fs::perms>(0604));
    QVERIFY(writeWholeFile(m_path, "new"));
    QCOMPARE(static_cast<unsigned>(permissionsOf(m_path)), 0604U);
    QCOMPARE(contentOf(m_path), std::string("new"));
}

void tst_WholeFile::followsLinks() {
    const fs::path folder = m_path.parent_path();
    fs::create_directory(folder / "real");
    const fs::path target = folder / "real" / "target.faultline";
    fs::create_symlink("real/target.faultline", folder / "second");
    fs::create_symlink(folder / "second", m_path);
    // First through a link to nothing, then to a file.
    for (const char* content : {"one", "two"}) {
        QCOMPARE(codeOf(writeWholeFile(m_path, content)), std::string("written"));
        QVERIFY(fs::is_symlink(m_path) && fs::is_symlink(folder / "second") && !fs::is_symlink(target));
        QCOMPARE(contentOf(target), std::string(content));
    }
    QCOMPARE(entriesIn(folder / "real"), std::size_t{1});
}

void tst_WholeFile::linksInACircle() {
    fs::create_symlink(m_path, m_path);
    QCOMPARE(codeOf(writeWholeFile(m_path, "x")), std::string("file-unwritable"));
    QCOMPARE(contentOf(m_path), std::string("file-unreadable"));
    QVERIFY(fs::is_symlink(m_path));
}

void tst_WholeFile::refusesWhatIsNoFile() {
    fs::create_directory(m_path);
    QCOMPARE(codeOf(writeWholeFile(m_path, "x")), std::string("file-unwritable"));
    QCOMPARE(contentOf(m_path), std::string("file-unreadable"));
    const fs::path pipe = m_path.parent_path() / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QCOMPARE(codeOf(writeWholeFile(pipe, "x")), std::string("file-unwritable"));
    QVERIFY(fs::is_fifo(pipe));
    QCOMPARE(entriesIn(m_path.parent_path()), std::size_t{2});
}

void tst_WholeFile::refusesAMissingFolder() {
    const fs::path path = m_path.parent_path() / "missing" / "x";
    const auto written = writeWholeFile(path, "x");
    QCOMPARE(codeOf(written), std::string("file-unwritable"));
    QCOMPARE(written.error().where, path.string());
    QVERIFY(written.error().what.find("No such file or directory") != std::string::npos);
}

void tst_WholeFile::respectsWriteProtection() {
    QVERIFY(writeWholeFile(m_path, "old"));
    fs::permissions(m_path, static_cast<fs::perms>(0444));
    fs::permissions(m_path.parent_path(), fs::perms::all);
    // Nothing is protected from root, so root becomes nobody for the moment.
    constexpr uid_t nobody = 65534;
    const uid_t before = ::geteuid();
    QVERIFY(before != 0 || ::seteuid(nobody) == 0);
    const auto written = writeWholeFile(m_path, "new");
    const auto beside = writeWholeFile(m_path.parent_path() / "new", "new");
    QCOMPARE(::seteuid(before), 0);
    QCOMPARE(codeOf(written), std::string("file-unwritable"));
    QCOMPARE(codeOf(beside), std::string("written"));
    QCOMPARE(contentOf(m_path), std::string("old"));
}

void tst_WholeFile::failureLeavesTheOldFile() {
    QVERIFY(writeWholeFile(m_path, "old"));
    // A limit on the size of files stands in for a full disk: the write fails half way.
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{65536, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const auto written = writeWholeFile(m_path, std::string(200'000, 'x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(codeOf(written), std::string("file-unwritable"));
    QCOMPARE(contentOf(m_path), std::string("old"));
    QCOMPARE(entriesIn(m_path.parent_path()), std::size_t{1});
}

void tst_WholeFile::failedRenameLeavesNothing() {
    // A name of 256 bytes can be looked up nowhere; the last step would be the first to notice.
    const fs::path path = m_path.parent_path() / std::string(256, 'x');
    QCOMPARE(codeOf(writeWholeFile(path, "x")), std::string("file-unwritable"));
    QCOMPARE(entriesIn(m_path.parent_path()), std::size_t{0});
    // The longest name there can be leaves room for the temporary file's.
    QCOMPARE(codeOf(writeWholeFile(m_path.parent_path() / std::string(255, 'x'), "x")),
             std::string("written"));
}

void tst_WholeFile::relativePath() {
    const fs::path before = fs::current_path();
    fs::current_path(m_path.parent_path());
    const auto written = writeWholeFile("plain", "x");
    fs::current_path(before);
    QCOMPARE(codeOf(written), std::string("written"));
    QCOMPARE(contentOf(m_path.parent_path() / "plain"), std::string("x"));
}

void tst_WholeFile::manyAtOnce() {
    constexpr std::size_t writers = 4;
    std::vector<std::string> failures(writers);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < writers; ++i)
        threads.emplace_back([this, i, &failures] {
            for (int round = 0; round < 20; ++round)
                if (const auto written =
                        writeWholeFile(m_path, std::string(50'000, static_cast<char>('a' + i)));
                    !written)
                    failures[i] = written.error().what;
        });
    for (auto& thread : threads) thread.join();
    for (const auto& failure : failures) QCOMPARE(failure, std::string());
    const std::string content = contentOf(m_path);
    QCOMPARE(content, std::string(50'000, content.empty() ? ' ' : content.front()));
    QCOMPARE(entriesIn(m_path.parent_path()), std::size_t{1});
}

void tst_WholeFile::readsPipes() {
    const fs::path pipe = m_path.parent_path() / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const std::string content(200'000, 'x');
    std::thread writer([&] {
        FILE* file = std::fopen(pipe.c_str(), "wb");
        std::fwrite(content.data(), 1, content.size(), file);
        std::fclose(file);
    });
    const std::string got = contentOf(pipe);
    writer.join();
    QCOMPARE(got, content);
}

void tst_WholeFile::readRefusals() {
    QCOMPARE(contentOf(m_path), std::string("file-unreadable"));
    QVERIFY(writeWholeFile(m_path, "12345"));
    QVERIFY(readWholeFile(m_path, 5));
    QCOMPARE(readWholeFile(m_path, 4).error().code, std::string("file-too-large"));
    // Endless, and its size is given as 0.
    QCOMPARE(contentOf("/dev/zero"), std::string("file-too-large"));
}

void tst_WholeFile::designs() {
    Design design;
    design.system.components.emplace_back().id = ComponentId("web");
    QVERIFY(saveDesign(design, m_path));
    const auto loaded = loadDesign(m_path);
    QVERIFY(loaded && *loaded == design);
    QCOMPARE(contentOf(m_path), writeDesign(design));
    const fs::path missing = m_path.parent_path() / "missing.faultline";
    QCOMPARE(loadDesign(missing).error().code, std::string("file-unreadable"));
    QCOMPARE(loadDesign(missing).error().where, missing.string());
    QCOMPARE(codeOf(saveDesign(design, m_path.parent_path())), std::string("file-unwritable"));
    // More than a design may have, without as many bytes on the disk.
    QCOMPARE(::truncate(m_path.c_str(), (off_t{256} << 20) + 1), 0);
    QCOMPARE(loadDesign(m_path).error().code, std::string("file-too-large"));
}

QTEST_GUILESS_MAIN(tst_WholeFile)
#include "tst_whole_file.moc"
