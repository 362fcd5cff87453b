// SPDX-License-Identifier: MIT
// The one table of formats: a new reader is one line here.
#include "core/io/import/drawio_pages.h"
#include "core/io/import/import.h"
#include "core/io/import/mermaid_drawings.h"

#include <array>
#include <fmt/core.h>

namespace faultline {

namespace {

struct Reader {
    ImportFormat format;
    Result<Sketch> (*read)(const ImportSource& source);
};

constexpr std::array<Reader, 5> readers{{
    {ImportFormat::mermaid, readMermaid},
    {ImportFormat::dot, readDot},
    {ImportFormat::drawio, readDrawio},
    {ImportFormat::compose, readCompose},
    {ImportFormat::kubernetes, readKubernetes},
}};

} // namespace

Result<Imported> importDesign(ImportFormat format, const ImportSource& source) {
    for (const Reader& reader : readers) {
        if (reader.format != format) continue;
        auto sketch = reader.read(source);
        if (!sketch) return sketch.error();
        return interpret(*sketch);
    }
    return Error{"import-format", fmt::format("this version does not read {} yet", nameOf(format)), {}};
}

std::vector<DrawingChoice> drawingsIn(ImportFormat format, const SourceFile& file) {
    if (format == ImportFormat::mermaid) return mermaidDrawingsIn(file);
    if (format == ImportFormat::drawio) return drawioChoices(file);
    return {{}};
}

} // namespace faultline
