// SPDX-License-Identifier: MIT
#include "core/io/import/import_files.h"

#include "core/io/whole_file.h"

#include <algorithm>
#include <fmt/core.h>

namespace faultline {

namespace {

namespace fs = std::filesystem;

constexpr int deepestFolder = 5;
constexpr std::size_t mostFiles = 500;
constexpr std::size_t largestCompanion = std::size_t{1} << 20;

Error unknownFormat(const std::string& name) {
    std::string names;
    for (const std::string_view each : namesOf<ImportFormat>)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", each);
    return {"import-unknown", fmt::format("nothing says what this is; the formats are {}", names), name};
}

bool isSpread(ImportFormat format) {
    return format == ImportFormat::kubernetes || format == ImportFormat::terraform;
}

/// Manifests below a folder in alphabetical order; hidden folders are passed over.
std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        const bool isHidden = at->path().filename().string().starts_with('.');
        if (at->is_directory(error) && (isHidden || at.depth() + 1 >= deepestFolder))
            at.disable_recursion_pending();
        if (at->is_regular_file(error) && !isHidden && maybeManifest(at->path())) files.push_back(at->path());
        if (files.size() >= 10 * mostFiles) break;
    }
    std::ranges::sort(files);
    return files;
}

/// Adds the files of the format of the first, or of that one; the others are told.
Result<ImportFiles> gather(const std::vector<fs::path>& paths, std::optional<ImportFormat> format) {
    ImportFiles result;
    std::size_t bytes = 0;
    for (const fs::path& path : paths) {
        const bool isRoom = result.source.files.size() < mostFiles;
        auto text = isRoom ? readWholeFile(path, Sketch::maximumBytes) : Result<std::string>(std::string());
        SourceFile file{path.string(), text ? std::move(*text) : std::string()};
        const auto found = text ? formatOf(file) : std::nullopt;
        if (!found || !isSpread(*found) || (format && found != format)) {
            result.others.push_back(path);
            continue;
        }
        format = found;
        bytes += file.text.size();
        if (bytes > Sketch::maximumBytes)
            return Error{"import-size",
                         fmt::format("the files have more than {} bytes together", Sketch::maximumBytes),
                         path.parent_path().string()};
        result.source.files.push_back(std::move(file));
    }
    result.format = format.value_or(ImportFormat::kubernetes);
    return result;
}

Result<ImportFiles> fromFolder(const fs::path& folder, std::optional<ImportFormat> format) {
    auto result = gather(filesBelow(folder), format);
    if (result && result->source.files.empty())
        return Error{"import-empty", "the folder holds no Kubernetes or Terraform file", folder.string()};
    return result;
}

bool mayBeNamed(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.ends_with(".yml") || name.ends_with(".yaml") || name.ends_with(".env") ||
           name.starts_with(".env");
}

} // namespace

bool maybeManifest(const fs::path& path) {
    const std::string ending = path.extension().string();
    return ending == ".yml" || ending == ".yaml" || ending == ".json" || ending == ".tf";
}

fs::path composeOverrideOf(const fs::path& path) {
    const std::string stem = path.stem().string();
    if (stem != "compose" && stem != "docker-compose") return {};
    return path.parent_path() / (stem + ".override" + path.extension().string());
}

void addCompanions(ImportFormat format, const fs::path& path, ImportSource& source) {
    if (format != ImportFormat::compose) return;
    const std::string& text = source.files.front().text;
    const auto has = [&text](std::string_view word) { return text.find(word) != std::string::npos; };
    std::error_code error;
    const bool namesOthers = has("extends") || has("include") || has("env_file") || has("${");
    if (!namesOthers && !fs::exists(composeOverrideOf(path), error)) return;
    std::vector<fs::path> beside;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        const bool isItself = at->path().filename() == path.filename();
        if (!isItself && at->is_regular_file(error) && mayBeNamed(at->path())) beside.push_back(at->path());
        if (beside.size() >= mostFiles) break;
    }
    std::ranges::sort(beside);
    for (const fs::path& each : beside)
        if (auto content = readWholeFile(each, largestCompanion))
            source.files.push_back({each.string(), std::move(*content)});
}

Result<ImportFiles> importFiles(const fs::path& path, std::optional<ImportFormat> format) {
    std::error_code error;
    if (fs::is_directory(path, error)) return fromFolder(path, format);
    auto text = readWholeFile(path, Sketch::maximumBytes);
    if (!text) return text.error();
    ImportFiles result;
    result.source.files.push_back({path.string(), std::move(*text)});
    if (!format) format = formatOf(result.source.files.front());
    if (!format) return unknownFormat(path.string());
    result.format = *format;
    addCompanions(*format, path, result.source);
    return result;
}

Result<ImportFiles> importFiles(const std::vector<fs::path>& paths, std::optional<ImportFormat> format) {
    if (paths.size() > 1) {
        auto spread = gather(paths, format);
        // Only where the first belongs to them: the user named it first, or the alphabet did.
        if (!spread || (!spread->source.files.empty() && spread->source.files.front().name == paths.front()))
            return spread;
    }
    auto first = importFiles(paths.front(), format);
    if (first) first->others.assign(paths.begin() + 1, paths.end());
    return first;
}

} // namespace faultline
