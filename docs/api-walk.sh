#!/bin/sh
# Walks the API of a running Takebook with curl alone, and stops at the first thing that is not as documented.
#   TAKEBOOK_TOKEN=tbk_... docs/api-walk.sh photo.jpg clip.mp4 [http://127.0.0.1:8080]
# It uploads both files, issues one generation in each of the seven modes on the sandbox provider, checks every output
# (state, hash, seconds, size), its lineage and that search finds it, issues one again, and edits one.
set -eu
photo=$1 clip=$2 base=${3:-http://127.0.0.1:8080}/api/v1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

die() { printf 'NOT AS DOCUMENTED: %s\n' "$*" >&2; exit 1; }
api() { curl -sS -H "Authorization: Bearer $TAKEBOOK_TOKEN" "$@"; }
post() { path=$1 body=$2; shift 2; api -H 'Content-Type: application/json' -d "$body" "$@" "$base$path"; }
# The first value of a member of one line of JSON; enough for this walk.
first() { grep -o "\"$1\" *: *\"\{0,1\}[^\",}]*" | head -n 1 | sed 's/^[^:]*: *"\{0,1\}//'; }

expect() { [ "$2" = "$3" ] || die "$1: expected $3, was $2"; }

await() {
  tries=0
  while :; do
    api "$base/generations/$1" >"$work/generation"
    state=$(first state <"$work/generation")
    case "$state" in
    SUCCEEDED) return ;;
    FAILED | CANCELLED | UNKNOWN | OUTPUT_LOST) die "generation $1 ended $state: $(cat "$work/generation")" ;;
    esac
    tries=$((tries + 1))
    [ "$tries" -lt 480 ] || die "generation $1 is still $state"
    sleep 0.5
  done
}

# check GENERATION SECONDS WIDTH HEIGHT WORD INPUT...: what every output must be
check() {
  generation=$1 seconds=$2 width=$3 height=$4 word=$5
  shift 5
  await "$generation"
  output=$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first asset)
  promised=$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first sha256)
  api "$base/assets/$output/original" -o "$work/output"
  expect "SHA-256 of output $output" "$(sha256sum "$work/output" | cut -d' ' -f1)" "$promised"
  api "$base/assets/$output" >"$work/asset"
  measured=$(first durationSeconds <"$work/asset")
  awk -v a="$measured" -v b="$seconds" 'BEGIN { d = a - b; if (d < 0) d = -d; exit !(d <= 0.1) }' \
    || die "output $output lasts $measured s, asked $seconds s"
  expect "width of $output" "$(first width <"$work/asset")" "$width"
  expect "height of $output" "$(first height <"$work/asset")" "$height"
  api "$base/lineage/$output?up=6&down=0" >"$work/lineage"
  for input in "$@"; do
    grep -q "\"to\" *: *$input *," "$work/lineage" || grep -q "\"to\" *: *$input *}" "$work/lineage" \
      || die "lineage of $output does not name $input: $(cat "$work/lineage")"
  done
  found=0 tries=0
  while [ "$found" = 0 ] && [ "$tries" -lt 20 ]; do
    api -G --data-urlencode "q=$word kind:take" "$base/search" >"$work/search"
    ! grep -q "\"id\" *: *$output *," "$work/search" || found=1
    tries=$((tries + 1))
    [ "$found" = 1 ] || sleep 0.25
  done
  [ "$found" = 1 ] || die "search for '$word' does not find $output: $(cat "$work/search")"
  printf '  generation %s: take %s, %s s, %sx%s\n' "$generation" "$output" "$measured" "$width" "$height"
}

echo 'Uploading'
api -F "file=@$photo" "$base/assets" >"$work/photo"
image=$(first id <"$work/photo")
expect 'hash of the photo' "$(first sha256 <"$work/photo")" "$(sha256sum "$photo" | cut -d' ' -f1)"
api -F "file=@$clip" "$base/assets" >"$work/clip"
video=$(first id <"$work/clip")
length=$(first durationSeconds <"$work/clip")
post /assets/"$video"/frames '{"frame": 12}' >"$work/frame"
frame=$(first id <"$work/frame")
post /elements "{\"name\": \"Walker $$\", \"kind\": \"character\", \"images\": [$image, $frame]}" >"$work/element"
element=$(first id <"$work/element")
printf '  photo %s, clip %s (%s s), frame %s, element version %s\n' "$image" "$video" "$length" "$frame" "$element"

# issue MODE SLOTS PARAMETERS WORDS
issue() {
  status=$(post /generations "{\"provider\": \"sandbox\", \"mode\": \"$1\", \"tier\": \"${5:-std}\", \"prompt\": \"$4\",
    \"slots\": [$2], \"parameters\": {$3}}" -o "$work/issued" -w '%{http_code}')
  expect "issuing $1 ($(cat "$work/issued"))" "$status" 202
  first id <"$work/issued"
}
word() { printf 'w%s%s' "$1" "$$"; }

echo 'One generation in each mode'
whole=$(printf '%.0f' "$length")
id=$(issue TEXT_TO_VIDEO '' '"duration": 3, "aspectRatio": "16:9"' "a lighthouse in fog $(word t2v)")
check "$id" 3 1280 720 "$(word t2v)"
id=$(issue IMAGE_TO_VIDEO "{\"token\": \"@image_1\", \"asset\": $image, \"role\": \"start_frame\"}" '"duration": 5' "@image_1 drifts, camera pushes in $(word i2v)")
await "$id"
size=$(api "$base/assets/$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first asset)")
check "$id" 5 "$(echo "$size" | first width)" "$(echo "$size" | first height)" "$(word i2v)" "$image"
id=$(issue START_END_FRAMES "{\"token\": \"@image_1\", \"asset\": $image, \"role\": \"start_frame\"}, {\"token\": \"@image_2\", \"asset\": $frame, \"role\": \"end_frame\"}" '"duration": 5' "from @image_1 to @image_2 $(word sef)")
await "$id"
size=$(api "$base/assets/$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first asset)")
check "$id" 5 "$(echo "$size" | first width)" "$(echo "$size" | first height)" "$(word sef)" "$image" "$frame"
references=$(issue REFERENCES "{\"token\": \"@element_1\", \"elementVersion\": $element}, {\"token\": \"@image_1\", \"asset\": $image, \"role\": \"product\"}" '"duration": 4, "aspectRatio": "9:16"' "@element_1 carries @image_1 $(word ref)" pro)
check "$references" 4 1080 1920 "$(word ref)" "$element" "$image" "$frame"
for mode in VIDEO_REFERENCE TRANSFORM EDIT; do
  case $mode in VIDEO_REFERENCE) extra=', "aspectRatio": "16:9"' ;; *) extra='' ;; esac
  id=$(issue $mode "{\"token\": \"@video_1\", \"asset\": $video}" "\"duration\": $whole$extra" "keep the rest of @video_1 unchanged, add rain $(word "$mode")")
  await "$id"
  size=$(api "$base/assets/$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first asset)")
  check "$id" "$whole" "$(echo "$size" | first width)" "$(echo "$size" | first height)" "$(word "$mode")" "$video"
done

echo 'The same recipe again'
await "$references"
recipe=$(grep -o '"recipe" *: *{[^}]*' "$work/generation" | first sha256)
output_1=$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first asset)
bytes_1=$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first sha256)
post "/generations/$references/reissue" '{}' >"$work/reissued"
again=$(first id <"$work/reissued")
[ "$again" != "$references" ] || die 're-issue answered with the old generation'
await "$again"
expect 'recipe of the re-issue' "$(grep -o '"recipe" *: *{[^}]*' "$work/generation" | first sha256)" "$recipe"
[ "$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first sha256)" != "$bytes_1" ] || die 're-issue made the same bytes'
expect 'SHA-256 of the recipe' "$(api "$base/generations/$references/recipe" | sha256sum | cut -d' ' -f1)" "$recipe"

echo 'An edit of the output'
id=$(issue EDIT "{\"token\": \"@video_1\", \"asset\": $output_1}" '' "keep everything else of @video_1 unchanged, make the sky violet $(word edit)")
await "$id"
edited=$(grep -o '"outputs" *: *\[[^]]*' "$work/generation" | first asset)
api "$base/lineage/$edited?up=3&down=0" | tr '{' '\n' | grep "\"id\" *: *$output_1 *," | grep -q '"distance" *: *2' \
  || die "the edited take is not at distance 2: $(api "$base/lineage/$edited?up=3&down=0")"
echo "All as documented: photo $image, clip $video, take $output_1, re-issue $again, edit $edited"
