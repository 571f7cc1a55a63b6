#!/bin/sh
# Starts ${launcher.name} with every jar of lib/ on the class path.
#   JAVA_HOME   the Java to use (17 or newer); else the java on the PATH
#   JAVA_OPTS   options for that Java, separated by blanks

self=$0
while [ -h "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
home=$(CDPATH='' cd -- "$(dirname "$self")/.." && pwd -P) || exit 2

fail() {
  printf '${launcher.name}: %s\n' "$1" >&2
  exit 2
}

case $home in
  *:*) fail "its folder $home has a colon in its name, which parts folders on Java's class path. Move it." ;;
esac

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it. Set it to the folder of a Java 17 or newer."
else
  java=java
  command -v java >/dev/null 2>&1 || fail "no Java found. Install Java 17 or newer, or set JAVA_HOME to its folder."
fi

version=$("$java" -version 2>&1 | sed -n 's/^[^"]* version "\([^"]*\)".*/\1/p' | sed -n 1p)
major=${version%%[!0-9]*}
[ -n "$major" ] || fail "'$java -version' does not say its version. Java 17 or newer is needed."
[ "$major" -ge 17 ] || fail "this Java is version $version ($java), but 17 or newer is needed. Set JAVA_HOME to the folder of one."

# Whether a person watches the run's story; Java itself can't ask for one stream alone.
watched=false
[ -t 2 ] && watched=true

# JAVA_OPTS is split at blanks, but never taken for a file pattern.
# The retry limit keeps Java's own HTTP client from knocking twice within arXiv's three seconds.
set -f
# shellcheck disable=SC2086
exec "$java" -Dlauncher.terminal=$watched -Djdk.httpclient.redirects.retrylimit=1 ${JAVA_OPTS:-} -cp "$home/lib/*" ${launcher.main} "$@"
