/** `communique review` on a copy of this repository's desk, and a guest who has its cookie. */
import { onTestFinished } from "vitest";
import { repositoryDesk, startBin, type TestDesk } from "../support/desk.ts";

export interface RunningDesk {
  readonly desk: TestDesk;
  /** With the token that works once. */
  readonly url: string;
  readonly origin: string;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

export async function reviewDesk(desk = repositoryDesk()): Promise<RunningDesk> {
  const child = startBin(desk.root, ["review", "--json"], "pipe");
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const kill = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(() => void kill("SIGKILL"));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout!.on("data", (data: Buffer) => {
      said += data.toString();
      if (said.endsWith("\n")) resolve((JSON.parse(said) as { url: string }).url);
    });
    child.once("exit", (code) => {
      reject(new Error(`review ended with ${code}: ${said}`));
    });
  });
  return { desk, url, origin: new URL(url).origin, kill };
}

export interface Guest {
  get(path: string): Promise<Response>;
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Brings the token, as the browser does that opens the printed address. */
export async function guestOf({ url, origin }: RunningDesk): Promise<Guest> {
  const opened = await fetch(url, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")!.split(";")[0]!;
  return {
    get: (path) => fetch(origin + path, { headers: { cookie } }),
    send: (method, path, body, headers = {}) =>
      fetch(origin + path, {
        method,
        headers: { cookie, origin, "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}
