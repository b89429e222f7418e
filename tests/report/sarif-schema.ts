/**
 * The part of the SARIF 2.1.0 schema (OASIS, sarif-schema-2.1.0.json) that our log uses, written down from the standard:
 * required properties, types, patterns and bounds as there, and nothing beyond, since a property that is not here would
 * be one that the standard does not know either.
 */
const message = {
  type: "object",
  properties: { text: { type: "string" } },
  required: ["text"],
  additionalProperties: false,
};

const region = {
  type: "object",
  properties: { startLine: { type: "integer", minimum: 1 }, startColumn: { type: "integer", minimum: 1 } },
  required: ["startLine"],
  additionalProperties: false,
};

const level = { enum: ["none", "note", "warning", "error"] };

export const SARIF = {
  type: "object",
  properties: {
    $schema: { type: "string", format: "uri" },
    version: { enum: ["2.1.0"] },
    runs: {
      type: "array",
      items: {
        type: "object",
        properties: {
          tool: {
            type: "object",
            properties: {
              driver: {
                type: "object",
                properties: {
                  name: { type: "string" },
                  version: { type: "string" },
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      properties: {
                        id: { type: "string" },
                        shortDescription: message,
                        defaultConfiguration: {
                          type: "object",
                          properties: { level },
                          additionalProperties: false,
                        },
                      },
                      required: ["id"],
                      additionalProperties: false,
                    },
                  },
                },
                required: ["name"],
                additionalProperties: false,
              },
            },
            required: ["driver"],
            additionalProperties: false,
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          results: {
            type: "array",
            items: {
              type: "object",
              properties: {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: -1 },
                level,
                message,
                locations: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: {
                      physicalLocation: {
                        type: "object",
                        properties: {
                          artifactLocation: {
                            type: "object",
                            properties: { uri: { type: "string", format: "uri-reference" } },
                            required: ["uri"],
                            additionalProperties: false,
                          },
                          region,
                        },
                        required: ["artifactLocation"],
                        additionalProperties: false,
                      },
                    },
                    additionalProperties: false,
                  },
                },
                partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
              },
              required: ["message"],
              additionalProperties: false,
            },
          },
        },
        required: ["tool"],
        additionalProperties: false,
      },
    },
  },
  required: ["version", "runs"],
  additionalProperties: false,
} as const;
