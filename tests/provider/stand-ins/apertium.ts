/** https://wiki.apertium.org/wiki/Apertium-apy: /translate, /listPairs. The real one is in apertium.test.ts. */
import { refused, type Service } from "./stand-in.ts";

const KEY = "apertium-secret-77";

export function apertiumService(): Service {
  return {
    id: "apertium",
    key: KEY,
    options: (url) => ({ baseUrl: url, chains: { "en-fr": ["eng-fra"] } }),
    settings: { APERTIUM_API_KEY: KEY },
    isTranslation: ({ path }) => path === "/translate",
    error: (status, message) => ({ status: "error", code: status, message: "Error", explanation: message }),
    answer({ method, path, body }, keep) {
      if (path === "/listPairs")
        return { body: { responseData: [{ sourceLanguage: "eng", targetLanguage: "fra" }] } };
      const form = new URLSearchParams(body);
      if (form.get("key") !== KEY) return { status: 403, body: { status: "error", code: 403 } };
      if (method !== "POST" || form.get("langpair") !== "eng|fra" || form.get("format") !== "html")
        return refused("langpair or format");
      const [translatedText] = keep([form.get("q") ?? ""]);
      return { body: { responseData: { translatedText }, responseDetails: null, responseStatus: 200 } };
    },
  };
}
