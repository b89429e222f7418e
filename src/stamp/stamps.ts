/**
 * What a build has done, so that the next one skips what has not changed: per article the fingerprints of every file
 * it came from and went to, and its part of the report. Local and disposable: without it everything is built again.
 */
import { createHash } from "node:crypto";
import { CACHE_FOLDER, type Workspace } from "../workspace/workspace.ts";
import type { Finding } from "../model/finding.ts";
import type { ArticleReport } from "../report/report.ts";

const FILE = `${CACHE_FOLDER}/stamps.json`;

/** A file that changed this shortly before the stamp was made may change again within the same tick of the clock. */
const RACY_MS = 20;

interface Stamp {
  /** Digest over the fingerprints of `files`. */
  readonly digest: string;
  readonly files: readonly string[];
  readonly report: ArticleReport;
}

export interface Stamps {
  /** The article's report, if nothing that it depends on has changed. */
  fresh(seed: string): ArticleReport | undefined;
  /** Call right after the article's files were written; `seedPrint` is the seed's fingerprint from before it was read. */
  set(seed: string, seedPrint: string, files: readonly string[], report: ArticleReport): void;
  /** Writes the stamps of what has not changed since it was set. */
  save(context: string): void;
}

/** `context`: a digest of all that every article depends on (configuration, names, tool version, options). */
export function openStamps(workspace: Workspace, context: string): Stamps {
  const old = readStamps(workspace, context);
  const set = new Map<string, Stamp>();
  const kept = new Map<string, Stamp>();
  return {
    fresh(seed) {
      const stamp = old.get(seed);
      if (stamp === undefined || stamp.digest !== digestOf(workspace, stamp.files).digest) return undefined;
      kept.set(seed, stamp);
      return stamp.report;
    },
    set(seed, seedPrint, files, report) {
      if (workspace.fingerprint(seed).print !== seedPrint) return;
      set.set(seed, { digest: digestOf(workspace, files).digest, files, report });
    },
    save(contextNow) {
      if (set.size === 0 && kept.size === old.size && contextNow === context) return;
      // What this run did not look at stays as it was, unless what all depend on has changed.
      const stamps: Record<string, Stamp> = Object.fromEntries(
        contextNow === context ? [...old, ...kept] : kept,
      );
      const nowMs = Date.now();
      for (const [seed, stamp] of set) {
        const { digest, changedMs } = digestOf(workspace, stamp.files);
        if (digest === stamp.digest && nowMs - changedMs > RACY_MS) stamps[seed] = stamp;
      }
      workspace.write(FILE, packed(contextNow, stamps));
    },
  };
}

/** The stamps as JSON, where each finding that many editions share (a name that nobody approved) stands once. */
function packed(context: string, stamps: Readonly<Record<string, Stamp>>): string {
  const findings: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (finding: Finding): number => {
    const text = JSON.stringify(finding);
    const place = places.get(text) ?? findings.push(text) - 1;
    places.set(text, place);
    return place;
  };
  const lines = Object.entries(stamps).map(([seed, { report, ...stamp }]) => {
    const editions = report.editions.map((edition) => ({
      ...edition,
      findings: edition.findings.map(placeOf),
    }));
    return `${JSON.stringify(seed)}:${JSON.stringify({ ...stamp, report: { ...report, editions } })}`;
  });
  return `{"context":${JSON.stringify(context)},"findings":[${findings.join()}],"stamps":{${lines.join()}}}`;
}

interface Packed {
  readonly context?: string;
  readonly findings?: readonly Finding[];
  readonly stamps?: Readonly<Record<string, Stamp>>;
}

function readStamps(workspace: Workspace, context: string): ReadonlyMap<string, Stamp> {
  try {
    const data = JSON.parse(workspace.readText(FILE) ?? "{}") as Packed;
    if (data.context !== context) return new Map();
    return new Map(
      Object.entries(data.stamps ?? {}).map(([seed, stamp]) => [seed, unpacked(stamp, data.findings ?? [])]),
    );
  } catch {
    return new Map();
  }
}

function unpacked({ report, ...stamp }: Stamp, findings: readonly Finding[]): Stamp {
  const editions = report.editions.map((edition) => ({
    ...edition,
    findings: (edition.findings as unknown as readonly number[]).flatMap((place) => findings[place] ?? []),
  }));
  return { ...stamp, report: { ...report, editions } };
}

function digestOf(workspace: Workspace, files: readonly string[]): { digest: string; changedMs: number } {
  const hash = createHash("sha1");
  let changedMs = 0;
  for (const file of files) {
    const stat = workspace.fingerprint(file);
    hash.update(`${file}\n${stat.print}\n`);
    changedMs = Math.max(changedMs, stat.changedMs);
  }
  return { digest: hash.digest("base64"), changedMs };
}
