import { openDesk } from "../../desk/desk.ts";
import { LANGUAGES } from "../../model/language.ts";
import { knownProviders, loadProvider, MEMORY } from "../../provider/registry.ts";
import { routeFor } from "../../route/route.ts";
import { EXIT } from "../exit-codes.ts";
import { providerEnvironment } from "../environment.ts";
import { workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface ProvidersOptions extends GlobalOptions {
  readonly json?: boolean;
}

interface ProviderRow {
  readonly id: string;
  readonly ready: boolean;
  /** Why it is not ready. */
  readonly problem?: string;
  readonly pairs: readonly string[];
  /** Editions whose route names it. */
  readonly routes: readonly string[];
}

export async function providersCommand(options: ProvidersOptions): Promise<number> {
  const terminal = openTerminal(options);
  const desk = openDesk(workspaceOf(options));
  const rows: ProviderRow[] = [];
  for (const id of knownProviders(desk.config)) {
    const routes = desk.config.editions.filter((language) =>
      routeFor(desk.config.routes, language).includes(id),
    );
    if (id === MEMORY) {
      rows.push({ id, ready: true, pairs: PAIRS.map(([from, to]) => `${from}-${to}`), routes });
      continue;
    }
    try {
      const provider = await loadProvider(id, desk.config, desk.workspace, providerEnvironment());
      const pairs: string[] = [];
      for (const [from, to] of PAIRS) if (await provider.supports(from, to)) pairs.push(`${from}-${to}`);
      rows.push({ id, ready: true, pairs, routes });
    } catch (error) {
      rows.push({
        id,
        ready: false,
        problem: error instanceof Error ? error.message : String(error),
        pairs: [],
        routes,
      });
    }
  }
  if (options.json === true) terminal.out(`${JSON.stringify({ providers: rows }, null, 2)}\n`);
  else tell(rows, terminal);
  return rows.every(({ ready }) => ready) ? EXIT.done : EXIT.findings;
}

const PAIRS = LANGUAGES.flatMap((from) =>
  LANGUAGES.filter((to) => to !== from).map((to) => [from, to] as const),
);

function tell(rows: readonly ProviderRow[], terminal: Terminal): void {
  terminal.out(`${terminal.t("provider_heading")}\n`);
  for (const { id, problem, pairs, routes } of rows) {
    const state = problem ?? (id === MEMORY ? terminal.t("provider_memory") : terminal.t("provider_ready"));
    const where =
      routes.length === 0 ? "" : `; ${terminal.t("provider_in_route", { languages: routes.join(", ") })}`;
    terminal.out(
      `  ${id.padEnd(14)} ${state}; ${terminal.t("provider_pairs", { pairs: pairs.join(" ") })}${where}\n`,
    );
  }
}
