# SPDX-License-Identifier: MIT
# Bash completion for faultline-cli: commands, options, designs, and the ids of a design after --fail and --only.

# The ids in the first design that the command line names.
_faultline_cli_ids() {
    local word
    for word in "${COMP_WORDS[@]:2}"; do
        if [[ "$word" == *.faultline && -r "$word" ]]; then
            grep -oE '"id" *: *"[^"\\ ]+"' "$word" | sed -E 's/.*"([^"]+)"$/\1/'
            return
        fi
    done
}

_faultline_cli() {
    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}" command="${COMP_WORDS[1]}"
    local every="--help --version --color" options="" suffix=faultline
    local import="--from --which --probability --domain-probability"
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "analyze check whatif advise compare convert export report solve --help --version" -- "$current")
        return
    fi
    case "$previous" in
        --color) mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$current"); return ;;
        --format)
            local formats="text junit sarif markdown"
            [[ "$command" == export ]] && formats="png svg pdf mermaid dot drawio open-psa components-csv results-csv json"
            [[ "$command" == report ]] && formats="pdf html md"
            mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current"); return ;;
        --theme) mapfile -t COMPREPLY < <(compgen -W "light dark print" -- "$current"); return ;;
        --paper) mapfile -t COMPREPLY < <(compgen -W "A4 Letter" -- "$current"); return ;;
        --sections)
            local named=""
            if [[ "$current" == *,* ]]; then named="${current%,*},"; fi
            mapfile -t COMPREPLY < <(compgen -P "$named" -W "summary drawing spofs redundancy downtime service derivation
                findings appendix" -- "${current##*,}")
            return ;;
        --overlay) mapfile -t COMPREPLY < <(compgen -W "none spofs criticality birnbaum" -- "$current"); return ;;
        --fail | --only | --domain)
            local before=""
            if [[ "$current" == *,* ]]; then before="${current%,*},"; fi
            mapfile -t COMPREPLY < <(compgen -P "$before" -W "$(_faultline_cli_ids)" -- "${current##*,}")
            return ;;
        --from)
            mapfile -t COMPREPLY < <(compgen -W "faultline mermaid dot drawio compose kubernetes terraform" -- "$current")
            return ;;
        --notes) mapfile -t COMPREPLY < <(compgen -W "text json none" -- "$current"); return ;;
        --which | --probability | --domain-probability | --min-availability | --max-downtime | --min-nines | --max-failures-per-year | --max-spofs | --cut-sets | --budget | --time-limit | --top | --scale)
            return ;;
    esac
    case "$command" in
        analyze) options="--json --cut-sets --budget --time-limit $import" ;;
        check) options="--min-availability --max-downtime --min-nines --max-failures-per-year --max-spofs --no-spof
            --no-warnings --baseline --format --output --budget --time-limit $import" ;;
        advise) options="--most --json --budget --time-limit $import" ;;
        whatif) options="--fail --json --budget --time-limit $import" ;;
        compare) options="--json --report --paper --landscape --budget --time-limit $import" ;;
        convert) options="--output --notes --notes-json $import" ;;
        export) options="--output --format --scale --theme --transparent --only --domain --overlay --no-overlay --legend
            --budget --time-limit $import" ;;
        report) options="--output --format --paper --landscape --sections --budget --time-limit $import" ;;
        solve) options="--top --cut-sets --probability-only --json --budget --time-limit"; suffix=xml ;;
    esac
    if [[ "$current" == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options $every" -- "$current")
        return
    fi
    compopt -o filenames 2>/dev/null
    local suffixes=("$suffix") each
    # Besides designs, what can be imported.
    [[ "$suffix" == faultline ]] && suffixes+=(mmd mermaid md dot gv drawio yml yaml tf json)
    mapfile -t COMPREPLY < <(compgen -d -- "$current"
        for each in "${suffixes[@]}"; do compgen -f -X "!*.$each" -- "$current"; done)
}

complete -F _faultline_cli faultline-cli
