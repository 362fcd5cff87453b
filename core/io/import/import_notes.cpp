// SPDX-License-Identifier: MIT
#include "core/io/import/import_notes.h"

#include "core/io/json_writer.h"
#include "core/model/lookup.h"

#include <fmt/core.h>

namespace faultline {

namespace {

std::string_view nameOfKind(SketchRemark::Kind kind) {
    switch (kind) {
    case SketchRemark::Kind::lenient: return "lenient";
    case SketchRemark::Kind::skipped: return "skipped";
    case SketchRemark::Kind::note: break;
    }
    return "note";
}

std::string placed(std::size_t line) { return line > 0 ? fmt::format("line {}: ", line) : std::string(); }

std::string subjectIn(const ImportNote& note, const Lookup& lookup) {
    const auto found = lookup.find(note.id.text());
    if (!found) return note.id.text();
    const System& system = lookup.system();
    switch (found->type) {
    case EventType::component: return system.components[found->at].label();
    case EventType::domain: return system.domains[found->at].label();
    case EventType::sharedRisk: return system.sharedRisks[found->at].label();
    default: break;
    }
    const Connection& connection = system.connections[found->at];
    const auto label = [&](const ComponentId& id) {
        const Component* component = lookup.component(id);
        return component ? component->label() : id.text();
    };
    return label(connection.from) + " → " + label(connection.to);
}

std::string_view wordOf(ImportNote::About about) {
    return about == ImportNote::About::replication ? "line" : nameOf(about);
}

void addNotes(std::string& text, const Imported& imported, bool guessed, std::string_view heading) {
    const Lookup lookup(imported.design.system);
    bool hasHeading = false;
    for (const ImportNote& note : imported.notes) {
        if (note.guessed != guessed) continue;
        if (!hasHeading) text += fmt::format("{}\n", heading);
        hasHeading = true;
        text += fmt::format("  {}{}: {} {}: {}\n", placed(note.line), subjectIn(note, lookup),
                            wordOf(note.about), note.value.empty() ? "none" : note.value, note.reason);
    }
}

void writeLine(json::Writer& writer, std::size_t line) {
    writer.key("line");
    if (line > 0)
        writer.integer(static_cast<long long>(line));
    else
        writer.null();
}

} // namespace

std::string remarkText(const SketchRemark& remark) { return placed(remark.line) + remark.text; }

std::string subjectText(const ImportNote& note, const System& system) {
    return subjectIn(note, Lookup(system));
}

std::string notesText(const Imported& imported) {
    std::string text;
    addNotes(text, imported, true, "Guessed, have a look:");
    addNotes(text, imported, false, "Taken as it is written:");
    if (!imported.remarks.empty()) text += "Worth knowing:\n";
    for (const SketchRemark& remark : imported.remarks) text += fmt::format("  {}\n", remarkText(remark));
    return text;
}

std::string notesJson(const Imported& imported) {
    json::Writer writer;
    writer.beginObject().key("format").string(imported.format).key("notes").beginArray();
    for (const ImportNote& note : imported.notes) {
        writer.beginObject().key("about").string(nameOf(note.about)).key("id").string(note.id.text());
        writer.key("value").string(note.value).key("reason").string(note.reason);
        writer.key("guessed").boolean(note.guessed);
        writeLine(writer, note.line);
        writer.endObject();
    }
    writer.endArray().key("remarks").beginArray();
    for (const SketchRemark& remark : imported.remarks) {
        writer.beginObject().key("kind").string(nameOfKind(remark.kind));
        writeLine(writer, remark.line);
        writer.key("text").string(remark.text).endObject();
    }
    return writer.endArray().endObject().finish();
}

} // namespace faultline
