// SPDX-License-Identifier: MIT
#pragma once
// What every command has in common: where it prints, how it reads designs, what its exit codes mean.

#include "app/cli/text.h"
#include "core/analysis/analyze.h"
#include "core/base/result.h"
#include "core/io/import/import.h"
#include "core/model/design.h"

#include <optional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace faultline::cli {

enum class ExitCode : int { fine = 0, doesNotHold = 1, wrongCall = 2, refused = 3 };

/// Where text for a person goes, and what it looks like there.
struct TextTarget {
    std::string& out;
    Palette palette;
    int width; ///< columns
};

/// The state of one run of the program. Commands print into `out`; `main` writes it at the end, at one
/// stroke.
struct Context {
    std::string out;
    std::string color = "auto"; ///< always, never or auto
    ExitCode exitCode = ExitCode::fine;
    char** arguments = nullptr; ///< as the program was called, with a null pointer at the end

    /// Whether escape sequences may be printed: by --color, else by NO_COLOR, TERM and whether standard
    /// output is a terminal.
    [[nodiscard]] bool isColored() const;
    /// Columns to wrap text at: of the terminal, 100 for files and pipes.
    [[nodiscard]] int width() const;
    /// Where and how a command prints text for a person.
    [[nodiscard]] TextTarget textTarget() { return {out, Palette(isColored()), width()}; }
    /// Says on standard error why this run ends with that code.
    void refuse(ExitCode code, std::string_view message);
};

/// A design with the place it came from.
struct Input {
    std::string file;  ///< as it was named; "standard input" for "-"
    std::string text;  ///< the file's content
    std::string title; ///< the design's name, else the file's
    Design design;
    std::optional<Imported> imported; ///< where it is no design file: what was taken, without the design
};

/// How an input that is no design file is read, and figures that are given to any input.
struct ImportArguments {
    std::string from;      ///< a format's name, "faultline", or empty: the file says
    std::size_t which = 0; ///< which of a file's drawings, from 1; 0: the first that holds something
    std::optional<double> probability;       ///< of every component but clients
    std::optional<double> domainProbability; ///< of every domain but groups
};

/// Adds --from, --which, --probability and --domain-probability.
void addImport(CLI::App& command, ImportArguments& arguments);

/// Reads a design file, or a drawing or deployment in any format that can be imported, or standard input for
/// "-"; a folder of manifests too. The error's `what` is "file: where: what", fit to print; its code is
/// "which-drawing" where the call must say which.
[[nodiscard]] Result<Input> readInput(const std::string& file, const ImportArguments& arguments = {});

/// Places for what has none, as the canvas' tidy command would; a layout that fails changes nothing.
void placeParts(Design& design);

/// The code of the exit that an input's error leads to.
[[nodiscard]] ExitCode exitCodeOf(const Error& inputError);

/// Says on standard error what of an imported file was read leniently or left out.
void warnOf(const Input& input);

/// Reads a text of any kind as `readInput` does; the error's `what` begins with the file.
[[nodiscard]] Result<std::string> readText(const std::string& file);

/// "file: where: what" of an error about a file.
[[nodiscard]] std::string messageOf(const std::string& file, const Error& error);

/// The options that say how much work an analysis may do and how much of it is shown.
struct AnalysisArguments {
    std::size_t budget = AnalysisOptions().diagramNodes;
    std::optional<double> timeLimit; ///< seconds
    std::size_t cutSets = 10;

    [[nodiscard]] AnalysisOptions options() const;
};

/// Adds a command with what all of them have: --help, --version, --color, and examples below the help.
[[nodiscard]] CLI::App* addCommand(CLI::App& app, Context& context, const std::string& name,
                                   const std::string& description, const std::string& examples);
/// Adds --budget and --time-limit.
void addBudget(CLI::App& command, AnalysisArguments& arguments);
void addTimeLimit(CLI::App& command, std::optional<double>& seconds);
/// Adds --cut-sets.
void addCutSets(CLI::App& command, AnalysisArguments& arguments);

} // namespace faultline::cli
