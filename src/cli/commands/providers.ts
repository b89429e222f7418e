import { openDesk, type Desk } from "../../desk/desk.ts";
import { LANGUAGES } from "../../model/language.ts";
import type { Provider, ProviderCheck, ProviderLimits } from "../../model/provider.ts";
import { knownProviders, loadProvider, MEMORY } from "../../provider/registry.ts";
import { possibleSteps } from "../../route/route.ts";
import { routerSettings } from "../../route/settings.ts";
import { EXIT } from "../exit-codes.ts";
import { providerEnvironment } from "../environment.ts";
import { closeProviders, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface ProvidersOptions extends GlobalOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

interface ProviderRow {
  readonly id: string;
  readonly ready: boolean;
  /** Why it is not ready. */
  readonly problem?: string;
  readonly pairs: readonly string[];
  /** Editions whose route may name it. */
  readonly routes: readonly string[];
  /** It sends nothing off this machine. */
  readonly local: boolean;
  readonly limits?: ProviderLimits;
  /** What the service says of itself, with --check; null where there is no way to ask. */
  readonly check?: ProviderCheck | null;
}

const CHECK_MS = 15_000;

export async function providersCommand(options: ProvidersOptions): Promise<number> {
  const terminal = openTerminal(options);
  const desk = openDesk(workspaceOf(options));
  const ids = knownProviders(desk.config);
  const rows = await Promise.all(ids.map((id) => rowOf(id, desk, options.check === true)));
  if (options.json === true) terminal.out(`${JSON.stringify({ providers: rows }, null, 2)}\n`);
  else tell(rows, terminal);
  // A built-in one that nobody has set up is no fault.
  const wanted = rows.filter(
    ({ id, routes }) => routes.length > 0 || Object.hasOwn(desk.config.providers, id),
  );
  return wanted.every(({ ready }) => ready) ? EXIT.done : EXIT.findings;
}

const PAIRS = LANGUAGES.flatMap((from) =>
  LANGUAGES.filter((to) => to !== from).map((to) => [from, to] as const),
);

async function rowOf(id: string, desk: Desk, check: boolean): Promise<ProviderRow> {
  const { config, workspace } = desk;
  const routes = config.editions.filter((language) => possibleSteps(config.routes, [language]).includes(id));
  if (id === MEMORY)
    return { id, ready: true, pairs: PAIRS.map(([from, to]) => `${from}-${to}`), routes, local: true };
  let provider: Provider | undefined;
  let row: ProviderRow = { id, ready: false, pairs: [], routes, local: false };
  try {
    provider = await loadProvider(id, config, workspace, providerEnvironment());
    const local = routerSettings(config, new Map([[id, provider]])).isLocal(id);
    row = { ...row, local, limits: provider.limits };
    const pairs: string[] = [];
    for (const [from, to] of PAIRS) if (await provider.supports(from, to)) pairs.push(`${from}-${to}`);
    row = { ...row, pairs };
    if (check) row = { ...row, check: (await provider.check?.(AbortSignal.timeout(CHECK_MS))) ?? null };
    return { ...row, ready: true };
  } catch (error) {
    return { ...row, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    if (provider !== undefined) await closeProviders([provider]);
  }
}

function tell(rows: readonly ProviderRow[], terminal: Terminal): void {
  const { t } = terminal;
  terminal.out(`${t("provider_heading")}\n`);
  for (const row of rows) {
    const { id, problem, pairs, routes, local, limits, check } = row;
    const facts = [
      problem ?? t(id === MEMORY ? "provider_memory" : "provider_ready"),
      ...(local && id !== MEMORY ? [t("provider_local")] : []),
      ...(pairs.length === 0 ? [] : [t("provider_pairs", { pairs: pairs.join(" ") })]),
      ...(routes.length === 0 ? [] : [t("provider_in_route", { languages: routes.join(", ") })]),
    ];
    terminal.out(`  ${id.padEnd(14)} ${facts.join("; ")}\n`);
    if (check === undefined || limits === undefined) continue;
    for (const line of [limitsLine(limits, t), ...checkLines(check, t)])
      terminal.out(`  ${"".padEnd(14)} ${line}\n`);
  }
}

function limitsLine(
  { maxTexts, maxChars, concurrency, requestsPerSecond = 0 }: ProviderLimits,
  t: Terminal["t"],
): string {
  return t("provider_limits", {
    texts: maxTexts,
    characters: maxChars,
    concurrency,
    rate: requestsPerSecond,
  });
}

function checkLines(check: ProviderCheck | null, t: Terminal["t"]): string[] {
  if (check === null) return [t("provider_unchecked")];
  const { version = "none", quota } = check;
  const answers = t("provider_answers", { version });
  if (quota === undefined) return [answers];
  const { used, limit, unit } = quota;
  return [answers, t("provider_quota", { used, limit, unit, left: Math.max(0, limit - used) })];
}
