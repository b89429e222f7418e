/** A service of a documented wire format on the loopback interface, and what may go wrong with it. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** How the next requests for translations end. */
export type Fault =
  { readonly reply: Reply } | "slow" | "cut" | "cut-in-answer" | "no-json" | "too-few" | "huge";

export interface Service {
  readonly id: string;
  /** A secret that the service knows the desk by. */
  readonly key: string;
  /** The provider's entry in pipeline.yaml. */
  options(url: string): Record<string, unknown>;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether a request is for translations: only those have faults. */
  isTranslation(asked: Asked): boolean;
  /** Answers as the service is documented to; `keep` of the translations are in it. */
  answer(asked: Asked, keep: (texts: readonly string[]) => readonly string[]): Reply;
  /** The body of an error, as documented. */
  error(status: number, message: string): unknown;
}

export interface StandIn {
  readonly url: string;
  /** The requests for translations. */
  readonly asked: readonly Asked[];
  /** All of them. */
  readonly all: readonly Asked[];
  fault: Fault | undefined;
}

const HUGE = 9 * 1024 * 1024;

export async function startStandIn(service: Service): Promise<StandIn> {
  const asked: Asked[] = [];
  const all: Asked[] = [];
  const standIn: { url: string; asked: Asked[]; all: Asked[]; fault: Fault | undefined } = {
    url: "",
    asked,
    all,
    fault: undefined,
  };
  const server = http.createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://stand-in");
      const one: Asked = {
        method: request.method ?? "",
        path: pathname,
        query: searchParams,
        headers: request.headers,
        body: Buffer.concat(pieces).toString("utf8"),
      };
      all.push(one);
      const translation = service.isTranslation(one);
      if (translation) asked.push(one);
      const fault = translation ? standIn.fault : undefined;
      if (fault === "slow") return;
      if (fault === "cut") {
        request.socket.destroy();
        return;
      }
      if (fault === "cut-in-answer") {
        response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
        response.write('{"a":');
        setTimeout(() => request.socket.destroy(), 20);
        return;
      }
      if (fault === "no-json") {
        response.writeHead(200, { "content-type": "application/json" }).end('{"translations": [{"te');
        return;
      }
      if (fault === "huge") {
        response.writeHead(200, { "content-type": "application/json" }).end(`"${"x".repeat(HUGE)}"`);
        return;
      }
      const reply =
        typeof fault === "object"
          ? fault.reply
          : service.answer(one, (texts) => (fault === "too-few" ? texts.slice(1) : texts).map(translated));
      response
        .writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers })
        .end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return standIn;
}

/** A translation that anyone can tell: the text in capitals, markup and entities as they are. */
export function translated(text: string): string {
  return text.replace(/(<[^>]*>|&\w+;|&#\w+;|\[X\/?\d+X\])|[^<&[]+|[<&[]/g, (part, kept?: string) =>
    kept === undefined ? part.toUpperCase() : part,
  );
}

/** A refusal of a request that is not of the documented form. */
export function refused(why: string): Reply {
  return { status: 400, body: { message: `not of the documented form: ${why}` } };
}
