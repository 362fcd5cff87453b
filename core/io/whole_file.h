// SPDX-License-Identifier: MIT
#pragma once
// Files read and written as a whole: what is on disk is the old content or the new, never half of one.

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace faultline {

/// The content of a file. A pipe is read to its end; a directory is refused. Error codes "file-unreadable",
/// and "file-too-large" as soon as there are more than `limit` bytes; `where` is the path.
[[nodiscard]] Result<std::string> readWholeFile(const std::filesystem::path& path, std::size_t limit);

/// Replaces a file's content, or makes the file, through a temporary file beside it that is flushed to the
/// disk and renamed. A symbolic link is followed, an existing file keeps its permissions and, where that is
/// allowed, its owner and group. On an error the old file is untouched and no temporary file is left. Error
/// code "file-unwritable", also for what is no regular file or is write-protected; `where` is the path.
[[nodiscard]] Result<void> writeWholeFile(const std::filesystem::path& path, std::string_view content);

} // namespace faultline
