/** https://docs.aws.amazon.com/translate/latest/APIReference/API_TranslateText.html: JSON 1.1, signed (version 4). */
import { refused, type Service } from "./stand-in.ts";

const KEY = "wJalr-aws-secret-EXAMPLE";
const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=AKIATEST\/\d{8}\/eu-west-3\/translate\/aws4_request, SignedHeaders=[^,]*, Signature=[0-9a-f]{64}$/;
const TARGET = "AWSShineFrontendService_20170701";

export function amazonService(): Service {
  return {
    id: "amazon",
    key: KEY,
    options: (url) => ({ baseUrl: url, region: "eu-west-3" }),
    settings: { AWS_ACCESS_KEY_ID: "AKIATEST", AWS_SECRET_ACCESS_KEY: KEY },
    isTranslation: ({ headers }) => headers["x-amz-target"] === `${TARGET}.TranslateText`,
    error: (_, message) => ({ __type: "SomeException", message }),
    answer({ method, headers, body }, keep) {
      if (!SIGNED.test(headers.authorization ?? ""))
        return { status: 400, body: { __type: "InvalidSignatureException", message: "Wrong signature" } };
      if (headers["content-type"] !== "application/x-amz-json-1.1") return refused("content type");
      if (headers["x-amz-target"] === `${TARGET}.ListLanguages`)
        return { headers: { "content-type": "application/x-amz-json-1.1" }, body: { Languages: [] } };
      const { Text, SourceLanguageCode, TargetLanguageCode } = JSON.parse(body) as Record<string, unknown>;
      if (method !== "POST" || typeof Text !== "string" || Buffer.byteLength(Text) > 10_000)
        return refused("Text");
      const [TranslatedText] = keep([Text]);
      return {
        headers: { "content-type": "application/x-amz-json-1.1" },
        body: { TranslatedText, SourceLanguageCode, TargetLanguageCode },
      };
    },
  };
}
