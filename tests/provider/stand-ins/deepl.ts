/** https://developers.deepl.com/api-reference/translate: /v2/translate, /v2/usage, /v3/glossaries. */
import { refused, type Asked, type Reply, type Service } from "./stand-in.ts";

const KEY = "7f2a9c44-secret-deepl:fx";

interface Kept {
  readonly glossary_id: string;
  readonly name: string;
  readonly entries: string;
  readonly pair: readonly [string, string];
}

export function deeplService(): Service & { readonly glossaries: Kept[] } {
  const glossaries: Kept[] = [];
  let made = 0;

  function glossaryReply({ method, path, body }: Asked): Reply {
    const described = ({ glossary_id, name, entries, pair: [source_lang, target_lang] }: Kept): unknown => ({
      glossary_id,
      name,
      creation_time: "2026-11-27T08:00:00.000Z",
      dictionaries: [{ source_lang, target_lang, entry_count: entries.split("\n").length }],
    });
    const id = path.split("/")[3];
    if (method === "GET" && id === undefined) return { body: { glossaries: glossaries.map(described) } };
    const found = glossaries.findIndex(({ glossary_id }) => glossary_id === id);
    if (method === "POST") {
      const form = new URLSearchParams(body);
      const kept: Kept = {
        glossary_id: `g-${++made}`,
        name: form.get("name") ?? "",
        entries: form.get("dictionaries[0].entries") ?? "",
        pair: [form.get("dictionaries[0].source_lang") ?? "", form.get("dictionaries[0].target_lang") ?? ""],
      };
      glossaries.push(kept);
      return { status: 201, body: described(kept) };
    }
    if (found === -1) return { status: 404, body: { message: "Not found" } };
    if (method === "DELETE") {
      glossaries.splice(found, 1);
      return { status: 204, body: "" };
    }
    if (method === "PUT" || method === "PATCH") {
      const form = new URLSearchParams(body);
      const kept = glossaries[found]!;
      glossaries[found] = {
        ...kept,
        name: form.get("name") ?? kept.name,
        entries: form.get("entries") ?? kept.entries,
      };
      const [source_lang, target_lang] = kept.pair;
      return {
        body:
          method === "PATCH" ? described(glossaries[found]) : { source_lang, target_lang, entry_count: 1 },
      };
    }
    const { pair, entries } = glossaries[found]!;
    const [source_lang, target_lang] = pair;
    return { body: { dictionaries: [{ source_lang, target_lang, entries, entries_format: "tsv" }] } };
  }

  return {
    id: "deepl",
    key: KEY,
    glossaries,
    options: (url) => ({ baseUrl: url }),
    settings: { DEEPL_AUTH_KEY: KEY },
    isTranslation: ({ path }) => path === "/v2/translate",
    error: (_, message) => ({ message }),
    answer(asked, keep) {
      if (asked.headers.authorization !== `DeepL-Auth-Key ${KEY}`)
        return { status: 403, body: { message: "Wrong key" } };
      if (asked.path === "/v2/usage") return { body: { character_count: 1_200, character_limit: 500_000 } };
      if (asked.path.startsWith("/v3/glossaries")) return glossaryReply(asked);
      const form = new URLSearchParams(asked.body);
      const texts = form.getAll("text");
      if (asked.method !== "POST" || texts.length === 0 || texts.length > 50) return refused("texts");
      if (form.get("tag_handling") !== "xml" || form.get("tag_handling_version") !== "v2")
        return refused("tag handling");
      if (form.get("ignore_tags") !== "x") return refused("ignore_tags");
      const glossary = form.get("glossary_id");
      if (glossary !== null && !glossaries.some(({ glossary_id }) => glossary_id === glossary))
        return refused("glossary");
      return {
        body: {
          translations: keep(texts).map((text) => ({ detected_source_language: "EN", text })),
        },
      };
    },
  };
}
