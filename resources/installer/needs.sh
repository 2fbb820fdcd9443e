# needs PROGRAM:PACKAGE...  Ends the script with one sentence when programs are missing that Debian's packages have.
needs() {
    missing=""
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair#*:}"
    done
    [ -z "$missing" ] && return 0
    echo "This needs Debian packages that are missing; run: sudo apt-get install$missing" >&2
    exit 1
}
