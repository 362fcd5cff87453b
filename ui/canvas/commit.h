// SPDX-License-Identifier: MIT
#pragma once
// How the canvas changes the document: one edit, one step of the history, domains grown around what moved.

#include "ui/document.h"

#include <QString>

namespace faultline {

class CanvasScene;

/// Applies an edit as one step that also gives domains the size which they have to be drawn with afterwards.
/// On an error nothing has changed.
/// Edits with the same key merge while nothing else comes between.
Result<void> commit(CanvasScene& scene, const Edit& edit, const QString& text, MergeKey key = {});

} // namespace faultline
