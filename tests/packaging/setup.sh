#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Tests packaging/setup against a pretended system: its PATH has stand-ins for dpkg-query, apt-get, id and sudo
# that note how they were called, and nothing is installed. Usage: setup.sh <packaging/setup> <work directory>
# shellcheck disable=SC2016 # what the stand-ins are made of is expanded when they run
set -uo pipefail

setup="$1"
work="$2"
failures=0

fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}

# lay INSTALLED... : a system on which these packages are installed, and whose user is root.
lay() {
    rm -rf "$work"
    mkdir -p "$work/bin"
    printf '%s\n' "$@" >"$work/installed"
    : >"$work/calls"
    local tool
    for tool in bash dirname readlink cat env grep; do ln -s "$(command -v "$tool")" "$work/bin/$tool"; done
    stand_in id 'echo 0'
    stand_in dpkg-query 'grep -qx -- "${!#}" "$WORK/installed" && echo installed'
    stand_in apt-get 'echo "apt-get $* DEBIAN_FRONTEND=${DEBIAN_FRONTEND:-}" >>"$WORK/calls"'
    stand_in sudo 'echo "sudo $*" >>"$WORK/calls"; exec "$@"'
}

stand_in() {
    printf '#!%s\n%s\n' "$(command -v bash)" "$2" >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

run() {
    (cd / && unset DEBIAN_FRONTEND && WORK="$work" PATH="$work/bin" "$setup" "$@") >"$work/output" 2>&1
    result=$?
}

expect_result() { [[ "$result" -eq "$1" ]] || fail "$2: exit $result, not $1; it said: $(cat "$work/output")"; }
expect_calls() { grep -q -- "$1" "$work/calls" || fail "$2: no call like '$1' among: $(cat "$work/calls")"; }
expect_no_calls() { [[ ! -s "$work/calls" ]] || fail "$1: it called $(cat "$work/calls")"; }
expect_said() { grep -q -- "$1" "$work/output" || fail "$2: it did not say '$1' but: $(cat "$work/output")"; }

mapfile -t all < <("$setup" --list | cut -d ' ' -f 1)
[[ ${#all[@]} -ge 8 ]] || fail "--list names only ${#all[@]} packages"

lay "${all[@]}"
run
expect_result 0 "nothing missing"
expect_no_calls "nothing missing"

lay "${all[@]:1}"
run
expect_result 0 "one missing"
expect_calls "^apt-get .*update" "one missing"
expect_calls "install -y --no-install-recommends ${all[0]} DEBIAN_FRONTEND=noninteractive" "one missing"

lay "${all[@]:1}"
run --list
expect_result 0 "--list"
expect_no_calls "--list"
expect_said "^${all[0]} " "--list"

lay "${all[@]}"
run --with-lint
expect_result 0 "--with-lint"
expect_calls "install .* clang-tidy clang-format " "--with-lint"

lay "${all[@]:1}"
stand_in id 'echo 1000'
run
expect_result 0 "not root, with sudo"
expect_calls "^sudo env .*update" "not root, with sudo"
expect_calls "install .*DEBIAN_FRONTEND=noninteractive" "not root, with sudo"

lay "${all[@]:1}"
stand_in id 'echo 1000'
rm "$work/bin/sudo"
run
expect_result 1 "not root, no sudo"
expect_no_calls "not root, no sudo"
expect_said "install --no-install-recommends ${all[0]}$" "not root, no sudo"

lay "${all[@]:1}"
stand_in apt-get 'exit 100'
run
expect_result 1 "apt-get fails"
expect_said "still missing: ${all[0]}$" "apt-get fails"

lay
rm "$work/bin/apt-get"
run
expect_result 1 "an unknown system"
for package in "${all[@]}"; do expect_said "^  $package " "an unknown system"; done

lay "${all[@]}"
run --nonsense
expect_result 2 "an unknown argument"

[[ "$failures" -eq 0 ]] && echo "all of it holds"
exit $((failures > 0))
