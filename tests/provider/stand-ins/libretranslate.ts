/** https://docs.libretranslate.com/api/operations/translate/: /translate, /languages. */
import { refused, type Service } from "./stand-in.ts";

const KEY = "libre-secret-0451";

export function libretranslateService(): Service {
  return {
    id: "libretranslate",
    key: KEY,
    options: (url) => ({ baseUrl: url }),
    settings: { LIBRETRANSLATE_API_KEY: KEY },
    isTranslation: ({ path }) => path === "/translate",
    error: (_, message) => ({ error: message }),
    answer({ method, path, body }, keep) {
      if (path === "/languages") return { body: [{ code: "en", name: "English", targets: ["fr", "ru"] }] };
      const { q, source, target, format, api_key } = JSON.parse(body) as Record<string, unknown>;
      if (api_key !== KEY) return { status: 403, body: { error: "Invalid API key" } };
      if (method !== "POST" || !Array.isArray(q) || format !== "html") return refused("q or format");
      if (typeof source !== "string" || typeof target !== "string") return refused("languages");
      return { body: { translatedText: keep(q as string[]) } };
    },
  };
}
