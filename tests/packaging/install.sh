#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What an installation holds, and that it runs from where it was put: install.sh CMAKE BUILD_DIRECTORY WORK GUI
set -euo pipefail

cmake="$1" build="$2" prefix="$3/usr" gui="$4"
rm -rf "$3"
"$cmake" --install "$build" --prefix "$prefix" > /dev/null

fail() { echo "install: $*" >&2; exit 1; }
wanted=(bin/faultline-cli share/man/man1/faultline-cli.1 share/bash-completion/completions/faultline-cli
    share/faultline/samples/1-single-server.faultline share/doc/faultline/help/semantics.md share/doc/faultline/LICENSE)
if [[ "$gui" == ON ]]; then
    wanted+=(bin/faultline libexec/faultline/faultline-draw share/applications/faultline.desktop
        share/icons/hicolor/scalable/apps/faultline.svg share/mime/packages/faultline.xml
        share/metainfo/org.faultline.Faultline.metainfo.xml)
fi
for file in "${wanted[@]}"; do [[ -s "$prefix/$file" ]] || fail "$file is not there"; done

cd "$3"
sample="$prefix/share/faultline/samples/4-one-gateway.faultline"
figure="$("$prefix/bin/faultline-cli" analyze "$sample" --json | grep -o '"unavailability": [0-9.e-]*' | head -1)"
[[ "$figure" == *0.010197990* ]] || fail "analyze says $figure"
if [[ "$gui" == ON ]]; then
    "$prefix/bin/faultline-cli" report "$sample" -o report.pdf
    [[ "$(head -c 5 report.pdf)" == "%PDF-" ]] || fail "report.pdf is no PDF"
    QT_QPA_PLATFORM=offscreen "$prefix/bin/faultline" --version | grep -qi faultline || fail "the window does not start"
fi
