/** https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/rest-api-guide, of 2026-06-06. */
import { refused, type Service } from "./stand-in.ts";

const KEY = "azure-secret-8813";

interface Input {
  readonly text: string;
  readonly language?: string;
  readonly textType?: string;
  readonly targets?: readonly { readonly language: string }[];
}

export function azureService(): Service {
  return {
    id: "azure",
    key: KEY,
    options: (url) => ({ baseUrl: url, region: "westeurope" }),
    settings: { AZURE_TRANSLATOR_KEY: KEY },
    isTranslation: ({ path }) => path === "/translate",
    error: (status, message) => ({ error: { code: `${status}000`, message } }),
    answer({ method, path, query, headers, body }, keep) {
      if (query.get("api-version") !== "2026-06-06") return refused("api-version");
      if (path === "/languages") return { body: { translation: { fr: { name: "French" } } } };
      if (
        headers["ocp-apim-subscription-key"] !== KEY ||
        headers["ocp-apim-subscription-region"] !== "westeurope"
      )
        return { status: 401, body: { error: { code: "401000", message: "Wrong key or region" } } };
      const { inputs } = JSON.parse(body) as { inputs?: readonly Input[] };
      if (method !== "POST" || inputs === undefined || inputs.length > 1_000) return refused("inputs");
      if (inputs.some(({ textType, language, targets }) => textType !== "Html" || !language || !targets))
        return refused("an input");
      const words = keep(inputs.map(({ text }) => text));
      return {
        body: { value: words.map((text) => ({ translations: [{ language: "fr", text }] })) },
      };
    },
  };
}
