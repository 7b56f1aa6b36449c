# Functions of ops/tokens and ops/cluster, which source this file: passwords, tokens and certificates in the folder $secrets. What is
# there is kept. Nothing secret is an argument of a program: everybody can read those.

# The administrator may do everything; the others are the users that AccessPlan and ops/policy.yaml name. A script may add some.
USERS='admin cablestream operator radio desk web secretariat'
keytool=${JAVA_HOME:+$JAVA_HOME/bin/}keytool

random() { head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n'; }

# secret NAME: a random text in a file.
secret() { [ -s "$secrets/$1" ] || random > "$secrets/$1"; }

# make_users: a password for each user, and the line with which its programs log in.
make_users() {
  local user
  for user in $USERS; do
    secret "password-$user"
    [ -s "$secrets/login-$user" ] || printf 'org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";' \
      "$user" "$(cat "$secrets/password-$user")" > "$secrets/login-$user"
  done
}

# list_users: a line with name and password for each.
list_users() {
  local user
  for user in $USERS; do echo "$user $(cat "$secrets/password-$user")"; done
}

# make_authority: the key that signs our certificates, and its certificate.
make_authority() {
  command -v "$keytool" > /dev/null || { echo "$keytool is missing: install a JDK" >&2; exit 1; }
  secret store
  [ ! -e "$secrets/authority.pem" ] || return 0
  rm -f "$secrets/authority.p12"
  "$keytool" -genkeypair -alias authority -dname CN=authority -ext bc:c -ext ku:c=keyCertSign -keyalg EC -groupname secp256r1 \
    -validity 3650 -keystore "$secrets/authority.p12" -storetype PKCS12 -storepass:file "$secrets/store" 2> /dev/null
  "$keytool" -exportcert -rfc -alias authority -keystore "$secrets/authority.p12" -storepass:file "$secrets/store" \
    2> /dev/null > "$secrets/authority.pem"
}

# certify STORE NAME [NAMES]: a key with a certificate in a store of its own. NAME becomes the principal; NAMES are those under which a
# server is reached, as keytool takes them.
certify() {
  [ ! -e "$secrets/$1.p12" ] || return 0
  "$keytool" -genkeypair -alias "$1" -dname "CN=$2" -keyalg EC -groupname secp256r1 -validity 825 -signer authority \
    ${3:+-ext "san=$3"} -keystore "$secrets/authority.p12" -storepass:file "$secrets/store" 2> /dev/null
  rm -f "$secrets/$1.part"
  "$keytool" -importkeystore -noprompt -srcalias "$1" -srckeystore "$secrets/authority.p12" -srcstorepass:file "$secrets/store" \
    -destkeystore "$secrets/$1.part" -deststoretype PKCS12 -deststorepass:file "$secrets/store" 2> /dev/null
  mv "$secrets/$1.part" "$secrets/$1.p12"
}
