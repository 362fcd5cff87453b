// SPDX-License-Identifier: MIT
#pragma once
// What runs in a cluster: workloads with their pods' labels, counts, places and settings.

#include "core/io/import/deployment.h"
#include "core/io/import/kubernetes_objects.h"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace faultline::kubernetes {

/// A text of a pod in which hosts may be named.
struct Setting {
    enum class Form { setting, command, file };
    Form form = Form::setting;
    std::string key;
    std::string_view value;
    std::string origin; ///< "REDIS_ADDR", "ConfigMap web", for a person
    std::size_t line = 0;
};

struct Workload {
    const Object* object = nullptr;
    Labels labels;        ///< of its pods
    yaml::Value pod;      ///< the pod's spec
    std::string image;    ///< of the container that matters
    int count = 1;        ///< pods; 0: scaled to none
    bool job = false;     ///< Job or CronJob
    bool perHost = false; ///< DaemonSet
    bool observer = false;
    bool entry = false;   ///< open to the outside
    std::size_t node = 0; ///< in the deployment
};

/// Adds a part for every workload. `objects` must stay where they are.
[[nodiscard]] std::vector<Workload> addWorkloads(Deployment& deployment, const std::vector<Object>& objects);

/// Adds what is known of pods' spread, namespaces as groups, zones that pods are bound to, and claims that
/// several pods mount.
void addPlacesOf(Deployment& deployment, const std::vector<Workload>& workloads);
void addSharedClaims(Deployment& deployment, const std::vector<Workload>& workloads,
                     const std::vector<Object>& objects);

/// Environment, arguments and mounted ConfigMaps and Secrets of a workload's pods. The texts live in `held`
/// or in the objects.
using TextStore = std::vector<std::unique_ptr<std::string>>;
class SettingReader {
public:
    explicit SettingReader(const std::vector<Object>& objects);
    [[nodiscard]] std::vector<Setting> settingsOf(const Workload& workload);

private:
    void readContainer(const Workload& workload, const yaml::Value& container,
                       std::vector<Setting>& settings);
    void readData(const std::string& space, std::string_view kind, std::string_view name,
                  std::string_view key, std::string_view as, std::vector<Setting>& settings);
    std::string_view decoded(std::string_view base64);

    std::unordered_map<std::string, const Object*> m_data; ///< ConfigMaps and Secrets, "kind/space/name"
    std::unordered_map<std::string, std::string_view> m_environment; ///< of the container being read
    TextStore m_held;
    std::size_t m_written = 0;
};

} // namespace faultline::kubernetes
