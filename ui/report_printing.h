// SPDX-License-Identifier: MIT
#pragma once
// A report's pages on paper, through the system's printers.

#include "ui/report_maker.h"

#include <functional>

class QPrinter;
class QWidget;

namespace faultline {

/// What became of a print: how many pages, 0 where the printer did not take them, and the file where they
/// were printed into one.
using Printed = std::function<void(int pages, const QString& file)>;

/// Asks for a printer, as a sheet of the parent, and prints then, which `printed` is told of. Does not block.
void printReport(QWidget& parent, std::shared_ptr<MadeReport> report, Printed printed);

/// Prints pages [first, last], from 0; each is scaled to the printer's paper and turned where it lies the
/// other way. False where the printer does not take them.
bool printPages(QPrinter& printer, const ReportPages& pages, int first, int last);

} // namespace faultline
