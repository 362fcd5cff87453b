// SPDX-License-Identifier: MIT
#include "core/analysis/evaluation.h"
#include "core/analysis/figures.h"
#include "core/analysis/state.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr std::size_t mostDomains = 60;
/// Of the budget for the design's own figure: what all lost domains together may cost.
constexpr double shareOfBudget = 0.25;
constexpr std::size_t shownClients = 5;

std::vector<Cell> figureCells(const std::optional<Unavailability>& figures) {
    if (!figures) return {Cell("nobody uses it", Tone::quiet), Cell("–"), Cell("–"), Cell("–")};
    std::string nines = "–";
    if (figures->exact && ninesOf(*figures->exact)) nines = fmt::format("{:.2f}", *ninesOf(*figures->exact));
    return {Cell(typeset(availabilityText(*figures))), Cell(nines), Cell(yearlyDowntime(*figures)),
            Cell(figure(figures->exact))};
}

std::vector<Column> figureColumns(std::string first) {
    return {{std::move(first), ColumnRole::name, 2.0},
            {"Availability", ColumnRole::figure, 1.0},
            {"Nines", ColumnRole::figure, 0.0},
            {"Downtime a year", ColumnRole::figure, 1.0},
            {"Unavailability", ColumnRole::figure, 0.0}};
}

void addFigures(Table& table, Words name, const std::optional<Unavailability>& figures,
                bool isTotal = false) {
    Row row;
    row.isTotal = isTotal;
    row.cells.emplace_back(std::move(name));
    for (Cell& cell : figureCells(figures)) row.cells.push_back(std::move(cell));
    table.rows.push_back(std::move(row));
}

/// What the loss of one domain leaves.
class Loss {
public:
    /// `domains` of them will be asked about.
    Loss(const Subject& subject, std::size_t domains)
        : m_subject(subject), m_domains(static_cast<double>(domains)), m_topology(subject.system()),
          m_stores(findStores(m_topology)), m_requirements(m_topology, m_stores) {}

    /// The clients that are not served with the domain down, on a path.
    [[nodiscard]] std::vector<int> unserved(int domain, Path path) const {
        std::set<EventRef> failed{EventRef{EventType::domain, domain}};
        for (const BasicEvent& event : m_subject.analysis.events)
            if (event.unavailability >= 1.0) failed.insert(event.ref);
        const ServiceState state(m_topology, m_stores, m_requirements, path, std::move(failed));
        std::vector<int> lost;
        for (const int entry : state.entries())
            if (!state.isServed(entry).value_or(false)) lost.push_back(entry);
        return lost;
    }

    /// U with the domain down for good, by bounds where more is past the budget; nothing once stopped.
    [[nodiscard]] std::optional<Unavailability> unavailability(int domain) const {
        const auto& events = m_subject.analysis.events;
        const EventRef ref{EventType::domain, domain};
        const auto event = std::ranges::find(events, ref, &BasicEvent::ref);
        if (event != events.end() && event->isUncertain() && m_subject.analysis.systemDown)
            return asked(static_cast<std::uint32_t>(event - events.begin()));
        return analysedAnew(domain);
    }

private:
    /// The diagram is asked: cheap, but it knows only what may fail.
    [[nodiscard]] Unavailability asked(std::uint32_t number) const {
        std::vector<Chance> chances = chancesOf(m_subject.analysis.events);
        chances[number] = {1.0, 0.0};
        const Evaluation evaluation(*m_subject.analysis.diagrams, std::move(chances));
        return {evaluation.chanceOf(*m_subject.analysis.systemDown).yes, {}};
    }

    [[nodiscard]] std::optional<Unavailability> analysedAnew(int domain) const {
        System system = m_subject.system();
        system.domains[static_cast<std::size_t>(domain)].failure =
            Failure::fromProbability(*Probability::from(1.0));
        AnalysisOptions options = m_subject.options.analysis;
        options.cutSets = false;
        const double nodes = static_cast<double>(options.diagramNodes) * shareOfBudget / m_domains;
        options.diagramNodes = std::max<std::size_t>(1, static_cast<std::size_t>(nodes));
        if (options.timeLimit) *options.timeLimit *= shareOfBudget / m_domains;
        const auto report =
            analyze(std::make_shared<const System>(std::move(system)), options, m_subject.stop);
        return report ? report->overall : std::nullopt;
    }

    const Subject& m_subject;
    double m_domains;
    Topology m_topology;
    Stores m_stores;
    Requirements m_requirements;
};

std::string lossSentence(std::size_t lost, std::size_t all) {
    if (lost == 0) return all == 1 ? "is served" : "all are served";
    if (lost == all) return all == 1 ? "is not served" : "nobody is served";
    return fmt::format("{} of {} are not served", lost, all);
}

Cell lossCell(const Subject& subject, const std::vector<int>& lost, std::size_t all) {
    Words words{{lossSentence(lost.size(), all)}};
    if (!lost.empty() && lost.size() < all) {
        words.front().text += ": ";
        for (Span& span : subject.names(lost, shownClients)) words.push_back(std::move(span));
    }
    return {std::move(words), lost.empty() ? Tone::good : lost.size() < all ? Tone::warning : Tone::bad};
}

void addDomains(const Subject& subject, Section& section) {
    const System& system = subject.system();
    std::vector<int> domains;
    for (std::size_t d = 0; d < system.domains.size(); ++d)
        if (system.domains[d].kind != DomainKind::group) domains.push_back(static_cast<int>(d));
    if (domains.empty()) return;
    section.blocks.push_back(Heading{"If a domain is lost", "lost-domains"});
    const std::size_t shownDomains = std::min(mostDomains, domains.size());
    const Loss loss(subject, shownDomains);
    const std::size_t all = subject.analysis.clients.size();
    Table table;
    table.caption = "Each domain down by itself, everything else as likely to fail as before.";
    table.columns = {{"If this is gone", ColumnRole::name, 1.4},
                     {"Kind", ColumnRole::text, 0.0},
                     {"Reading", ColumnRole::text, 1.2},
                     {"Writing", ColumnRole::text, 1.2},
                     {"Availability left", ColumnRole::figure, 0.0}};
    for (std::size_t i = 0; i < shownDomains && !subject.stop.stop_requested(); ++i) {
        const int domain = domains[i];
        const EventRef event{EventType::domain, domain};
        const auto left = loss.unavailability(domain);
        Row row;
        row.cells.emplace_back(subject.name(event));
        row.cells.emplace_back(kindOf(system, event));
        for (const auto& [path, isUsed] : {std::pair{Path::read, subject.analysis.read.has_value()},
                                           std::pair{Path::write, subject.analysis.write.has_value()}})
            row.cells.push_back(isUsed ? lossCell(subject, loss.unserved(domain, path), all)
                                       : Cell("nobody", Tone::quiet));
        row.cells.emplace_back(left ? typeset(availabilityText(*left)) : std::string("unknown"));
        table.rows.push_back(std::move(row));
    }
    section.blocks.push_back(std::move(table));
    if (domains.size() > mostDomains)
        section.blocks.push_back(sentence(
            fmt::format("{} more domains are left out here.", domains.size() - mostDomains), Tone::quiet));
}

} // namespace

Section service(const Subject& subject) {
    const Report& analysis = subject.analysis;
    Section section;
    if (!analysis.overall) {
        section.blocks.push_back(withoutFigure());
        return section;
    }
    Table paths;
    paths.caption = "Reading needs any copy of a store, writing one that takes writes.";
    paths.columns = figureColumns("Path");
    addFigures(paths, {{"Reading"}}, analysis.read);
    addFigures(paths, {{"Writing"}}, analysis.write);
    addFigures(paths, {{"Overall, as drawn"}}, analysis.overall, true);
    section.blocks.push_back(std::move(paths));
    if (analysis.clients.size() > 1) {
        Table clients;
        clients.caption = subject.system().properties.objective == Objective::allClients
                              ? "Client by client; the system is up when all of them are served."
                              : "Client by client; the system is up when any of them is served.";
        clients.columns = figureColumns("Client");
        for (const ClientResult& client : analysis.clients)
            addFigures(clients, subject.name(client.client), client.unavailability);
        section.blocks.push_back(Heading{"Client by client", "clients"});
        section.blocks.push_back(std::move(clients));
    }
    addDomains(subject, section);
    return section;
}

} // namespace faultline::report
