// SPDX-License-Identifier: MIT
#include "core/io/whole_file.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace faultline {

namespace {

namespace fs = std::filesystem;

constexpr int maximumLinks = 40; ///< as the kernel has it

std::string reason(int number) { return std::generic_category().message(number); }

Error unreadable(const fs::path& path, const std::string& why) {
    return {"file-unreadable", fmt::format("the file cannot be read: {}", why), path.string()};
}

Error unwritable(const fs::path& path, const std::string& why) {
    return {"file-unwritable", fmt::format("the file cannot be written: {}", why), path.string()};
}

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }

    [[nodiscard]] int number() const { return m_number; }
    /// Closes now; false where the system reports a failed write only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// Removes a file at the end of its scope unless that was called off.
class RemovedAtEnd {
public:
    explicit RemovedAtEnd(fs::path path) : m_path(std::move(path)) {}
    RemovedAtEnd(const RemovedAtEnd&) = delete;
    RemovedAtEnd& operator=(const RemovedAtEnd&) = delete;
    ~RemovedAtEnd() {
        if (!m_path.empty()) ::unlink(m_path.c_str());
    }
    void keep() { m_path.clear(); }

private:
    fs::path m_path;
};

/// The file that a chain of symbolic links ends at; it need not exist. Nothing where the links go in a
/// circle.
std::optional<fs::path> followLinks(fs::path path) {
    for (int i = 0; i < maximumLinks; ++i) {
        std::error_code error;
        if (!fs::is_symlink(path, error)) return path;
        const fs::path target = fs::read_symlink(path, error);
        if (error) return path;
        path = target.is_absolute() ? target : path.parent_path() / target;
    }
    return std::nullopt;
}

/// Writes all of it; 0, or the errno of the failure.
int writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Gives a new file the permissions of the one it will replace, and its owner as far as that is allowed.
int inheritFrom(int descriptor, const struct stat& old) {
    // The owner first: a change of owner takes the set-id bits away. Only root may give a file to another
    // user; for everyone else keeping one's own name on it is the best there is.
    if (::fchown(descriptor, old.st_uid, old.st_gid) != 0 && ::fchown(descriptor, uid_t(-1), old.st_gid) != 0)
        errno = 0;
    return ::fchmod(descriptor, old.st_mode & 07777) == 0 ? 0 : errno;
}

/// A name beside `target` that no other save of this or another process uses.
fs::path temporaryBeside(const fs::path& target) {
    static std::atomic<unsigned> counter = 0;
    return target.parent_path() / fmt::format(".faultline-{}-{}.tmp", ::getpid(), ++counter);
}

/// Makes the directory entry durable. A failure is no failure of the save: the content is complete either
/// way.
void flushDirectory(const fs::path& target) {
    const fs::path directory = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const Descriptor opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() >= 0) static_cast<void>(::fsync(opened.number()));
}

Result<void> replace(const fs::path& path, const fs::path& target, const struct stat* old,
                     std::string_view content) {
    const fs::path temporary = temporaryBeside(target);
    // O_EXCL: a name that someone has put there is not followed.
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.number() < 0) return unwritable(path, reason(errno));
    RemovedAtEnd removed(temporary);
    if (const int failure = writeAll(file.number(), content)) return unwritable(path, reason(failure));
    if (old != nullptr)
        if (const int failure = inheritFrom(file.number(), *old)) return unwritable(path, reason(failure));
    if (::fsync(file.number()) != 0 || !file.close()) return unwritable(path, reason(errno));
    if (::rename(temporary.c_str(), target.c_str()) != 0) return unwritable(path, reason(errno));
    removed.keep();
    flushDirectory(target);
    return {};
}

} // namespace

Result<std::string> readWholeFile(const fs::path& path, std::size_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return unreadable(path, reason(errno));
    if (S_ISDIR(status.st_mode)) return unreadable(path, reason(EISDIR));
    const Error tooLarge{"file-too-large", fmt::format("the file is larger than {} bytes", limit),
                         path.string()};
    const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    if (expected > limit) return tooLarge;

    // One byte more than expected, so that the end of a regular file is seen without growing.
    constexpr std::size_t step = std::size_t{64} << 10;
    std::string content(S_ISREG(status.st_mode) ? expected + 1 : step, '\0');
    std::size_t filled = 0;
    for (;;) {
        if (filled > limit) return tooLarge;
        if (filled == content.size()) content.resize(content.size() + std::max(content.size(), step));
        const ssize_t got = ::read(file.number(), content.data() + filled, content.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path, reason(errno));
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    content.resize(filled);
    return content;
}

Result<void> writeWholeFile(const fs::path& path, std::string_view content) {
    const auto target = followLinks(path);
    if (!target) return unwritable(path, reason(ELOOP));
    struct stat old {};
    const bool exists = ::stat(target->c_str(), &old) == 0;
    if (!exists && errno != ENOENT) return unwritable(path, reason(errno));
    if (exists && S_ISDIR(old.st_mode)) return unwritable(path, reason(EISDIR));
    if (exists && !S_ISREG(old.st_mode)) return unwritable(path, "it is no regular file");
    // A rename would get past this protection; that is not what its owner meant.
    if (exists && ::faccessat(AT_FDCWD, target->c_str(), W_OK, AT_EACCESS) != 0)
        return unwritable(path, reason(errno));
    return replace(path, *target, exists ? &old : nullptr, content);
}

} // namespace faultline
