/** The review desk on a port of this machine. */
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Desk } from "../desk/desk.ts";
import { Failure } from "../model/failure.ts";
import type { Report } from "../report/report.ts";
import { readPageFiles } from "../workspace/page-files.ts";
import { watchFolders } from "../workspace/watch.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Drafters } from "./alternatives.ts";
import { reviewApp } from "./app.ts";
import { guard } from "./guard.ts";

export interface ReviewDesk {
  /** Opens the desk, once. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface ReviewRequest {
  readonly workspace: Workspace;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly status: () => Promise<Report>;
  readonly drafters: (desk: Desk) => Promise<Drafters>;
}

export async function startReview({
  workspace,
  host,
  port,
  status,
  drafters,
}: ReviewRequest): Promise<ReviewDesk> {
  const page = readPageFiles();
  if (!page.has("/index.html"))
    throw new Failure("The review desk's page has not been built.", { hint: "`npm run prepare` builds it." });
  let hosts: readonly string[] = [];
  const own = guard(() => hosts);
  const listeners = new Set<() => void>();
  const app = reviewApp({
    workspace,
    guard: own,
    page,
    status,
    drafters,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        new Failure(`Nothing can listen on ${host}:${port} (${error.code ?? error.message}).`, {
          hint: "Choose another --port, or leave it out.",
        }),
      );
    });
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const named = host.includes(":") ? `[${host}]` : host;
  hosts = [`${named}:${taken}`, `localhost:${taken}`];
  const watcher = watchFolders(workspace.root, ["seeds", "locales", "pipeline"], () => {
    for (const listener of listeners) listener();
  });
  return {
    url: `http://${named}:${taken}/?token=${own.token}`,
    stop: () =>
      new Promise((resolve) => {
        watcher.stop();
        server.close(() => {
          resolve();
        });
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
