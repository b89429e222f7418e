/** The way out of this machine: the desk's own proxy, else that of the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY). */
import type { EnvHttpProxyAgent } from "undici";

/** Undefined where there is no proxy. */
export async function proxyAgent(
  settingOf: (name: string) => string | undefined,
  proxy?: string,
): Promise<EnvHttpProxyAgent | undefined> {
  const setting = (name: string): string | undefined => settingOf(name) ?? settingOf(name.toLowerCase());
  const httpProxy = proxy ?? setting("HTTP_PROXY");
  const httpsProxy = proxy ?? setting("HTTPS_PROXY") ?? httpProxy;
  if ((httpProxy ?? "") === "" && (httpsProxy ?? "") === "") return undefined;
  const undici = await import("undici");
  return new undici.EnvHttpProxyAgent({
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    // What runs on this machine is not reached through another one.
    noProxy: proxy === undefined ? [setting("NO_PROXY") ?? "", ...THIS_MACHINE].join(",") : "",
  });
}

const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]", "::1"];

/** Whether what is sent to this address stays here. */
export function isThisMachine(url: string, proxy: string | undefined): boolean {
  return proxy === undefined && THIS_MACHINE.includes(new URL(url).hostname);
}
