// SPDX-License-Identifier: MIT
#pragma once
// Kustomize: what an overlay changes of the manifests that it is laid over, as far as it changes a design.

#include "core/io/import/kubernetes_objects.h"

namespace faultline::kubernetes {

/// Whether a file is Kustomize's own, by its name.
[[nodiscard]] bool isKustomization(std::string_view fileName);

/// Lays the one overlay that is there over the objects: numbers of `replicas` and of patches (strategic merge
/// or JSON, files or inline). Objects of patch files are taken out. What an overlay asks for beyond that is
/// named in a remark; of several overlays none is applied, and a remark says so.
void applyKustomizations(Manifests& manifests, const ImportSource& source);

} // namespace faultline::kubernetes
