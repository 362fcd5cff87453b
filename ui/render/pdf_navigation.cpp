// SPDX-License-Identifier: MIT
#include "ui/render/pdf_letters.h"
#include "ui/render/qpdf.h"
#include "ui/render/report_pdf.h"

#include <exception>

namespace faultline {

namespace {

using Handle = QPDFObjectHandle;

Handle text(const QString& value) { return Handle::newUnicodeString(value.toStdString()); }

/// [page /XYZ left top zoom]: "here, the zoom as it is".
Handle destination(Handle page, const PagePlace& place, double height) {
    constexpr double above = 8.0; // so that a heading does not stick to the window's edge
    Handle array = Handle::newArray();
    array.appendItem(page);
    array.appendItem(Handle::newName("/XYZ"));
    array.appendItem(Handle::newReal(0.0, 2));
    array.appendItem(Handle::newReal(std::min(height, height - place.y + above), 2));
    array.appendItem(Handle::newNull());
    return array;
}

/// Sections with their headings below them, as a tree of dictionaries that know their neighbours (ISO
/// 32000-1, 12.3.3).
class Outline {
public:
    Outline(QPDF& pdf, const std::vector<Handle>& pages, const ReportPages& report)
        : m_pdf(pdf), m_pages(pages), m_report(report) {}

    void write() {
        if (m_report.marks().empty()) return;
        Handle root = m_pdf.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        Handle section;
        Handle lastSection;
        Handle last;
        int sections = 0;
        int children = 0;
        const auto close = [&] {
            // negative: closed until the reader opens it
            if (children > 0) section.replaceKey("/Count", Handle::newInteger(-children));
            children = 0;
        };
        for (const PageMark& mark : m_report.marks()) {
            Handle item = itemOf(mark);
            const bool isSection = mark.level == 0 || !section.isInitialized();
            if (isSection) {
                if (section.isInitialized()) close();
                chain(root, lastSection, item);
                section = lastSection = item;
                last = Handle();
                ++sections;
            } else {
                chain(section, last, item);
                last = item;
                ++children;
            }
        }
        close();
        root.replaceKey("/Count", Handle::newInteger(sections));
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

private:
    Handle itemOf(const PageMark& mark) {
        Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", text(mark.title));
        const auto page = static_cast<std::size_t>(mark.place.page);
        item.replaceKey("/Dest",
                        destination(m_pages[page], mark.place, m_report.size(mark.place.page).height()));
        return item;
    }

    /// Hangs an item below its parent, behind the sibling before it, if there is one.
    static void chain(Handle& parent, Handle& before, Handle& item) {
        item.replaceKey("/Parent", parent);
        if (before.isInitialized()) {
            item.replaceKey("/Prev", before);
            before.replaceKey("/Next", item);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
    }

    QPDF& m_pdf;
    const std::vector<Handle>& m_pages;
    const ReportPages& m_report;
};

void addLinks(QPDF& pdf, std::vector<Handle>& pages, const ReportPages& report) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const int number = static_cast<int>(i);
        const double height = report.size(number).height();
        Handle annotations = Handle::newArray();
        for (const PageLink& link : report.links(number)) {
            const auto place = report.anchors().find(link.anchor);
            if (place == report.anchors().end()) continue;
            Handle annotation = pdf.makeIndirectObject(Handle::newDictionary());
            annotation.replaceKey("/Type", Handle::newName("/Annot"));
            annotation.replaceKey("/Subtype", Handle::newName("/Link"));
            annotation.replaceKey("/Rect", Handle::newFromRectangle(Handle::Rectangle(
                                               link.rect.left(), height - link.rect.bottom(),
                                               link.rect.right(), height - link.rect.top())));
            annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
            annotation.replaceKey("/Dest",
                                  destination(pages[static_cast<std::size_t>(place->second.page)],
                                              place->second, report.size(place->second.page).height()));
            annotations.appendItem(annotation);
        }
        if (annotations.getArrayNItems() > 0) pages[i].replaceKey("/Annots", annotations);
    }
}

void addProperties(QPDF& pdf, const PdfProperties& properties) {
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", Handle::newString("en"));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/PageLabels", Handle::parse("<< /Nums [0 << /S /D /St 1 >>] >>"));
    Handle trailer = pdf.getTrailer();
    Handle info = trailer.getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(Handle::newDictionary());
        trailer.replaceKey("/Info", info);
    }
    info.replaceKey("/Title", text(properties.title));
    info.replaceKey("/Author", text(properties.author));
    info.replaceKey("/Subject", text(properties.subject));
    // the same report is the same file; the date is in it
    info.removeKey("/CreationDate");
    info.removeKey("/ModDate");
}

} // namespace

Result<QByteArray> withNavigation(const QByteArray& pdf, const ReportPages& pages,
                                  const PdfProperties& properties) {
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("report", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        std::vector<Handle> handles = document.getAllPages();
        if (handles.size() != static_cast<std::size_t>(pages.count()))
            return Error{
                "pdf-broken", "the painted document has another number of pages than were laid out", {}};
        Outline(document, handles, pages).write();
        addLinks(document, handles, pages);
        addProperties(document, properties);
        writePlainLetters(document);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception& error) { // the library's way to report failure
        return Error{"pdf-broken", error.what(), {}};
    }
}

} // namespace faultline
