// SPDX-License-Identifier: MIT
#include "core/io/import/kubernetes_objects.h"

#include "core/io/import/kubernetes_kustomize.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace faultline::kubernetes {

namespace {

constexpr std::size_t mostDocuments = 20'000;

bool isBlank(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos || line[first] == '#';
}

bool isValuesFile(std::string_view name) {
    return name.ends_with("values.yaml") || name.ends_with("values.yml");
}

class ManifestReader {
public:
    explicit ManifestReader(const ImportSource& source) : m_source(source) {}

    Result<Manifests> read() {
        std::size_t bytes = 0;
        for (const SourceFile& file : m_source.files) bytes += file.text.size();
        if (bytes > Sketch::maximumBytes)
            return Error{
                "import-size",
                fmt::format("{} bytes are more than the {} that are read", bytes, Sketch::maximumBytes),
                {}};
        for (const SourceFile& file : m_source.files) readValues(file);
        for (const SourceFile& file : m_source.files) {
            m_file = &file;
            if (!isValuesFile(file.name) || m_source.files.size() == 1) readFile(file);
            if (m_documents > mostDocuments)
                return Error{"import-size", fmt::format("more than {} documents", mostDocuments), {}};
        }
        if (m_manifests.streams.empty() && m_firstError) return *m_firstError;
        applyKustomizations(m_manifests, m_source);
        shareNamespace();
        if (m_templates)
            remark(
                SketchRemark::Kind::lenient, m_templates,
                "This is a template of Helm, read without running it: every branch is taken, and names stand "
                "for what is not known. `helm template` gives the real manifests.");
        return std::move(m_manifests);
    }

private:
    void readValues(const SourceFile& file) {
        if (!isValuesFile(file.name) || m_values) return;
        Result<yaml::Stream> stream = yaml::Stream::parse(file.text);
        if (!stream || stream->documents().empty()) return;
        m_values = stream->documents().front();
        m_valuesStream.push_back(std::move(*stream));
    }

    /// Splits at lines that begin with "---", where a document ends whatever it is in the middle of.
    void readFile(const SourceFile& file) {
        std::string_view text = file.text;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        std::size_t start = 0;
        std::size_t firstLine = 1;
        std::size_t line = 1;
        bool content = false;
        for (std::size_t at = 0; at < text.size(); ++line) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view whole = text.substr(at, end - at);
            if (whole.starts_with("---") && (whole.size() == 3 || whole[3] == ' ' || whole[3] == '\r')) {
                if (content) readDocument(text.substr(start, at - start), firstLine);
                start = at;
                firstLine = line;
                content = whole.size() > 4 && !isBlank(whole.substr(3));
            } else if (!isBlank(whole)) {
                content = true;
            }
            at = end + 1;
        }
        if (content) readDocument(text.substr(start), firstLine);
    }

    void readDocument(std::string_view text, std::size_t firstLine) {
        if (++m_documents > mostDocuments) return;
        Result<yaml::Stream> stream = yaml::Stream::parse("a: b");
        if (isHelmTemplate(text)) {
            if (!m_templates) m_templates = firstLine;
            stream = yaml::Stream::parse(withoutTemplates(text, m_values), firstLine);
        } else {
            stream = yaml::Stream::parse(text, firstLine);
        }
        if (!stream) {
            if (!m_firstError) m_firstError = stream.error();
            remark(SketchRemark::Kind::skipped, firstLine,
                   fmt::format("The document that begins here cannot be read: {} ({}).", stream.error().what,
                               stream.error().where));
            return;
        }
        for (const yaml::Leniency& leniency : stream->leniencies())
            if (!m_templates) remark(SketchRemark::Kind::lenient, leniency.line, leniency.text);
        for (const yaml::Value& document : stream->documents()) take(document, {});
        m_manifests.streams.push_back(std::move(*stream));
    }

    void take(const yaml::Value& value, std::string_view kindOfList) {
        const std::string_view kind = value.find("kind").text();
        // OpenShift's templates hold their objects under another name.
        if (kind == "Template")
            for (const yaml::Value& object : value.find("objects").items())
                if (!object.find("objects")) take(object, {});
        const yaml::Value items = value.find("items");
        if (items.isSequence() && (kind.empty() || kind.ends_with("List"))) {
            for (const yaml::Value& item : items.items())
                if (!item.find("items")) take(item, kind);
            return;
        }
        if (value.isSequence()) {
            for (const yaml::Value& item : value.items())
                if (item.find("kind")) take(item, {});
            return;
        }
        Object object;
        object.kind =
            kind.empty() && kindOfList.size() > 4 ? kindOfList.substr(0, kindOfList.size() - 4) : kind;
        const std::string_view version = value.find("apiVersion").text();
        const std::size_t slash = version.find('/');
        if (slash != std::string_view::npos) object.group = version.substr(0, slash);
        const yaml::Value metadata = value.find("metadata");
        object.name = metadata.find("name").text();
        if (object.name.empty()) object.name = metadata.find("generateName").text();
        const std::string_view space = metadata.find("namespace").text();
        object.stated = !space.empty();
        object.space = space.empty() ? "default" : space;
        object.value = value;
        object.line = value.line();
        object.file = m_file->name;
        // Kustomize's own files need not say what they are.
        if (object.kind.empty() && isKustomization(object.file)) object.kind = "Kustomization";
        if (object.kind.empty()) {
            if (value.isMapping() && value.size() > 0)
                remark(SketchRemark::Kind::skipped, value.line(),
                       "This document has no “kind”: it is no manifest.");
            return;
        }
        m_manifests.objects.push_back(std::move(object));
    }

    /// Without a namespace, an object is put where its applier says: with the others, where these are all in
    /// one that is not the cluster's own.
    void shareNamespace() {
        static constexpr auto clusters = std::to_array<std::string_view>(
            {"kube-system", "kube-public", "monitoring", "logging", "observability", "cert-manager",
             "ingress-nginx", "istio-system", "argocd", "flux-system"});
        const Object* stated = nullptr;
        for (const Object& object : m_manifests.objects) {
            if (!object.stated) continue;
            if (stated && stated->space != object.space) return;
            stated = &object;
        }
        if (!stated || std::ranges::find(clusters, stated->space) != clusters.end()) return;
        const std::string space = stated->space;
        for (Object& object : m_manifests.objects) {
            object.space = space;
            object.stated = true;
        }
    }

    void remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
        if (m_source.files.size() > 1 && !m_file->name.empty()) text = m_file->name + ": " + text;
        m_manifests.remarks.push_back({kind, line, std::move(text)});
    }

    const ImportSource& m_source;
    const SourceFile* m_file = nullptr;
    Manifests m_manifests;
    std::vector<yaml::Stream> m_valuesStream;
    yaml::Value m_values;
    std::optional<Error> m_firstError;
    std::size_t m_documents = 0;
    std::size_t m_templates = 0; ///< line of the first one
};

bool matchesExpression(const yaml::Value& expression, const Labels& labels) {
    const auto label = labels.find(std::string(expression.find("key").text()));
    const std::string_view operation = expression.find("operator").text();
    if (operation == "Exists") return label != labels.end();
    if (operation == "DoesNotExist") return label == labels.end();
    bool listed = false;
    for (const yaml::Value& value : expression.find("values").items())
        listed = listed || (label != labels.end() && value.text() == label->second);
    return operation == "NotIn" ? !listed : listed;
}

} // namespace

Result<Manifests> readManifests(const ImportSource& source) {
    if (source.files.empty()) return Error{"import-empty", "no file was given", {}};
    return ManifestReader(source).read();
}

Labels labelsAt(const yaml::Value& mapping) {
    Labels labels;
    for (const yaml::Member& member : mapping.members())
        if (member.value.isScalar()) labels.emplace(member.key, member.value.text());
    return labels;
}

bool matches(const yaml::Value& selector, const Labels& labels) {
    const yaml::Value pairs = selector.find("matchLabels");
    const yaml::Value expressions = selector.find("matchExpressions");
    if (pairs.size() + expressions.size() == 0) return false;
    for (const yaml::Member& pair : pairs.members()) {
        const auto label = labels.find(std::string(pair.key));
        if (label == labels.end() || label->second != pair.value.text()) return false;
    }
    for (const yaml::Value& expression : expressions.items())
        if (!matchesExpression(expression, labels)) return false;
    return true;
}

} // namespace faultline::kubernetes
