// SPDX-License-Identifier: MIT
#pragma once
// Paths of files that name one another: Terraform's modules, Kustomize's bases. Plain text; nothing looks at
// a disk.

#include <string>
#include <string_view>

namespace faultline {

/// "a/b" of "a/b/c.tf"; empty where there is no folder.
[[nodiscard]] std::string_view folderOf(std::string_view path);

/// "a/c" of the folder "a/b" and the path "../c": without ".", empty parts, and ".." as far as that goes.
[[nodiscard]] std::string joinedPath(std::string_view folder, std::string_view path);

} // namespace faultline
