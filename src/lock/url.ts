/** Web addresses, with a scheme or bare (`aes.ml/fr`), without the punctuation of the sentence behind them. */
import type { Span } from "../model/lock.ts";
import type { TextInput } from "./opaque.ts";
import { words } from "./vocabulary/words.ts";

const ADDRESS =
  /(?<![\p{L}\p{N}@._/-])(?:(?:https?|ftp):\/\/[^\s<>"“”«»]+|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(\p{L}{2,24})(?![\p{L}\p{N}_@-])(?::\d{2,5})?(?:[/?][^\s<>"“”«»]*)?)/giu;

/** Generic ends of a host name; every other end of two letters is a country's. */
const GENERIC = words(
  "com org net edu gov mil int info news press media africa asia world global online site website ngo ong museum coop aero travel app dev bank tv eu рф su москва example test",
);
/** Country ends that are file names more often than hosts: they need a path or a third label. */
const FILES = words("md rs py sh so ts js cc pl ps tf vi");
const COUNTRIES = words(
  `ac ad ae af ag ai al am ao ar at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by bz ca cd cf cg ch ci cl cm cn co cr cu cv cy cz de dj dk dm do dz ec ee eg er es et fi fj fr ga gb ge gf gg gh gi gm gn gp gq gr gt gw gy hk hn hr ht hu id ie il in io iq ir is it jm jo jp ke kg kh km kp kr kw kz la lb lc li lk lr ls lt lu lv ly ma mc me mg mk ml mm mn mo mr mt mu mv mw mx my mz na nc ne ng ni nl no np nz om pa pe pf pg ph pk pm pr pt py qa re ro ru rw sa sb sc sd se sg si sk sl sm sn sr ss st sv sy sz td tg th tj tl tm tn to tr tt tz ua ug uk us uy uz va vc ve vn vu ws ye yt za zm zw`,
);

export function url({ text }: TextInput): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const [found, end] = match;
    const value = withoutPunctuation(found);
    if (end !== undefined && !isHost(value, end)) continue;
    if (end === undefined && !/\/\/./u.test(value)) continue;
    spans.push({ type: "url", start: match.index, end: match.index + value.length, value });
  }
  return spans;
}

function isHost(address: string, end: string): boolean {
  if (/^www\./iu.test(address)) return true;
  const sure = address.includes("/");
  // "Mali.In" is a missing space, not India.
  if (end !== end.toLowerCase() && !sure) return false;
  const known = end.toLowerCase();
  if (FILES.has(known)) return sure || address.split(".").length > 2;
  return GENERIC.has(known) || COUNTRIES.has(known);
}

/** Drops what ends the sentence or closes a bracket that was opened before the address. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  let open = count(address, "(") - count(address, ")");
  for (; end > 0; end--) {
    const mark = address[end - 1]!;
    if (mark === ")" && open < 0) open++;
    else if (!".,;:!?…'’*_]}|".includes(mark)) break;
  }
  return address.slice(0, end);
}

function count(text: string, mark: string): number {
  let total = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) total++;
  return total;
}
