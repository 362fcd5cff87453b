// SPDX-License-Identifier: MIT
#include "tests/support/import_cases.h"
#include "core/io/whole_file.h"
#include "tests/support/sketch_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::test {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = std::size_t{64} << 20;

std::string contentOf(const fs::path& file) {
    const Result<std::string> content = readWholeFile(file, largest);
    return content ? *content : "unreadable: " + content.error().what;
}

} // namespace

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder, none))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

ImportSource sourceOf(const fs::path& file) { return {{{file.filename().string(), contentOf(file)}}, 0}; }

std::vector<ImportCase> importCases(const fs::path& folder) {
    std::vector<ImportCase> cases;
    for (const fs::path& expected : filesIn(folder)) {
        if (expected.extension() != ".expected") continue;
        const fs::path input = fs::path(expected).replace_extension();
        ImportCase one{input.filename().string(), sourceOf(input), contentOf(expected)};
        const fs::path beside = input.string() + ".with";
        for (const fs::path& file : filesIn(beside))
            one.source.files.push_back({fs::relative(file, beside).string(), contentOf(file)});
        cases.push_back(std::move(one));
    }
    return cases;
}

std::string outcomeText(const Result<Sketch>& sketch) {
    if (sketch) return sketchText(*sketch, Places::shown);
    const Error& error = sketch.error();
    return fmt::format("error {}{}{}: {}\n", error.code, error.where.empty() ? "" : ", ", error.where,
                       error.what);
}

} // namespace faultline::test
