# Archives of classes, for ops/cablestream and ops/archive, which source this file. An archive has classes of a jar as Java holds them in memory,
# so that the next start need not read, check and link them; with JDK 25 it also has what the JIT compilers learned. Java knows by itself
# whether one is of its jar and of its own version, and goes without if not.

# archive_of KIND TARGET: sets `archive` to the file for this Java, and `use` and `make` to the options that use it and make it. It is beside
# the jars, or in the folder for caches of the user where nobody may write there. All are empty with CABLESTREAM_ARCHIVES=off, where there
# is no such folder, and where options of the environment choose an archive: Java may refuse both together. With the option
# `quiet` Java says nothing of an archive that does not fit.
archive_of() {
  archive='' use='' make='' quiet=''
  [ "${CABLESTREAM_ARCHIVES:-on}" != off ] || return 0
  case "${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}" in
    *-Xshare* | *Archive* | *AOT*) return 0 ;;
  esac
  home=$(dirname "$(dirname "$(readlink -f "$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java")")")")
  version=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"$/\1/p' "$home/release" 2> /dev/null) || version=''
  name=$1-${version:-$(basename "$home")}
  case $1-$version in
    # Its assembly takes longer than a short command.
    reading-*) form=jsa ;;
    *-2[5-9]* | *-[3-9][0-9]*) form=aot ;;
    *) form=jsa ;;
  esac
  archive=$2/$name.$form
  if [ ! -s "$archive" ] && [ ! -w "$2" ]; then
    cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}/cablestream
    archive=$cache/$name.$form
    if ! mkdir -p "$cache" 2> /dev/null; then
      archive=''
      return 0
    fi
  fi
  case $form in
    aot) use=-XX:AOTCache=$archive make=-XX:AOTCacheOutput= quiet='-Xlog:aot*=off,cds*=off' ;;
    jsa) use=-XX:SharedArchiveFile=$archive make=-XX:ArchiveClassesAtExit= quiet='-Xlog:cds*=off' ;;
  esac
}
