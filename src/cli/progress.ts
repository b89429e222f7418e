/** How a long run shows where it is: live lines on a terminal, a line now and then in a log, events for programs. */
import type { Progress } from "../pipeline.ts";
import type { ProviderProgress } from "../route/dispatcher.ts";
import type { Terminal } from "./terminal.ts";

/** At least so long between two updates. */
const LIVE_MS = 100;
const EVENT_MS = 500;
const LOG_MS = 10_000;
/** At most so long while nothing happens: somebody who watches a pause, or a log, wants to know that the run lives. */
const LIVE_IDLE_MS = 1_000;
const IDLE_MS = 60_000;

export interface ProgressView {
  show(progress: Progress): void;
  /** The last word; nothing is shown afterwards. */
  end(): void;
}

/** `json`: one event a line on stderr. */
export function progressView(terminal: Terminal, json: boolean): ProgressView {
  const startedMs = performance.now();
  const everyMs = json ? EVENT_MS : terminal.live ? LIVE_MS : LOG_MS;
  // A log hears nothing of a run that is soon over.
  let shownMs = json || terminal.live ? Number.NEGATIVE_INFINITY : startedMs;
  let last: Progress | undefined;
  let lastMs = startedMs;
  const seconds = (): number => (performance.now() - startedMs) / 1_000;
  const tell = (progress: Progress): void => {
    if (json) terminal.event(eventOf("progress", progress));
    else if (terminal.live) terminal.progress([building(terminal, progress), ...lines(progress)].join("\n"));
    else for (const line of [building(terminal, progress), ...lines(progress)]) terminal.say(line);
  };
  const lines = ({ providers }: Progress): string[] =>
    providers.filter(isBusy).map((provider) => providerLine(terminal, provider, seconds()));
  const idle = setInterval(
    () => {
      if (last !== undefined) tell(later(last, performance.now() - lastMs));
    },
    terminal.live && !json ? LIVE_IDLE_MS : IDLE_MS,
  );
  idle.unref();
  return {
    show(progress) {
      last = progress;
      lastMs = performance.now();
      if (lastMs - shownMs < everyMs) return;
      shownMs = lastMs;
      idle.refresh();
      tell(progress);
    },
    end() {
      clearInterval(idle);
      terminal.progress("");
      if (json && last !== undefined) terminal.event(eventOf("end", last));
      last = undefined;
    },
  };
}

/** The same progress after a while in which nothing happened. */
function later(progress: Progress, ms: number): Progress {
  const providers = progress.providers.map((provider) => ({
    ...provider,
    pausedMs: Math.max(0, provider.pausedMs - ms),
  }));
  return { ...progress, providers };
}

function building({ t }: Terminal, { articles, finished, requests }: Progress): string {
  return t("building", { articles, finished, requests });
}

function isBusy({ requests, waiting, cached }: ProviderProgress): boolean {
  return requests + waiting + cached > 0;
}

function providerLine({ t }: Terminal, provider: ProviderProgress, seconds: number): string {
  const { id, done, sent, waiting, eur, pausedMs } = provider;
  return t("progress_provider", {
    id,
    done,
    sent,
    waiting,
    rate: Math.round((done / Math.max(seconds, 1)) * 10) / 10,
    eur: costOf(eur),
    seconds: Math.ceil(pausedMs / 1_000),
  });
}

/** What the texts show no cost for is -1. */
export function costOf(eur: number): number {
  return eur === 0 ? -1 : eur;
}

function eventOf(event: "progress" | "end", progress: Progress): string {
  return JSON.stringify({ event, ...progress });
}
