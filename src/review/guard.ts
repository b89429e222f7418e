/**
 * Who may speak to the desk: the browser that opened the address which the command printed, and no page of another site.
 * The token in that address works once and becomes a cookie of this server alone.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import type { Context, MiddlewareHandler } from "hono";

export interface Guard {
  /** For the address that opens the desk. */
  readonly token: string;
  /** Refuses strangers; lets in who brings the token, and sends them on to the address without it. */
  readonly only: MiddlewareHandler;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** An article's page is shown in a frame without rights; its own style is all that it brings. */
export const FRAMED_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** `hosts`: what a browser may call this server, with its port. */
export function guard(hosts: () => readonly string[]): Guard {
  const token = secret();
  const session = secret();
  let used = false;
  return {
    token,
    async only(context, next) {
      const host = context.req.header("host") ?? "";
      if (!hosts().includes(host)) return context.text("This desk does not go by that name.", 421);
      if (isForeign(context, host)) return context.text("Another site cannot use this desk.", 403);
      const name = `communique-${host.slice(host.lastIndexOf(":") + 1)}`;
      const given = new URL(context.req.url).searchParams.get("token");
      if (given !== null && context.req.path === "/") {
        if (used || !same(given, token)) return context.text(USED, 403);
        used = true;
        setCookie(context, name, session, { httpOnly: true, sameSite: "Strict", path: "/" });
        return context.redirect("/", 303);
      }
      if (!same(getCookie(context, name) ?? "", session)) return context.text(USED, 403);
      await next();
      context.header("content-security-policy", context.res.headers.get("content-security-policy") ?? POLICY);
      context.header("x-content-type-options", "nosniff");
      context.header("referrer-policy", "no-referrer");
      context.header("cross-origin-resource-policy", "same-origin");
      context.header("cache-control", "no-store");
      return undefined;
    },
  };
}

const USED =
  "This address opens the desk once, in one browser. Stop `communique review`, start it again, and open the new address.";

/** Reading needs no Origin; a browser that says it comes from elsewhere is refused all the same. */
function isForeign({ req }: Context, host: string): boolean {
  const site = req.header("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") return req.path !== "/";
  const origin = req.header("origin");
  if (origin !== undefined) return origin !== `http://${host}`;
  return req.method !== "GET" && req.method !== "HEAD";
}

function secret(): string {
  return randomBytes(32).toString("base64url");
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
