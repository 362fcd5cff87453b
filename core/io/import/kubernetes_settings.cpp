// SPDX-License-Identifier: MIT
// SettingReader: what pods are told by environment, arguments and mounted files.
#include "core/io/import/kubernetes_workloads.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::kubernetes {

namespace {

/// What decoding and replacing may write in all.
constexpr std::size_t mostWritten = std::size_t{16} << 20;
constexpr std::size_t longestFile = 65'536;

int valueOf(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

} // namespace

SettingReader::SettingReader(const std::vector<Object>& objects) {
    for (const Object& object : objects)
        if (object.kind == "ConfigMap" || object.kind == "Secret")
            m_data.emplace(fmt::format("{}/{}/{}", object.kind, object.space, object.name), &object);
}

std::vector<Setting> SettingReader::settingsOf(const Workload& workload) {
    std::vector<Setting> settings;
    const std::string& space = workload.object->space;
    for (const std::string_view list : {"containers", "initContainers"})
        for (const yaml::Value& container : workload.pod.find(list).items())
            readContainer(workload, container, settings);
    const auto readVolume = [&](const yaml::Value& volume) {
        readData(space, "ConfigMap", volume.find("configMap", "name").text(), {}, {}, settings);
        readData(space, "Secret", volume.find("secret", "secretName").text(), {}, {}, settings);
        readData(space, "Secret", volume.find("secret", "name").text(), {}, {}, settings);
    };
    for (const yaml::Value& volume : workload.pod.find("volumes").items()) {
        readVolume(volume);
        for (const yaml::Value& source : volume.find("projected", "sources").items()) readVolume(source);
    }
    return settings;
}

void SettingReader::readContainer(const Workload& workload, const yaml::Value& container,
                                  std::vector<Setting>& settings) {
    const std::string& space = workload.object->space;
    m_environment.clear();
    for (const yaml::Value& source : container.find("envFrom").items()) {
        readData(space, "ConfigMap", source.find("configMapRef", "name").text(), {}, "*", settings);
        readData(space, "Secret", source.find("secretRef", "name").text(), {}, "*", settings);
    }
    for (const yaml::Value& entry : container.find("env").items()) {
        const std::string_view name = entry.find("name").text();
        const yaml::Value value = entry.find("value");
        if (value.isScalar()) {
            std::string_view text = value.text();
            if (text.find("$(") != std::string_view::npos && m_written < mostWritten) {
                std::string replaced(text);
                for (std::size_t at = replaced.find("$("); at != std::string::npos;
                     at = replaced.find("$(", at + 1)) {
                    const std::size_t end = replaced.find(')', at);
                    if (end == std::string::npos || replaced.size() > longestFile) break;
                    const auto known = m_environment.find(replaced.substr(at + 2, end - at - 2));
                    if (known != m_environment.end()) replaced.replace(at, end + 1 - at, known->second);
                }
                m_written += replaced.size();
                text = *m_held.emplace_back(std::make_unique<std::string>(std::move(replaced)));
            }
            m_environment.insert_or_assign(std::string(name), text);
            settings.push_back(
                {Setting::Form::setting, std::string(name), text, std::string(name), value.line()});
            continue;
        }
        for (const auto& [reference, kind] :
             {std::pair("configMapKeyRef", "ConfigMap"), std::pair("secretKeyRef", "Secret")}) {
            const yaml::Value from = entry.find("valueFrom", reference);
            if (from)
                readData(space, kind, from.find("name").text(), from.find("key").text(), name, settings);
        }
    }
    for (const std::string_view part : {"command", "args"}) {
        std::string all;
        const yaml::Value arguments = container.find(part);
        for (const yaml::Value& argument : arguments.items())
            if (m_written < mostWritten) all += std::string(argument.text()) + " ";
        if (all.empty()) continue;
        m_written += all.size();
        settings.push_back({Setting::Form::command,
                            {},
                            *m_held.emplace_back(std::make_unique<std::string>(all)),
                            part == "args" ? "an argument" : "the command",
                            arguments.line()});
    }
}

/// The entries of a ConfigMap or Secret: one key under the name `as`, all as variables ("*"), or all as
/// files.
void SettingReader::readData(const std::string& space, std::string_view kind, std::string_view name,
                             std::string_view key, std::string_view as, std::vector<Setting>& settings) {
    if (name.empty()) return;
    const auto found = m_data.find(fmt::format("{}/{}/{}", kind, space, name));
    if (found == m_data.end()) return;
    for (const std::string_view part : {"data", "stringData"})
        for (const yaml::Member& entry : found->second->value.find(part).members()) {
            if (!key.empty() && entry.key != key) continue;
            const bool encoded = kind == "Secret" && part == "data";
            const std::string_view text = encoded ? decoded(entry.value.text()) : entry.value.text();
            const bool file = as.empty() && text.find('\n') != std::string_view::npos;
            if (!file) {
                const std::string variable(as.empty() || as == "*" ? entry.key : as);
                m_environment.insert_or_assign(variable, text);
                settings.push_back({Setting::Form::setting, variable, text,
                                    fmt::format("{} in {} {}", variable, kind, name), entry.line});
            } else {
                settings.push_back({Setting::Form::file,
                                    {},
                                    text.substr(0, longestFile),
                                    fmt::format("{} {}", kind, name),
                                    entry.line});
            }
        }
}

std::string_view SettingReader::decoded(std::string_view base64) {
    if (m_written > mostWritten) return {};
    std::string text;
    unsigned bits = 0;
    int held = 0;
    for (const char c : base64) {
        const int value = valueOf(c);
        if (value < 0) continue;
        bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
        held += 6;
        if (held >= 8) text += static_cast<char>(bits >> (held -= 8) & 0xFF);
    }
    m_written += text.size();
    // What is no text (a certificate's bytes) names no host.
    if (std::ranges::any_of(text, [](char c) { return c == '\0' || static_cast<unsigned char>(c) > 126; }))
        return {};
    return *m_held.emplace_back(std::make_unique<std::string>(std::move(text)));
}

} // namespace faultline::kubernetes
