/** Preloaded into a measured process (`--import`): writes what it used, start-up included, when it exits. */
import { writeFileSync } from "node:fs";

const file = process.env["BENCH_USAGE"];
if (file !== undefined) {
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(
      file,
      JSON.stringify({ cpuMs: (user + system) / 1_000, peakMb: process.resourceUsage().maxRSS / 1_024 }),
    );
  });
}
