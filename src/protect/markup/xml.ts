import { elementMarkup, escapeMarkup } from "./elements.ts";

export const xml = elementMarkup({
  id: "xml",
  lockName: "x",
  tagName: "g",
  voidName: "v",
  lock: (id, content) => `<x id="${id}">${escapeMarkup(content)}</x>`,
});
