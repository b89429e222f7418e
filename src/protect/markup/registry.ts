import type { Provider } from "../../model/provider.ts";
import { html } from "./html.ts";
import type { Markup } from "./markup.ts";
import { text } from "./text.ts";
import { xml } from "./xml.ts";

export const MARKUPS = { text, html, xml } satisfies Record<Provider["markup"], Markup>;
