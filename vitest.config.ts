import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/build-bin.ts"],
    testTimeout: 60_000,
    // No test finds the models of whoever runs it.
    env: { COMMUNIQUE_MODELS: path.join(os.tmpdir(), "communique-tests-have-no-models") },
  },
});
