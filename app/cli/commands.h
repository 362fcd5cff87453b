// SPDX-License-Identifier: MIT
#pragma once
// Every command of the program: each file of its own defines one of these, and `main` calls them all.

namespace CLI {
class App;
}

namespace faultline::cli {

struct Context;

void addAnalyze(CLI::App& app, Context& context);
void addCheck(CLI::App& app, Context& context);
void addWhatif(CLI::App& app, Context& context);
void addAdvise(CLI::App& app, Context& context);
void addCompare(CLI::App& app, Context& context);
void addConvert(CLI::App& app, Context& context);
void addExport(CLI::App& app, Context& context);
void addReport(CLI::App& app, Context& context);
void addSolve(CLI::App& app, Context& context);

/// In the order of the help.
inline constexpr void (*allCommands[])(CLI::App&, Context&) = {
    addAnalyze, addCheck, addWhatif, addAdvise, addCompare, addConvert, addExport, addReport, addSolve};

} // namespace faultline::cli
