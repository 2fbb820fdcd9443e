# Sourced by check_deb.sh: pictures of the installed window, with a photo opened and then mended. The waiting is generous,
# since nothing outside tells when a window has drawn itself.
take() { import -display "$screen" -window root "$pictures/installed-$1.png"; }

say "Pictures of the window"
mkdir -p "$pictures"
as_user Photomend /home/user/photo.jpg >/dev/null 2>&1 &
window=$!
timeout 100 env DISPLAY="$screen" xdotool search --sync --onlyvisible --name Photomend >/dev/null
sleep "${PHOTOMEND_WAIT:-30}"
take opened
DISPLAY=$screen xdotool mousemove 1120 810 click 1 type --delay 30 "take the noise out"
DISPLAY=$screen xdotool key Return
sleep "${PHOTOMEND_WAIT:-30}"
take mended
kill "$window" 2>/dev/null || true
wait "$window" 2>/dev/null || true
