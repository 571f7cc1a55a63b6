#!/bin/sh
# How the container starts. A host may give it a disk that is root's alone (Render does): root then hands the disk over,
# and is root no more. Where the container is not root to begin with (compose), nothing of that is done.
set -eu

# Render's name for the public address, unless the owner names another.
export BASE_URL="${BASE_URL:-${RENDER_EXTERNAL_URL:-}}"

if [ "$(id -u)" -eq 0 ]; then
  chown feeds:feeds /data || echo "/data can't be handed over: start the container with --user 10001:10001" >&2
  exec setpriv --reuid feeds --regid feeds --clear-groups --no-new-privs /opt/feed-server/bin/feed-server "$@"
fi
exec /opt/feed-server/bin/feed-server "$@"
