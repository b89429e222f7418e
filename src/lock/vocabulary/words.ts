/** Word sets are written as one string of words between spaces: a column of quoted words is hard to read. */
export function words(text: string): ReadonlySet<string> {
  return new Set(list(text));
}

export function list(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}

/** One inner list a month, January first; the months are parted by `|`. */
export function months(text: string): readonly (readonly string[])[] {
  return text.split("|").map(list);
}
