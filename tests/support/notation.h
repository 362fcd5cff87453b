// SPDX-License-Identifier: MIT
#pragma once
// Designs in a line of text, so that a test shows the architecture it is about.

#include "core/model/design.h"

#include <string_view>

namespace faultline::test {

/// Reads a design from a few lines such as
///
///     client > gw*2 > node*3 > db ~ db2      # a chain; # begins a comment
///     node [p=0.02, requires=any] > [optional] cache
///     {region eu [p=0.001]: gw1 node db}     # names may be parts, groups or other domains
///     {risk release [p=1e-4]: node eu}
///     [p=0.01, mttr=4, objective=anyClient]
///
/// Statements end with a line or a `;`. Within a chain
/// - `a > b` requests, from each part on the left to each on the right; `<>` does so in both directions;
/// - `a ~ b` replicates from a to b, `<~>` in both directions; a component never connects to itself;
/// - `a, b` is several parts in one place; `node*3` makes node1 node2 node3, which `node` names from then on;
/// - `[…]` after a part is about that part or group, after an arrow about its connections.
///
/// A part's kind comes from its name's beginning: client, dns, cdn, gw gateway lb, node web app srv, coord
/// zk, cache, queue mq, db sql, storage disk s3, ext api; or from `kind=`. Connections are c1, c2, … in
/// order. An arrow's two directions come one after the other, pair by pair.
///
/// Attributes. Any failure: p, a, mtbf, mttr. Part: kind, name, service, requires (auto any all or a number),
/// and for stacks count, need, standby, crews, dormancy, coverage, seconds. Request: read, write, readWrite,
/// optional. Replication: automatic, manual, none, sync, async, coverage, seconds. Domain and risk: name.
/// Values may stand in double quotes. A bare `[…]`: p (of parts made from then on; 0.01 before), mttr (of the
/// design), objective, name.
///
/// Throws std::invalid_argument, with the place in the text, for anything it does not understand. What the
/// text means is otherwise not judged: it can spell designs that `checkSystem` refuses.
[[nodiscard]] System systemFrom(std::string_view text);

} // namespace faultline::test
