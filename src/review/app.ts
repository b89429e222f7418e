/**
 * The review desk's server: the page's files, and what the page asks for. Reads and writes the same files through the same
 * code as the command line; ids from outside are looked up in lists and never become paths.
 */
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { approveArticle, approveNames } from "../approve/approve.ts";
import { rejectArticle } from "../approve/reject.ts";
import { prepareChecks } from "../check/prepare.ts";
import { WAIVABLE } from "../check/waivable.ts";
import { openDesk, type Desk } from "../desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../draft/article-run.ts";
import { openEdition } from "../draft/edition-run.ts";
import { listNames } from "../draft/name-list.ts";
import { editionOf } from "../edition/assemble.ts";
import { html } from "../format/html.ts";
import { targetHash } from "../locale/ledger-file.ts";
import { Failure } from "../model/failure.ts";
import { isLanguage, LANGUAGES, type Language } from "../model/language.ts";
import { selectSeeds } from "../read/seeds.ts";
import type { Report } from "../report/report.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fromMemory, fromProviders, offerFor, type Drafters } from "./alternatives.ts";
import { editionView, lookAt } from "./edition-view.ts";
import { FRAMED_POLICY, type Guard } from "./guard.ts";
import { saveNameForm, saveText } from "./save-text.ts";
import type { Alternatives, ArticleLine, NameLine } from "./shapes.ts";

export interface ReviewSettings {
  readonly workspace: Workspace;
  readonly guard: Guard;
  readonly page: ReadonlyMap<string, Buffer>;
  /** The desk's state, as `status` has it. */
  readonly status: () => Promise<Report>;
  /** The providers of the desk's routes as its configuration is now. */
  readonly drafters: (desk: Desk) => Promise<Drafters>;
  /** Calls back at every change of the desk's files until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
}

/** Bytes of a request's body: far more than the longest segment. */
const LARGEST = 256 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

const edit = z.strictObject({ key: z.string(), text: z.string(), seen: z.string() });
const look = z.strictObject({ key: z.string(), text: z.string() });
const approval = z.strictObject({
  key: z.string(),
  seen: z.string(),
  final: z.boolean().default(false),
  allow: z.array(z.enum(WAIVABLE)).default([]),
  note: z.string().optional(),
});
const rejection = z.strictObject({ key: z.string(), seen: z.string(), note: z.string().min(1) });
const oneKey = z.strictObject({ key: z.string() });

export function reviewApp({ workspace, guard, page, status, drafters, onChange }: ReviewSettings): Hono {
  const app = new Hono();
  const desk = (): Desk => openDesk(workspace);

  app.use(guard.only);
  app.use(
    bodyLimit({ maxSize: LARGEST, onError: (context) => context.json({ error: "That is too long." }, 413) }),
  );
  app.onError((error, context) =>
    error instanceof Failure
      ? context.json({ error: error.message }, 422)
      : context.json({ error: "The desk failed; its files are as they were. Its terminal says more." }, 500),
  );

  app.get("/api/articles", async (context) => context.json(linesOf(await status())));

  app.get("/api/articles/:id/:to", async (context) =>
    withArticle(context, desk(), async (own, run, to) => {
      await prepareChecks(own, [to]);
      return context.json(editionView(own, run, to));
    }),
  );

  app.get("/api/articles/:id/:to/page", (context) =>
    withArticle(context, desk(), (own, run, to) => {
      const edition = openEdition(own, run, to, new Date().toISOString());
      context.header("content-security-policy", FRAMED_POLICY);
      return context.html(html.render(editionOf(own, run, edition, [to])).text);
    }),
  );

  app.post("/api/articles/:id/:to/look", async (context) => {
    const asked = await body(context, look);
    return withArticle(context, desk(), async (own, run, to) => {
      await prepareChecks(own, [to]);
      return context.json(lookAt(own, run, to, asked.key, asked.text));
    });
  });

  app.put("/api/articles/:id/:to", async (context) => {
    const asked = await body(context, edit);
    return withArticle(context, desk(), (own, run, to) => {
      requireKey(run, asked.key);
      const refused = saveText(own, run, to, asked);
      return refused === undefined ? context.json({}) : context.json(refused, 409);
    });
  });

  app.post("/api/articles/:id/:to/approve", async (context) => {
    const { key, seen, final, allow, note } = await body(context, approval);
    return withArticle(context, desk(), async (own, run, to) => {
      await prepareChecks(own, [to]);
      const stands = textOf(own, run, to, key);
      if (targetHash(stands) !== seen) return context.json({ conflict: stands }, 409);
      if (allow.length > 0 && (note ?? "").trim() === "")
        throw new Failure("A waiver needs a note that says why.");
      const { refused, findings } = approveArticle(own, run, to, {
        state: final ? "final" : "reviewed",
        keys: [key],
        allowed: Object.fromEntries(allow.map((rule) => [rule, note ?? ""])),
        ...(allow.length === 0 && note !== undefined && note !== "" ? { note } : {}),
      });
      return refused.length === 0 ? context.json({}) : context.json({ findings }, 422);
    });
  });

  app.post("/api/articles/:id/:to/reject", async (context) => {
    const { key, seen, note } = await body(context, rejection);
    return withArticle(context, desk(), (own, run, to) => {
      const stands = textOf(own, run, to, key);
      if (targetHash(stands) !== seen) return context.json({ conflict: stands }, 409);
      rejectArticle(own, run, to, { keys: [key], note });
      return context.json({});
    });
  });

  app.get("/api/articles/:id/:to/alternatives/:key", (context) =>
    withArticle(context, desk(), async (own, run, to) => {
      const segment = requireKey(run, context.req.param("key"));
      const offer = await offerFor(own, run, to, segment, await drafters(own));
      const alternatives: Alternatives = {
        drafts: await fromMemory(own, run, to, segment),
        askable: offer.providers.map(({ id }) => id),
        heldBack: offer.heldBack,
      };
      return context.json(alternatives);
    }),
  );

  // What may cost money, and sends a text away: asked for by itself.
  app.post("/api/articles/:id/:to/drafts", async (context) => {
    const { key } = await body(context, oneKey);
    return withArticle(context, desk(), async (own, run, to) => {
      const segment = requireKey(run, key);
      const { signal } = context.req.raw;
      return context.json(await fromProviders(own, run, to, segment, await drafters(own), signal));
    });
  });

  app.get("/api/names", (context) => context.json(namesOf(desk())));

  app.put("/api/names/:to", async (context) => {
    const asked = await body(context, edit);
    const to = languageOf(context.req.param("to"));
    const own = desk();
    if (!own.names.targets(to).has(asked.key)) throw new Failure(`There is no form ${asked.key}.`);
    const refused = saveNameForm(workspace, to, asked);
    return refused === undefined ? context.json({}) : context.json(refused, 409);
  });

  app.post("/api/names/:to/approve", async (context) => {
    const { key } = await body(context, oneKey);
    approveNames(
      desk(),
      languageOf(context.req.param("to")),
      { state: "reviewed", keys: [key], allowed: {} },
      undefined,
    );
    return context.json({});
  });

  app.get("/api/events", (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ event: "hello", data: "" });
      const stop = onChange(() => void stream.writeSSE({ event: "changed", data: "" }));
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
      });
      stop();
    }),
  );

  app.get("*", (context) => {
    const name = context.req.path === "/" ? "/index.html" : context.req.path;
    const file = page.get(name);
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
    if (file === undefined || type === undefined) return context.text("There is no such page.", 404);
    return context.body(new Uint8Array(file), 200, { "content-type": type });
  });
  return app;
}

async function body<Shape extends z.ZodType>(context: Context, shape: Shape): Promise<z.infer<Shape>> {
  if (context.req.header("content-type")?.split(";")[0] !== "application/json")
    throw new Failure("JSON was expected.");
  const read = shape.safeParse(await context.req.json().catch(() => undefined));
  if (read.success) return read.data;
  throw new Failure(read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
}

function languageOf(given: string | undefined): Language {
  if (given !== undefined && isLanguage(given)) return given;
  throw new Failure(`A language was expected: ${LANGUAGES.join(", ")}.`);
}

function withArticle(
  context: Context,
  desk: Desk,
  answer: (desk: Desk, run: ArticleRun, to: Language) => Response | Promise<Response>,
): Response | Promise<Response> {
  const id = context.req.param("id");
  const to = languageOf(context.req.param("to"));
  const seed = selectSeeds(desk.workspace, [], desk.workspace.root).find((own) => own.id === id);
  if (seed === undefined) return context.json({ error: "There is no such article." }, 404);
  const run = openArticle(desk, seed);
  if (!isArticle(run)) throw new Failure(run.findings.map(({ message }) => message).join(" "));
  if (run.article.language === to) throw new Failure("That is the source itself.");
  return answer(desk, run, to);
}

function requireKey(run: ArticleRun, key: string | undefined): ArticleRun["segments"][number] {
  const segment = run.segments.find((own) => own.key === key);
  if (segment !== undefined) return segment;
  throw new Failure("The article has no such segment any more.");
}

function textOf(desk: Desk, run: ArticleRun, to: Language, key: string): string {
  requireKey(run, key);
  return openEdition(desk, run, to, "").targets.get(key)?.text ?? "";
}

function linesOf({ articles }: Report): ArticleLine[] {
  return articles.map(({ id, language, segments, editions }) => ({
    id,
    language,
    segments,
    editions: editions
      .filter((edition) => edition.language !== language)
      .map(({ language: to, states, stale, findings }) => ({
        language: to,
        states,
        stale,
        errors: findings.filter(({ severity }) => severity === "error").length,
        warnings: findings.filter(({ severity }) => severity === "warning").length,
      })),
  }));
}

function namesOf(desk: Desk): NameLine[] {
  const runs = selectSeeds(desk.workspace, [], desk.workspace.root)
    .map((seed) => openArticle(desk, seed))
    .filter(isArticle);
  return listNames(desk, runs, desk.config.editions, "desk").map(({ id, kind, forms, occurrences }) => ({
    id,
    kind: kind ?? "",
    forms: Object.entries(forms).flatMap(([language, own]) =>
      own.map(({ key, text, state, origin, case: of }) => ({
        language: language as Language,
        key,
        text,
        hash: targetHash(text),
        state,
        proposal: origin === "proposal" && state === "translated",
        ...(of === undefined ? {} : { case: of }),
      })),
    ),
    articles: occurrences.map(({ article }) => article),
  }));
}
