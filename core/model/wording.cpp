// SPDX-License-Identifier: MIT
#include "core/model/wording.h"

#include "core/base/worded.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>

namespace faultline {

namespace {

/// {first}: the first element; {others}: the rest; {all}: all of them. Where the first parameter is a number
/// of elements, {head}: those, {tail}: the rest, {cycle}: those as a closed chain. {p1}, {p2}: parameters.
struct Words {
    std::string_view code;
    std::string_view text;
};

constexpr Words words[] = {
    {"access-meaningless", "{first} holds no data, so read or write means nothing on a request to it: every "
                           "one counts, on the read "
                           "path and on the write path. State the access where the data is."},
    {"client-figures-ignored", "{first} is a client. Clients observe and never fail, so its failure figure, "
                               "replicas and service are ignored; remove them."},
    {"client-in-domain",
     "{first} lies where {others} strikes, but a client never fails: it observes the outage "
     "and counts it. Move the client out if its users are somewhere else."},
    {"client-unconnected", "{first} has no request that it needs, so it is left out of every figure. Connect "
                           "it to what it uses, or remove it."},
    {"coordinator-quorum",
     "Any one of the coordinators {head} counts as enough for {tail}, while a quorum needs a majority. Set "
     "“requires” of the caller to a number if they vote."},
    {"cycle",
     "{cycle}: each needs the next, so nothing says which of them could start first{tangled}. They are "
     "taken to be up together unless one of them fails. Make one of these requests optional if it is "
     "not needed to be in service."},
    {"dead-end", "{first} hands requests on but has nobody to hand them to: whoever asks it gets no further. "
                 "Draw its requests, or give it a kind that answers by itself."},
    {"domain-empty", "Nothing lies in {first}, so its failure takes nothing down. Put components in it, or "
                     "remove it."},
    {"domain-nesting",
     "{first}, a {p1}, lies in {others}, a {p2}, which is the smaller kind. The analysis goes "
     "by the drawing: when the outer one fails, so does the inner one."},
    {"domain-never-fails",
     "No failure figure above 0: {all}. What shares only these is treated as independent; "
     "give a probability to each place that can fail as a whole."},
    {"duplicate-connection",
     "{all} say the same thing twice, and one of them never fails: the others have no "
     "effect. Remove them."},
    {"duplicate-name",
     "{count} components are called “{p1}”. Reports cannot tell them apart; give each a name "
     "of its own."},
    {"empty-design", "The design has no components yet, so there is no figure."},
    {"failover-into-mixed-copy",
     "{first} is fed by several stores, yet it may be promoted: {others}. It would stand in for a store of "
     "which it holds a part or a mixture. Set failover to none there if it only collects."},
    {"failover-never", "No copy can take over from {first}, although it is written to: {others} can only be "
                       "read while it is down. Allow a failover, or count {first} as a single point of "
                       "failure for writes."},
    {"failover-slower-than-repair",
     "On {first} failover takes {p1} s and the repair of the source {p2} s, so it never happens in time and "
     "helps nothing. Shorten it, or correct the repair time."},
    {"group-figures-ignored",
     "{first} is a group. A group is a frame in the drawing that never fails, so its "
     "failure figure is ignored. Remove it, or make the group a place."},
    {"implied-client", "There is no client, so one is implied that needs {all}: whatever no request leads "
                       "to. Draw a client to say what counts."},
    {"never-served", "{first} is not served even with nothing failed, because something that it depends on "
                     "requires more than there is. See the requirement that cannot be met."},
    {"no-entry", "No client requests anything, so there is nothing that could be up or down and every figure "
                 "is empty. Draw a client and connect it to what it needs."},
    {"not-stand-in",
     "{head} are taken for different services: every one of them is needed by {tail}. If they "
     "do the same work, give them the same “service” or like names."},
    {"optional-only", "Only optional requests lead to {all}, so failures there cost no availability. Clear "
                      "“optional” on what is really needed."},
    {"parallel-connections",
     "{all} lead to the same place and are taken to fail independently: one of them is "
     "enough. If they share a cable or a provider, add a shared risk or draw one."},
    {"peer-link", "Requests in both directions among {all} are taken for links between peers, such as "
                  "heartbeats: none of them needs another. Set “requires” to all if they do."},
    {"probability-high",
     "{first} is down with probability {p1}, more often than it is up. Was that meant to be "
     "its availability?"},
    {"probability-one", "{first} is always down: its unavailability is 1. It adds nothing as a spare, and "
                        "whatever needs it is never served."},
    {"probability-zero", "{first} never fails by its figure of 0. Nothing real does; put an estimate in its "
                         "place, or remove the figure to take the catalogue's."},
    {"redundancy-one-domain", "{others} stand in for each other, but {first} takes all of them down at once, "
                              "so they are worth no more "
                              "than it is. Move one of them out of its reach."},
    {"repair-long", "The repair time of {first} is {p1} hours, a month or more. Repair times are in hours; "
                    "check the unit."},
    {"replica-written",
     "{first} is a replica, yet requests write to it: {others}. They count as writes to its "
     "primary. Draw them to the primary, or set their access to read."},
    {"replication-unlike",
     "{first} joins unlike kinds, {p1} and {p2}: it is taken for a data feed, which has no "
     "part in availability. Draw a request where the one needs the other."},
    {"requirement-unmeetable",
     "{first} requires {p1} targets and has requests to {p2}, so it is never served. "
     "Lower the number, or draw the missing requests."},
    {"requirement-without-targets",
     "{first} requires {p1} targets but has no request that counts, so it needs "
     "nobody. Draw its requests, or set “requires” back to auto."},
    {"shared-risk-empty", "{first} strikes no component, so it has no effect. Add members, or remove it."},
    {"shared-risk-never-strikes",
     "{first} has no failure figure above 0, so it never strikes and its members "
     "are treated as independent. Give it a probability."},
    {"shared-risk-single",
     "{first} strikes {others} alone: it is no common cause, just one more way for it to "
     "fail. Add the other members."},
    {"stack-no-help", "{first} needs all of its {p1} instances, so each of them can take it down: the more "
                      "there are, the less available it is. Lower “required” if some are spares."},
    {"stack-no-switchover",
     "No spare of {first} ever takes over: the coverage of its switchover is 0. Raise it, "
     "or remove the spares."},
    {"stand-in-group", "{head} are taken to stand in for each other: one of them is enough for {tail}. Set "
                       "“requires” of the caller, or “service” of these, if that is wrong."},
    {"switchover-ignored",
     "All instances of {first} share the load, so there is nothing to switch over to and "
     "its coverage and seconds have no effect. Choose a standby mode to use them."},
    {"switchover-slower-than-repair", "In {first} a spare takes {p1} s to take over and a repair {p2} s, so "
                                      "waiting for the repair is as good. "
                                      "Shorten the switchover, or correct the repair time."},
    {"system-never-up", "The system is down even with nothing failed, so its availability is 0 and there are "
                        "no single points of failure to name. Cause: {all}."},
    {"unreachable", "No client depends on {all}, so failures there cost no availability. Connect it, or "
                    "remove it."},
};

constexpr bool isAlphabetical() {
    for (std::size_t i = 1; i < std::size(words); ++i)
        if (!(words[i - 1].code < words[i].code)) return false;
    return true;
}
static_assert(isAlphabetical(), "codes stand once each, in alphabetical order");

constexpr auto codes = [] {
    std::array<std::string_view, std::size(words)> all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = words[i].code;
    return all;
}();

std::string quotedLabel(const std::string& label) { return worded("“{}”", label); }

std::string labelOf(const ElementId& id, const Lookup& lookup) {
    const auto found = lookup.find(id.text());
    if (!found) return quotedLabel(id.text());
    const System& system = lookup.system();
    switch (found->type) {
    case EventType::component: return quotedLabel(system.components[found->at].label());
    case EventType::domain: return quotedLabel(system.domains[found->at].label());
    case EventType::sharedRisk: return quotedLabel(system.sharedRisks[found->at].label());
    default: break;
    }
    const Connection& connection = system.connections[found->at];
    const auto endLabel = [&](const ComponentId& end) {
        const Component* component = lookup.component(end);
        return component ? component->label() : end.text();
    };
    return quotedLabel(endLabel(connection.from) + " → " + endLabel(connection.to));
}

using Labels = std::span<const std::string>;

/// "a, b and c"; long lists end in how many more there are.
std::string listed(Labels labels) {
    constexpr std::size_t longest = 8;
    const std::size_t shown = labels.size() > longest + 1 ? longest : labels.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool isLast = i + 1 == labels.size();
        if (i > 0) text += isLast ? phrase(" and ") : ", ";
        text += labels[i];
    }
    if (shown < labels.size()) text += worded(" and {} more", labels.size() - shown);
    return text;
}

std::string chained(Labels labels) {
    std::string text;
    for (const std::string& label : labels) text += label + " → ";
    return labels.empty() ? text : text + labels.front();
}

std::string asSentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

} // namespace

std::span<const std::string_view> issueCodes() { return codes; }

std::string describe(const Issue& issue, const System& system) {
    const auto* found = std::ranges::lower_bound(words, std::string_view(issue.code), {}, &Words::code);
    if (found == std::end(words) || found->code != issue.code) return issue.code;
    const Lookup lookup(system);
    std::vector<std::string> labels;
    for (const ElementId& id : issue.ids) labels.push_back(labelOf(id, lookup));
    const auto parameter = [&](std::size_t at) {
        return at < issue.parameters.size() ? issue.parameters[at] : std::string("?");
    };
    std::size_t headSize = labels.size();
    const std::string number = parameter(0);
    std::from_chars(number.data(), number.data() + number.size(), headSize);
    const Labels all = labels;
    const Labels head = all.first(std::min(headSize, all.size()));
    const Labels tail = all.subspan(head.size());
    const std::string first = all.empty() ? phrase("the design") : all.front();
    const std::string others = all.size() > 1 ? listed(all.subspan(1)) : phrase("nothing");
    return asSentence(fmt::format(
        fmt::runtime(phrase(found->text)), fmt::arg("first", first), fmt::arg("others", others),
        fmt::arg("all", all.empty() ? phrase("nothing that can be named") : listed(all)),
        fmt::arg("head", listed(head)),
        fmt::arg("tail", tail.empty() ? phrase("the implied client") : listed(tail)),
        fmt::arg("cycle", chained(head)),
        fmt::arg("tangled", tail.empty() ? std::string() : worded("; {} are entangled in it", listed(tail))),
        fmt::arg("count", all.size()), fmt::arg("p1", number), fmt::arg("p2", parameter(1))));
}

} // namespace faultline
