/** https://cloud.google.com/translate/docs/reference/rest/v3/projects.locations/translateText, over REST. */
import { generateKeyPairSync, createVerify } from "node:crypto";
import { refused, type Service } from "./stand-in.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

const PARENT = "projects/press-desk/locations/europe-west1";
const EMAIL = "desk@press-desk.iam.gserviceaccount.example";

function isSigned(authorization = ""): boolean {
  const [head = "", body = "", signature = ""] = authorization.replace(/^Bearer /, "").split(".");
  if (!createVerify("RSA-SHA256").update(`${head}.${body}`).verify(publicKey, signature, "base64url"))
    return false;
  const { iss } = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as { iss?: unknown };
  return iss === EMAIL;
}

export function googleService(): Service {
  return {
    id: "google",
    key: privateKey,
    options: (url) => ({ baseUrl: url, location: "europe-west1" }),
    settings: {
      GOOGLE_APPLICATION_CREDENTIALS: JSON.stringify({
        type: "service_account",
        project_id: "press-desk",
        private_key_id: "one",
        private_key: privateKey,
        client_email: EMAIL,
      }),
    },
    isTranslation: ({ path }) => path.endsWith(":translateText"),
    error: (status, message) => ({ error: { code: status, message, status: "FAILED" } }),
    answer({ method, path, headers, body }, keep) {
      if (!isSigned(headers.authorization))
        return { status: 401, body: { error: { code: 401, message: "Wrong signature" } } };
      if (path === `/v3/${PARENT}/supportedLanguages`)
        return { body: { languages: [{ languageCode: "fr", supportSource: true, supportTarget: true }] } };
      if (method !== "POST" || path !== `/v3/${PARENT}:translateText`) return refused(path);
      const { contents, mimeType, sourceLanguageCode, targetLanguageCode, glossaryConfig } = JSON.parse(
        body,
      ) as {
        contents?: string[];
        mimeType?: string;
        sourceLanguageCode?: string;
        targetLanguageCode?: string;
        glossaryConfig?: { glossary: string };
      };
      if (contents === undefined || contents.length > 1_024 || mimeType !== "text/html")
        return refused("contents");
      if (sourceLanguageCode === undefined || targetLanguageCode === undefined) return refused("languages");
      const translations = keep(contents).map((translatedText) => ({ translatedText }));
      return glossaryConfig === undefined
        ? { body: { translations } }
        : {
            body: {
              translations: translations.map(() => ({ translatedText: "without the glossary" })),
              glossaryTranslations: translations.map((one) => ({ ...one, glossaryConfig })),
            },
          };
    },
  };
}
