#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The whole program through a real window system: draws a client and two nodes with the mouse and the keys, joins
# them, saves the file through the dialog, asks faultline-cli what it says, and ends the program by its key.
# Usage: draw_and_save.sh <faultline> <faultline-cli> <work directory>. Exit 77: no Xvfb or xdotool here.
set -euo pipefail

program="$1"
cli="$2"
work="$3"
command -v Xvfb >/dev/null && command -v xdotool >/dev/null || exit 77

rm -rf "$work"
mkdir -p "$work/home" "$work/run"
chmod 700 "$work/run"
pids=()
cleanup() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; }
trap cleanup EXIT

fail() {
    echo "FAILED: $1" >&2
    cat "$work"/*.log >&2 || true
    exit 1
}

# Xvfb picks a free display itself and says which.
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
pids+=($!)
for _ in $(seq 100); do [[ -s "$work/display" ]] && break; sleep 0.1; done
[[ -s "$work/display" ]] || fail "no X server"
DISPLAY=":$(cat "$work/display")"
export DISPLAY HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_DATA_HOME="$work/home" XDG_RUNTIME_DIR="$work/run"
unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8

# Under the address sanitizer: libxkbcommon copies by length out of X's replies, where no zero ends a string.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:strict_string_checks=0"

# A clean log: any warning of Qt's is a mistake of ours.
"$program" >"$work/faultline.log" 2>&1 &
pids+=($!)

# await NAME: the window with that title; it gets the keyboard, as there is no window manager to give it.
await() {
    local id=""
    for _ in $(seq 100); do
        id="$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -n 1)" && [[ -n "$id" ]] && break
        sleep 0.1
    done
    [[ -n "$id" ]] || fail "no window called $1"
    xdotool windowfocus "$id"
    sleep 0.3
    echo "$id"
}

window="$(await '^Faultline$')"
xdotool windowsize --sync "$window" 1280 800 windowmove "$window" 0 0
sleep 0.5
xdotool key ctrl+n
sleep 1

# point X Y: the mouse goes there and stays a moment, as a hand does.
point() { xdotool mousemove --sync "$1" "$2"; sleep 0.2; }

point 420 300; xdotool key c; sleep 0.3
point 720 300; xdotool key n; sleep 0.3
# From the handle at the client's right side into the node.
point 420 300; point 480 300
xdotool mousedown 1; point 560 310; point 640 305; point 720 300; xdotool mouseup 1
sleep 0.5
# A second one from the same handle, whose line just drawn is still selected.
point 720 460; xdotool key n; sleep 0.3
point 420 300; point 480 300
xdotool mousedown 1; point 560 380; point 640 440; point 720 460; xdotool mouseup 1
sleep 0.5
xdotool key ctrl+shift+s
await 'Save the design as' >/dev/null
xdotool key ctrl+a
xdotool type --delay 20 "$work/drawn.faultline"
xdotool key Return
for _ in $(seq 50); do [[ -s "$work/drawn.faultline" ]] && break; sleep 0.1; done
[[ -s "$work/drawn.faultline" ]] || fail "nothing was saved"

"$cli" analyze --json "$work/drawn.faultline" >"$work/answer.json" || fail "the saved file is refused"
grep -q '"kind": "client"' "$work/drawn.faultline" || fail "no client: $(cat "$work/drawn.faultline")"
grep -q '"kind": "node"' "$work/drawn.faultline" || fail "no node: $(cat "$work/drawn.faultline")"
requests="$(grep -c '"kind": "request"' "$work/drawn.faultline" || true)"
[[ "$requests" == 2 ]] || fail "$requests requests: $(cat "$work/drawn.faultline")"
grep -q '"unavailability": null' "$work/answer.json" && fail "no answer: $(cat "$work/answer.json")"

# Closing a saved design asks nothing.
await 'drawn.faultline' >/dev/null
xdotool key ctrl+q
for _ in $(seq 100); do kill -0 "${pids[1]}" 2>/dev/null || break; sleep 0.1; done
if kill -0 "${pids[1]}" 2>/dev/null; then
    echo "The keyboard is with: $(xdotool getwindowfocus getwindowname 2>&1); shown are:" >&2
    for id in $(xdotool search --onlyvisible --name '.*' 2>/dev/null); do xdotool getwindowname "$id" >&2; done
    cat "/proc/${pids[1]}/wchan" "/proc/${pids[1]}/status" >&2 || true
    fail "the program does not end"
fi
wait "${pids[1]}" || fail "the program ended with $?"
[[ -s "$work/faultline.log" ]] && fail "the program said something"
echo "drawn, saved, answered, ended"
