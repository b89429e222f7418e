/** What the page asks the server. A refusal is an answer, not an exception; only a server that is gone throws. */
import type { Finding } from "../../model/finding.ts";
import type { Alternative, Alternatives, ArticleLine, EditionView, Looked, NameLine } from "../shapes.ts";

export interface Refused {
  readonly status: number;
  readonly error?: string;
  /** The text that stands there instead of the one that was seen. */
  readonly conflict?: string;
  readonly findings?: readonly Finding[];
}

export const articles = (): Promise<ArticleLine[]> => get("/api/articles");
export const edition = (id: string, to: string): Promise<EditionView> => get(path(id, to));
export const names = (): Promise<NameLine[]> => get("/api/names");
export const alternatives = (id: string, to: string, key: string): Promise<Alternatives> =>
  get(`${path(id, to)}/alternatives/${encodeURIComponent(key)}`);

/** One draft of each provider. */
export async function drafts(id: string, to: string, key: string): Promise<Alternative[]> {
  const answer = await send("POST", `${path(id, to)}/drafts`, { key });
  if (!answer.ok) throw new Error(await why(answer));
  return (await answer.json()) as Alternative[];
}

export async function look(id: string, to: string, key: string, text: string): Promise<Looked | undefined> {
  const answer = await send("POST", `${path(id, to)}/look`, { key, text });
  return answer.ok ? ((await answer.json()) as Looked) : undefined;
}

export const save = (id: string, to: string, key: string, text: string, seen: string) =>
  refusal("PUT", path(id, to), { key, text, seen });
export const approve = (id: string, to: string, key: string, seen: string) =>
  refusal("POST", `${path(id, to)}/approve`, { key, seen });
export const reject = (id: string, to: string, key: string, seen: string, note: string) =>
  refusal("POST", `${path(id, to)}/reject`, { key, seen, note });
export const saveForm = (to: string, key: string, text: string, seen: string) =>
  refusal("PUT", `/api/names/${to}`, { key, text, seen });
export const approveForm = (to: string, key: string) => refusal("POST", `/api/names/${to}/approve`, { key });

export function pageAddress(id: string, to: string, version: number): string {
  return `${path(id, to)}/page?v=${version}`;
}

/** Calls back whenever files of the desk change, whoever changes them. */
export function listen(changed: () => void): () => void {
  const events = new EventSource("/api/events");
  events.addEventListener("changed", changed);
  return () => {
    events.close();
  };
}

function path(id: string, to: string): string {
  return `/api/articles/${encodeURIComponent(id)}/${to}`;
}

async function get<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(await why(answer));
  return (await answer.json()) as T;
}

function send(method: string, address: string, body: unknown): Promise<Response> {
  return fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function refusal(method: string, address: string, body: unknown): Promise<Refused | undefined> {
  const answer = await send(method, address, body);
  if (answer.ok) return undefined;
  const told = (await answer.json().catch(() => ({}))) as Omit<Refused, "status">;
  return { ...told, status: answer.status };
}

async function why(answer: Response): Promise<string> {
  const text = await answer.text();
  try {
    return (JSON.parse(text) as { error?: string }).error ?? text;
  } catch {
    return text;
  }
}
