#!/bin/sh
# Starts ${launcher.name} with the jars of lib/ on the class path.
#   JAVA_HOME      the Java to use (17 or newer); else the java on the PATH
#   JAVA_OPTS      options for that Java, separated by blanks; they override those of this script
#   JAVA_ARCHIVE   the class-data archive to use (FILE.aot: an AOT cache), or "off"; else one in the user's cache folder

fail() {
  printf '${launcher.name}: %s\n' "$1" >&2
  exit 2
}

# Sets $path to a path, after following it if it is a symbolic link.
follow() {
  path=$1
  while [ -h "$path" ]; do
    target=$(readlink "$path")
    case $target in
      /*) path=$target ;;
      *) path=${path%/*}/$target ;;
    esac
  done
}

case $0 in
  */*) follow "$0" ;;
  *) follow "./$0" ;;
esac
home=$(CDPATH='' cd -- "${path%/*}/.." && pwd -P) || exit 2

case $home in
  *:*) fail "the folder $home has a colon in its name, which separates the entries of Java's class path. Move or rename it." ;;
esac

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
  java_home=$JAVA_HOME
  [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but it has no bin/java. Set it to the folder of a Java 17 or newer."
else
  java=$(command -v java 2>/dev/null) || fail "no Java found. Install Java 17 or newer, or set JAVA_HOME to its folder."
  follow "$java"
  java_home=${path%/*}/..
fi

# Starting Java to ask for its version would take as long as a short command. Without this file, Java itself rejects
# classes that are too new for it.
version=
build=
if [ -r "$java_home/release" ]; then
  while IFS='=' read -r key value; do
    value=${value#\"}
    value=${value%\"*}
    case $key in
      JAVA_VERSION) version=$value ;;
      JAVA_RUNTIME_VERSION) build=$value ;;
    esac
  done <"$java_home/release"
fi
major=${version%%[!0-9]*}
[ "${major:-17}" -ge 17 ] || fail "this Java is version $version ($java), but 17 or newer is needed. Set JAVA_HOME to the folder of one."

# All options that the user gives to Java.
given=" ${JAVA_OPTS:-} ${JDK_JAVA_OPTIONS:-} ${JAVA_TOOL_OPTIONS:-} ${_JAVA_OPTIONS:-} "

# Options for a process that ends soon; a long one is faster without them.
options='${launcher.options}'
heap='${launcher.heap}'
case $given in
  *' -Xm'* | *Size=* | *RAM* | *' @'*) ;; # the user's heap may be smaller
  *) options="$options${options:+ $heap}" ;;
esac
case ${1:-} in
  '${launcher.long}') options= ;;
esac
case $given in
  *-XX:+Use*GC*) ;; # Java refuses a second collector
  *) options="$options${options:+ -XX:+UseSerialGC}" ;;
esac

# The width of the terminal, for the help. It is 0 for some pseudo-terminals.
columns=
case " $* " in
  '  ' | ' help '* | *' --help '* | *' -h '*)
    [ ! -t 1 ] || { columns=$(stty size <&3 2>/dev/null); } 3<&1
    columns=${columns#* }
    ;;
esac
case $columns in
  '' | 0 | *[!0-9]*) columns= ;;
  *) columns=-Dlauncher.columns=$columns ;;
esac

# Names the archive and its mark. The mark holds the number of the process that makes the archive, later "ready". From Java
# 25 on, the archive is an AOT cache: the run only records its classes, and the next start makes the cache. Java hides
# errors of a run that records, so this is done only without options of the user.
name_archive() {
  cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
  case $cache in
    *:*) return ;;
    /*) ;;
    *) return ;;
  esac
  set -f
  IFS=/
  # shellcheck disable=SC2086
  set -- $home
  extension=jsa
  IFS=%
  case ${major:-17},$given in
    1[0-9],* | 2[0-4],* | *,*[!\ ]*) ;;
    *)
      extension=aot
      IFS=+ # Java replaces %p and %t in the name of a recording
      ;;
  esac
  name=${build:-$version}$*
  unset IFS
  set +f
  [ ${#name} -le 200 ] || return
  case $extension$cache$name in aot*%*) return ;; esac
  archive=$cache/arxiv-bot/$name.$extension
  mark=$archive.mark
}

archive=
mark=
case ${JAVA_ARCHIVE:-},$given in
  off,* | *,*Archive* | *,*-Xshare* | *,*AOT*) ;;
  ?*,*) archive=$JAVA_ARCHIVE ;;
  *)
    # The help uses too few classes to gain from an archive.
    case ${1:-} in
      '${launcher.archived}' | [!-]*) [ -z "$options" ] || [ -z "$version" ] || name_archive ;;
    esac
    ;;
esac

# The order of the jars is the same in each folder and language, as an archive fits one class path only.
class_path=
changed=
[ "$home/lib" -nt "$mark" ] && changed=true
locale=${LC_ALL-unset}
LC_ALL=C
for jar in "$home"/lib/*.jar "$home"/lib/*.JAR; do
  [ -e "$jar" ] || continue
  class_path=$class_path${class_path:+:}$jar
  [ "$jar" -nt "$mark" ] && changed=true
done
case $locale in
  unset) unset LC_ALL ;;
  *) LC_ALL=$locale ;;
esac

# Tests whether an archive was written to its end by a run that was not cut short: its first bytes are written last.
is_complete() {
  [ -O "$1" ] && [ -n "$(find "$1" -size +8000)" ] \
    && case $(od -An -tx1 -N4 "$1" | tr -d ' ') in a8ab0bf0 | f00baba8 | 7ca0feca | cafea07c) true ;; *) false ;; esac
}

# Makes the archive of what a run has written: a recording becomes an AOT cache, which takes two seconds. Only one process
# can take the recording. With -Xrs, Ctrl-C also ends this script.
finish_archive() {
  made=$1
  if [ "$extension" = aot ]; then
    made=$archive.$$
    mv "$1" "$made.recording" || return
    # shellcheck disable=SC2086
    "$java" $options -Xrs -XX:AOTMode=create -XX:AOTConfiguration="$made.recording" -XX:AOTCache="$made" -Xlog:disable \
      -cp "$class_path" </dev/null >/dev/null || rm -f "$made"
    rm -f "$made.recording"
  fi
  mv -f "$made" "$archive" && echo ready >"$mark"
}

# Makes an archive at the end of this run, if it is a run and there is none that fits. Every failure means only that there is
# no archive, so nothing is printed. Java ends with an error if it cannot write the file, so the space is tested before.
make_archive() {
  dump=
  case ${1:-},${CI:-} in
    '${launcher.archived},') ;;
    *) return ;;
  esac
  # The sample does not use the network, so its archive would lack many classes of a run.
  case " $* " in *' --sample '*) return ;; esac
  # An archive that was made with special options would fit only runs with the same options.
  case $given in
    *' -'[!X]* | *' -X'[!m]* | *' @'*) return ;;
  esac
  mkdir -p "${archive%/*}" && [ -w "${archive%/*}" ] || return
  if [ -f "$mark" ]; then
    # A day between two attempts, unless the jars have changed.
    [ -n "$changed" ] || [ -n "$(find "$mark" -mtime +0)" ] || return
    rm -f "$archive" "$archive".*
  fi
  (set -C && echo $$ >"$mark") || return
  if dd if=/dev/zero of="$archive.$$" bs=1048576 count=64; then
    dump=$archive.$$
  fi
  rm -f "$archive.$$"
}

# Decides whether to use the archive, to make it, or to do without one.
choose_archive() {
  state=
  if [ -O "$mark" ]; then
    read -r state <"$mark"
  fi
  case $state in
    '') ;;
    ready)
      # Java 17 crashes on an archive that was truncated, so one that was touched after its mark is not used.
      [ -z "$changed" ] && [ -O "$archive" ] && [ ! "$archive" -nt "$mark" ] && return
      changed=true
      ;;
    *[!0-9]*) changed=true ;;
    *)
      if [ "$state" != $$ ] && kill -0 "$state"; then
        archive=
        return
      fi
      if [ -z "$changed" ] && is_complete "$archive.$state" && finish_archive "$archive.$state"; then
        return
      fi
      ;;
  esac
  make_archive "$@"
  archive=
}

dump=
[ -z "$mark" ] || choose_archive "$@" 2>/dev/null

set -f
# shellcheck disable=SC2086
set -- ${JAVA_OPTS:-} -cp "$class_path" ${launcher.main} "$@"
# Without messages about the archive.
if [ -n "$dump$archive" ]; then
  set -- -Xlog:disable '-Xlog:os*=warning,gc*=warning:stderr' "$@"
fi
[ -z "$dump" ] || set -- -Dlauncher.archiving=true "$@"
case ${dump:+$extension}:$archive in
  aot:*)
    # Java prints the name of the recording to standard output, which -Xlog does not suppress.
    set -- -XX:+UnlockDiagnosticVMOptions -XX:+IgnoreUnrecognizedVMOptions -XX:-DisplayVMOutput "$@"
    set -- -XX:AOTMode=record -XX:AOTConfiguration="$dump" "$@"
    ;;
  jsa:*) set -- -XX:ArchiveClassesAtExit="$dump" "$@" ;;
  :*.aot) set -- -XX:AOTCache="$archive" "$@" ;;
  :?*) set -- -XX:SharedArchiveFile="$archive" "$@" ;;
esac

# In the locale POSIX, Java cannot use file names beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
esac

# Tests whether standard error is a terminal, which Java cannot test for a single stream.
interactive=false
[ -t 2 ] && interactive=true

# The retry limit prevents Java's HTTP client from sending a request twice within arXiv's interval.
# shellcheck disable=SC2086
exec "$java" $options -Dlauncher.terminal=$interactive $columns -Djdk.httpclient.redirects.retrylimit=1 "$@"
