# Functions of ops/start and ops/cluster, which source this file: ports, processes, and the programs that watch the application. Each
# process writes what it says to $data/NAME.log, and its process id is in the array `started` and in $data/NAME.pid.

fail() { echo "ops/$(basename "$0"): $1" >&2; exit "${2:-1}"; }

# check FIRST OPTION [COUNT]: whether so many ports in a row, one by default, are numbers that no other option has, and nothing listens
# there. What is wrong is printed and remembered in `missing`, so that all ports are checked before anything starts.
missing=''
declare -A owners=()
check() {
  local first=$1 option=$2 count=${3:-1} port last owner both='' ports
  if ! [[ $first =~ ^[1-9][0-9]{0,4}$ ]] || [ $((first + count - 1)) -gt 65535 ]; then
    fail "$option: a port from 1 to $((65536 - count)) is wanted" 2
  fi
  last=$((first + count - 1)) ports="port $first"
  [ "$count" -eq 1 ] || ports="ports $first to $last"
  for ((port = first; port <= last; port++)); do
    owner=${owners[$port]:-}
    owners[$port]="$option has the $ports"
    if [ -n "$owner" ] && [ "$owner" != "$both" ]; then
      missing=yes both=$owner
      echo "ops/$(basename "$0"): port $port is wanted twice: $option has the $ports, and $owner: change one of both so that they have" \
        "no port in common" >&2
    fi
    if (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then
      missing=yes
      echo "ops/$(basename "$0"): port $port is taken: end what listens there (\`ss -ltnp 'sport = :$port'\` names it), or name another" \
        "port with $option" >&2
    fi
  done
}

# start NAME COMMAND...
started=()
start() {
  local name=$1
  shift
  "$@" > "$data/$name.log" 2>&1 < /dev/null &
  started+=($!)
  echo $! > "$data/$name.pid"
}

# answers PORT PATH: whether 200 comes from there.
answers() (
  exec 3<> "/dev/tcp/127.0.0.1/$1" &&
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 && head -n 1 <&3 | grep -q ' 200 '
) 2> /dev/null

# until_true NAME CONDITION...: waits until the condition holds; fails when the process has ended by then.
until_true() {
  local name=$1
  shift
  until "$@"; do
    if ! kill -0 "$(cat "$data/$name.pid")" 2> /dev/null; then
      tail -n 5 "$data/$name.log" >&2
      fail "$name has ended: $data/$name.log has what it said"
    fi
    sleep 0.2
  done
}

# await NAME PORT PATH: until the process answers there.
await() {
  until_true "$1" answers "$2" "$3"
  echo "$1 http://127.0.0.1:$2/"
}

# The program of Alertmanager: Debian's name for it, or that of its makers; empty if there is none.
notifier=$(command -v prometheus-alertmanager || command -v alertmanager || true)

# start_alertmanager PORT WEBHOOK WAIT: with the routes of ops/alertmanager. WEBHOOK is a file with the address that gets the alerts,
# or empty; WAIT a duration, or empty for that of the file.
start_alertmanager() {
  # It holds the address of the webhook: Debian's Alertmanager cannot read that from a file.
  (umask 077 && cp -f "$ops/alertmanager/alertmanager.yml" "$data/alertmanager.yml")
  if [ -n "$2" ]; then
    local address
    address=$(head -n 1 "$2" | sed 's/[&|\\]/\\&/g')
    # Not as an argument: everybody can read those.
    sed -i -f <(printf 's|url_file: .*|url: %s|\n' "$address") "$data/alertmanager.yml"
  else
    sed -i '/webhook_configs:/d; /url_file:/d; /send_resolved:/d' "$data/alertmanager.yml"
    echo 'nobody gets the alerts: put the address of a webhook into a file, and name it with --webhook'
  fi
  [ -z "$3" ] || sed -i "s/group_wait: .*/group_wait: $3/" "$data/alertmanager.yml"
  start alertmanager "$notifier" --config.file="$data/alertmanager.yml" --storage.path="$data/alertmanager" \
    --web.listen-address="127.0.0.1:$1" --cluster.listen-address=
  await alertmanager "$1" /-/ready
}

# start_prometheus PORT CONSOLE GRAFANA ALERTMANAGER INTERVAL TARGETS: with the rules of ops/prometheus. CONSOLE, GRAFANA and ALERTMANAGER
# are ports; INTERVAL is a duration, or empty for that of the file; TARGETS are the addresses of metrics with commas between them.
start_prometheus() {
  cp -Rf "$ops/prometheus" "$data/"
  mkdir -p "$data/prometheus/secrets"
  # A console that answers on this machine alone asks for no token; Prometheus wants one to send.
  [ ! -e "$data/secrets/prometheus-token" ] || cp -f "$data/secrets/prometheus-token" "$data/prometheus/secrets/token"
  [ -e "$data/prometheus/secrets/token" ] || echo none > "$data/prometheus/secrets/token"
  echo "- targets: [$6]" > "$data/prometheus/targets/cablestream.yml"
  sed -i -e "s/localhost:9090/localhost:$1/" ${5:+-e "s/_interval: .*/_interval: $5/"} \
    -e "s/127.0.0.1:8080/127.0.0.1:$2/" -e "s/127.0.0.1:3000/127.0.0.1:$3/" \
    -e "s/alertmanager:9093/${4:+127.0.0.1:$4}/" \
    "$data/prometheus/prometheus.yml"
  start prometheus prometheus --config.file="$data/prometheus/prometheus.yml" --storage.tsdb.path="$data/tsdb" \
    --storage.tsdb.retention.time=40d --web.listen-address="127.0.0.1:$1"
  await prometheus "$1" /-/ready
}
