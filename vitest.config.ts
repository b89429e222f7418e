import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/build-bin.ts"],
    testTimeout: 60_000,
    // One a core: most of a test's time is spent waiting for a process that it started.
    maxWorkers: os.availableParallelism(),
    // No test finds the models of whoever runs it.
    env: { COMMUNIQUE_MODELS: path.join(os.tmpdir(), "communique-tests-have-no-models") },
  },
});
