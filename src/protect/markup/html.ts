import { elementMarkup, escapeMarkup } from "./elements.ts";

export const html = elementMarkup({
  id: "html",
  lockName: "span",
  tagName: "b",
  voidName: "br",
  lock: (id, content) => `<span translate="no" id="${id}">${escapeMarkup(content)}</span>`,
});
