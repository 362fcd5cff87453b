// SPDX-License-Identifier: MIT
#include "core/io/import/kubernetes_kustomize.h"
#include "core/io/import/source_paths.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace faultline::kubernetes {

namespace {

/// A patch of any form: what it is for, and its text.
struct Patch {
    std::string kind;
    std::string name;
    std::string_view text;
    std::size_t line = 0;
};

class Overlays {
public:
    Overlays(Manifests& manifests, const ImportSource& source) : m_manifests(manifests) {
        for (const SourceFile& file : source.files) m_files.emplace(joinedPath({}, file.name), &file);
    }

    void apply() {
        for (const Object& object : m_manifests.objects)
            if (object.kind == "Kustomization" && isKustomization(object.file) &&
                m_byFolder.emplace(joinedPath({}, folderOf(object.file)), m_all.size()).second)
                m_all.push_back(object);
        takeOut();
        applyLooseOnes();
        const std::vector<const Object*> highest = highestOnes();
        if (highest.size() > 1) return tellOfSeveral(highest);
        // Bases first: what lies on top has the last word.
        if (!highest.empty()) apply(*highest.front(), 0);
    }

private:
    [[nodiscard]] static std::vector<yaml::Value> pathsOf(const yaml::Value& overlay,
                                                          std::initializer_list<std::string_view> keys) {
        std::vector<yaml::Value> paths;
        for (const std::string_view key : keys)
            for (const yaml::Value& path : overlay.find(key).items()) paths.push_back(path);
        return paths;
    }

    /// Patch files hold objects that are none by themselves.
    void takeOut() {
        std::set<std::string> patches;
        for (const Object& overlay : m_all) {
            for (const yaml::Value& path : pathsOf(overlay.value, {"patchesStrategicMerge"}))
                patches.insert(joinedPath(folderOf(overlay.file), path.text()));
            for (const yaml::Value& patch : pathsOf(overlay.value, {"patches", "patchesJson6902"}))
                if (const std::string_view path = patch.find("path").text(); !path.empty())
                    patches.insert(joinedPath(folderOf(overlay.file), path));
        }
        std::erase_if(m_manifests.objects, [&](const Object& object) {
            return patches.contains(joinedPath({}, object.file)) ||
                   (object.kind == "Kustomization" && isKustomization(object.file));
        });
    }

    /// A Deployment without containers, beside the whole one: a patch that no overlay here names.
    void applyLooseOnes() {
        const auto& objects = m_manifests.objects;
        for (std::size_t i = 0; i < objects.size() && i < mostObjects; ++i) {
            const yaml::Value spec = objects[i].value.find("spec");
            const auto replicas = spec.find("replicas").integer();
            if (!replicas || spec.find("template", "spec", "containers") || spec.find("selector")) continue;
            set(objects[i].kind, objects[i].name, *replicas, "a patch", spec.find("replicas").line(), i);
        }
    }

    [[nodiscard]] const Object* overlayIn(const std::string& folder) const {
        const auto found = m_byFolder.find(folder);
        return found == m_byFolder.end() ? nullptr : &m_all[found->second];
    }

    [[nodiscard]] std::vector<const Object*> basesOf(const Object& overlay) const {
        std::vector<const Object*> bases;
        for (const yaml::Value& path : pathsOf(overlay.value, {"resources", "bases", "components"}))
            if (const Object* base = overlayIn(joinedPath(folderOf(overlay.file), path.text())))
                if (base != &overlay) bases.push_back(base);
        return bases;
    }

    /// Those that no other one is laid over.
    [[nodiscard]] std::vector<const Object*> highestOnes() const {
        std::set<const Object*> used;
        for (const Object& overlay : m_all)
            for (const Object* base : basesOf(overlay)) used.insert(base);
        std::vector<const Object*> highest;
        for (const Object& overlay : m_all)
            if (!used.contains(&overlay)) highest.push_back(&overlay);
        return highest;
    }

    void tellOfSeveral(const std::vector<const Object*>& overlays) {
        std::string names;
        for (const Object* overlay : overlays) {
            if (names.size() > 200) break;
            names += (names.empty() ? "“" : ", “") + joinedPath({}, folderOf(overlay->file)) + "”";
        }
        m_manifests.remarks.push_back(
            {SketchRemark::Kind::skipped, 0,
             fmt::format(
                 "{} Kustomize overlays, none of them on top of the others ({}): none is applied. Read "
                 "one alone, or the output of `kubectl kustomize`.",
                 overlays.size(), names)});
    }

    void apply(const Object& overlay, int depth) {
        constexpr int deepest = 10;
        if (depth > deepest || !m_applied.insert(&overlay).second) return;
        for (const Object* base : basesOf(overlay)) apply(*base, depth + 1);
        for (const yaml::Value& entry : overlay.value.find("replicas").items())
            if (const auto count = entry.find("count").integer())
                if (!set({}, entry.find("name").text(), *count, "replicas of the Kustomization",
                         entry.line()))
                    leave(entry.line(), fmt::format("replicas of “{}”, which is not in these files",
                                                    entry.find("name").text()));
        for (const Patch& patch : patchesOf(overlay)) apply(patch);
        tellOfTheRest(overlay);
    }

    [[nodiscard]] std::string_view textOf(const std::string& path) const {
        const auto found = m_files.find(path);
        return found == m_files.end() ? std::string_view{} : std::string_view(found->second->text);
    }

    [[nodiscard]] std::vector<Patch> patchesOf(const Object& overlay) {
        std::vector<Patch> patches;
        const auto add = [&](const yaml::Value& target, std::string_view path, std::string_view text,
                             std::size_t line) {
            Patch patch{std::string(target.find("kind").text()), std::string(target.find("name").text()),
                        text, line};
            if (!path.empty()) patch.text = textOf(joinedPath(folderOf(overlay.file), path));
            if (patch.text.empty())
                leave(line,
                      fmt::format("the patch “{}”, which is not in these files", path.empty() ? "?" : path));
            else
                patches.push_back(std::move(patch));
        };
        for (const yaml::Value& path : pathsOf(overlay.value, {"patchesStrategicMerge"})) {
            const bool inlined = path.text().find('\n') != std::string_view::npos;
            add({}, inlined ? std::string_view{} : path.text(), inlined ? path.text() : std::string_view{},
                path.line());
        }
        for (const yaml::Value& patch : pathsOf(overlay.value, {"patches", "patchesJson6902"}))
            add(patch.find("target"), patch.find("path").text(), patch.find("patch").text(), patch.line());
        return patches;
    }

    void apply(const Patch& patch) {
        // Aliases may hold one text many times.
        constexpr std::size_t mostRead = std::size_t{4} << 20;
        m_read += patch.text.size();
        if (m_read > mostRead) return leave(patch.line, "more patches than are read");
        const Result<yaml::Stream> stream = yaml::Stream::parse(patch.text);
        if (!stream) return leave(patch.line, "a patch that cannot be read");
        for (const yaml::Value& document : stream->documents())
            if (document.isSequence())
                applySteps(patch, document);
            else
                applyMerge(patch, document);
    }

    /// JSON patches: "op: replace, path: /spec/replicas, value: 5".
    void applySteps(const Patch& patch, const yaml::Value& steps) {
        for (const yaml::Value& step : steps.items()) {
            const std::string_view path = step.find("path").text();
            const auto count = step.find("value").integer();
            const bool counts = (path == "/spec/replicas" || path == "/spec/minReplicas") && count;
            if (!counts || !set(patch.kind, patch.name, *count, "a patch of the Kustomization", patch.line))
                leave(patch.line, fmt::format("a patch of {} in “{}”", path, patch.name));
        }
    }

    void applyMerge(const Patch& patch, const yaml::Value& change) {
        const std::string kind(change.find("kind").text());
        const std::string_view own = change.find("metadata", "name").text();
        const std::string name = patch.name.empty() ? std::string(own) : patch.name;
        const yaml::Value spec = change.find("spec");
        std::string rest;
        for (const yaml::Member& member : spec.members()) {
            const auto count = member.value.integer();
            const bool counts = (member.key == "replicas" || member.key == "minReplicas") && count;
            if (!counts || !set(kind, name, *count, "a patch of the Kustomization", patch.line))
                rest += (rest.empty() ? "spec." : ", spec.") + std::string(member.key);
        }
        if (!rest.empty()) leave(patch.line, fmt::format("a patch of {} in “{}”", rest, name));
    }

    /// What an overlay says beyond numbers; of no consequence for a design are labels and annotations.
    void tellOfTheRest(const Object& overlay) {
        static constexpr auto keys = std::to_array<std::string_view>(
            {"namePrefix", "nameSuffix", "namespace", "images", "configMapGenerator", "secretGenerator",
             "helmCharts", "generators", "transformers", "replacements"});
        for (const std::string_view key : keys)
            if (const yaml::Value value = overlay.value.find(key))
                leave(value.line(),
                      value.isScalar() ? fmt::format("{} “{}”", key, value.text()) : std::string(key));
        for (const yaml::Value& path : pathsOf(overlay.value, {"resources", "bases", "components"})) {
            const std::string full = joinedPath(folderOf(overlay.file), path.text());
            constexpr std::size_t mostRemarks = 100;
            if (!overlayIn(full) && !m_files.contains(full) && ++m_absent <= mostRemarks)
                m_manifests.remarks.push_back(
                    {SketchRemark::Kind::skipped, path.line(),
                     fmt::format("{}: “{}” is not among these files.", overlay.file, path.text())});
        }
        if (m_left.empty()) return;
        m_manifests.remarks.push_back(
            {SketchRemark::Kind::skipped, m_leftLine,
             fmt::format("{}: not applied: {}. The output of `kubectl kustomize` has it all.", overlay.file,
                         m_left)});
        m_left.clear();
    }

    void leave(std::size_t line, const std::string& what) {
        constexpr std::size_t longest = 400;
        if (m_left.empty()) m_leftLine = line;
        if (m_left.size() < longest) m_left += (m_left.empty() ? "" : "; ") + what;
    }

    /// The number of a workload's pods, or of its autoscaler's least. `except`: the patch itself.
    bool set(std::string_view kind, std::string_view name, long count, std::string_view by, std::size_t line,
             std::size_t except = std::string::npos) {
        bool found = false;
        constexpr std::size_t mostLooks = 20'000'000;
        for (std::size_t i = 0; i < m_manifests.objects.size() && ++m_looks < mostLooks; ++i) {
            Object& object = m_manifests.objects[i];
            if (i == except || object.name != name || (!kind.empty() && object.kind != kind)) continue;
            const yaml::Value spec = object.value.find("spec");
            const bool runs = static_cast<bool>(spec.find("template", "spec", "containers"));
            if (!runs && !spec.find("scaleTargetRef")) continue;
            object.replicas = {count, fmt::format("{}: {}", by, count), line};
            found = true;
        }
        return found;
    }

    static constexpr std::size_t mostObjects = 20'000;
    Manifests& m_manifests;
    std::map<std::string, const SourceFile*> m_files;
    std::vector<Object> m_all;                     ///< the Kustomizations
    std::map<std::string, std::size_t> m_byFolder; ///< into m_all
    std::set<const Object*> m_applied;
    std::string m_left; ///< what the current one asks for in vain
    std::size_t m_leftLine = 0;
    std::size_t m_looks = 0;
    std::size_t m_read = 0;
    std::size_t m_absent = 0;
};

} // namespace

bool isKustomization(std::string_view fileName) {
    const std::string_view name = fileName.substr(fileName.find_last_of("/\\") + 1);
    return name == "kustomization.yaml" || name == "kustomization.yml" || name == "Kustomization";
}

void applyKustomizations(Manifests& manifests, const ImportSource& source) {
    Overlays(manifests, source).apply();
}

} // namespace faultline::kubernetes
