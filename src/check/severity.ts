import type { PipelineConfig } from "../config/pipeline-file.ts";
import type { Severity } from "../model/finding.ts";
import { RULES } from "./registry.ts";

/** What the desk says of a rule, else what the rule says of itself. */
export function severityOf(config: PipelineConfig, rule: string): Severity | "off" {
  return config.checks[rule] ?? RULES[rule] ?? "error";
}
