#!/bin/sh
# Walks the library of a running Takebook with curl alone, and stops at the first thing that is not as documented.
#   TAKEBOOK_TOKEN=tbk_... docs/library-walk.sh photo.jpg other.jpg clip.mp4 [http://127.0.0.1:8080]
# Two different photos and a clip of 3 to 10 seconds, none of them in the library yet: a resumable upload, rights, quality and
# fitness, an element and its second version with what that makes out of date, a camera move, a shot with a pick, a collection,
# a saved search, a bulk change and its undo, rights that block an issue, hiding, a hold, a purge.
set -eu
photo=$1 other=$2 clip=$3 base=${4:-http://127.0.0.1:8080}/api/v1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mark="walk$(date +%s)"

die() { printf 'NOT AS DOCUMENTED: %s\n' "$*" >&2; exit 1; }
say() { printf '%s\n' "$*"; }
api() { curl -sS -H "Authorization: Bearer $TAKEBOOK_TOKEN" "$@"; }
send() { method=$1 path=$2 body=$3; shift 3; api -X "$method" -H 'Content-Type: application/json' -d "$body" "$@" "$base$path"; }
# The first value of a member of one line of JSON; enough for this walk.
first() { grep -o "\"$1\" *: *\"\{0,1\}[^\",}]*" | head -n 1 | sed 's/^[^:]*: *"\{0,1\}//'; }
expect() { [ "$2" = "$3" ] || die "$1: expected $3, was $2"; }
code() { api -o "$work/body" -w '%{http_code}' "$@"; }
# await WHAT PATTERN PATH: asks until the answer holds the pattern
await() {
  tries=0
  until api "$base$3" >"$work/answer" && grep -q "$2" "$work/answer"; do
    tries=$((tries + 1))
    [ "$tries" -lt 240 ] || die "$1 did not come: $(head -c 600 "$work/answer")"
    sleep 0.5
  done
}

# A resumable upload: the first piece with the creation, the rest after asking where it stands.
size=$(stat -c %s "$photo") half=1000
meta="filename $(printf 'walk.jpg' | base64),tags $(printf '%s' "$mark" | base64)"
head -c $half "$photo" >"$work/head"
tail -c +$((half + 1)) "$photo" >"$work/tail"
location=$(api -D - -o /dev/null -X POST -H 'Tus-Resumable: 1.0.0' -H "Upload-Length: $size" -H "Upload-Metadata: $meta" \
  -H 'Content-Type: application/offset+octet-stream' --data-binary @"$work/head" "$base/uploads" | tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
upload="$base/uploads/${location##*/}"
expect 'offset of the upload' "$(api -I -H 'Tus-Resumable: 1.0.0' "$upload" | tr -d '\r' | sed -n 's/^[Uu]pload-[Oo]ffset: //p')" $half
api -X PATCH -H 'Tus-Resumable: 1.0.0' -H "Upload-Offset: $half" -H 'Content-Type: application/offset+octet-stream' --data-binary @"$work/tail" "$upload"
api "$upload" >"$work/upload"
expect 'state of the upload' "$(first state <"$work/upload")" READY
first=$(first asset <"$work/upload")
expect 'the same bytes again' "$(api -F file=@"$photo" "$base/assets" | first duplicate)" true
say "upload: asset $first, sent in two pieces; sending it again is a duplicate"

# Rights: nobody spoke about them, then somebody does.
expect 'light without rights' "$(api "$base/assets/$first" | first light)" red
version=$(api "$base/assets/$first" | first version)
send PATCH "/assets/$first" '{"rights":{"basis":"own_work","people":"none"},"role":"product"}' -H "If-Match: \"$version\"" >"$work/answer"
expect 'light with rights' "$(first light <"$work/answer")" green
second=$(api -F file=@"$other" -F 'rights={"basis":"own_work","people":"none"}' -F "tags=$mark" "$base/assets" | first id)
motion_clip=$(api -F file=@"$clip" -F 'rights={"basis":"own_work","people":"none"}' -F "tags=$mark" "$base/assets" | first id)
await "the quality of the photo" '"state":"MEASURED"' "/assets/$first"
grep -q '"grade":"\(EXCELLENT\|USABLE\|POOR\)"' "$work/answer" || die 'no grade'
grep -q '"provider":"sandbox","use":"[^"]*","fits":' "$work/answer" || die 'no fitness'
say "rights, quality and fitness: $(first grade <"$work/answer")"

# An element, a take of it in a shot, and its second version.
project=$(send POST /projects "{\"name\":\"$mark\"}" | first id)
send POST /elements "{\"name\":\"Lantern $mark\",\"kind\":\"item\",\"canonicalPhrase\":\"the brass lantern\",\"images\":[$first],\"views\":[\"front\"]}" >"$work/element"
version1=$(first id <"$work/element") element=$(first element <"$work/element")
shot=$(send POST "/projects/$project/shots" '{"name":"On the pier","brief":"the lantern is lit"}' | first id)
generation() {
  send POST /generations "{\"project\":$project,\"shot\":$shot,\"provider\":\"sandbox\",\"mode\":\"REFERENCES\",\"tier\":\"std\",\"prompt\":\"@element_1 is lit on the pier, slow camera\",\"slots\":[{\"token\":\"@element_1\",\"elementVersion\":$1}],\"parameters\":{\"duration\":3,\"aspectRatio\":\"16:9\",\"keepAudio\":false}$2}" -o "$work/generation" -w '%{http_code}'
}
expect 'issuing' "$(generation "$version1" '')" 202
await 'the take' '"state":"SUCCEEDED"' "/generations/$(first id <"$work/generation")"
take=$(grep -o '"outputs" *: *\[[^]]*' "$work/answer" | first asset)
expect 'the take of the published version' "$(api "$base/assets/$take/out-of-date" | first outOfDate)" false
send POST "/elements/$element/versions" "{\"images\":[$second],\"views\":[\"front\"],\"note\":\"A new photo\"}" >"$work/element"
number=$(first number <"$work/element") version2=$(first id <"$work/element")
[ "$(first state <"$work/element")" = published ] || send POST "/elements/$element/versions/$number/state" '{"state":"published","note":"walk"}' >/dev/null
expect 'the take of version 1' "$(api "$base/assets/$take/out-of-date" | first outOfDate)" true
grep -q "\"asset\":$take" <<END || die "the list does not name take $take"
$(api "$base/elements/$element/out-of-date")
END
expect 'a project that keeps to version 1' "$(send PUT "/projects/$project/elements/$element" '{"number":1,"note":"approved"}' -o /dev/null -w '%{http_code}')" 200
expect 'the take in it' "$(api "$base/assets/$take/out-of-date" | first outOfDate)" false
say "element: take $take out of date by version $number, and not in a project that is pinned to version 1"

# The board of the shot.
expect 'the take on the board' "$(api "$base/projects/$project/shots/$shot/takes" | first asset)" "$take"
expect 'the pick' "$(send PUT "/projects/$project/shots/$shot/takes/$take/flag" '{"flag":"picked"}' | first flag)" picked

# A camera move, measured.
motion=$(send POST /motion "{\"asset\":$motion_clip,\"source\":\"own\",\"notes\":\"walk\"}" | first id)
await 'the measured move' '"measured":{"move"' "/motion/$motion"
say "shot, pick, camera move: $(first move <"$work/answer")"

# A collection, a saved search, a bulk change and its undo.
collection=$(send POST /collections "{\"name\":\"Mood $mark\"}" | first id)
expect 'the order of a collection' "$(send PUT "/collections/$collection/assets" "{\"assets\":[$second,$first]}")" "{\"assets\":[$second,$first]}"
await 'all three in the index' '"total":3' "/search?q=tag%3A$mark%20-kind%3Amotion"
expect 'a saved search' "$(send POST /searches "{\"name\":\"$mark\",\"q\":\"tag:$mark -kind:motion\"}" | first count)" 3
bulk=$(send POST /bulk-changes "{\"q\":\"tag:$mark\",\"addTags\":[\"changed\"]}" | first id)
expect 'the bulk change' "$(api -X POST "$base/bulk-changes/$bulk/apply" | first changes)" 3
grep -q '"changed"' <<END || die 'the tag did not come'
$(api "$base/assets/$second")
END
expect 'its undo' "$(api -X POST "$base/bulk-changes/$bulk/undo" | first state)" UNDONE
say 'collection, saved search, bulk change and undo'

# Rights that end block issuing where the project says so.
send PUT "/projects/$project/policies" '{"rights":"block"}' >/dev/null
version=$(api "$base/assets/$first" | first version)
send PATCH "/assets/$first" '{"rights":{"basis":"licensed","source":"a licence, number 17","people":"none","expiresOn":"2020-01-01"}}' -H "If-Match: \"$version\"" >"$work/answer"
expect 'light of an expired licence' "$(first light <"$work/answer")" red
expect 'issuing with it' "$(generation "$version1" '')" 422
grep -q 'P-RIGHT-01' "$work/generation" || die "not refused by the rule: $(cat "$work/generation")"
say 'an expired licence is refused before money'

# Hide, hold, purge.
lonely=$(head -c 64 /dev/urandom | od -An -tx1 | tr -d ' \n')
printf '%s' "$lonely" >"$work/tail"; cat "$other" "$work/tail" >"$work/lonely.jpg"
gone=$(api -F file=@"$work/lonely.jpg" "$base/assets" | first id)
send POST /assets/hide "{\"assets\":[$gone]}" >/dev/null
confirm=$(api "$base/assets/$gone/disposal" | first confirm)
expect 'a purge' "$(send POST "/assets/$gone/disposal/purge" "{\"confirm\":\"$confirm\",\"why\":\"walk\"}" -o "$work/body" -w '%{http_code}')" 200
expect 'its bytes' "$(code "$base/assets/$gone/original")" 410
expect 'its tombstone' "$(api "$base/assets/$gone" | first state)" PURGED
say "purged asset $gone; its tombstone stays"
say 'All as documented.'
