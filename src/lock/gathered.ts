import { argumentId } from "../ids/argument-id.ts";
import type { NameForm, NameKind } from "../model/names.ts";

/** Gathers forms to look for; the first name of a spelling keeps it. */
export class Gathered {
  readonly forms: NameForm[] = [];
  readonly bases = new Map<string, string>();
  readonly shapes = new Map<string, string>();

  add(
    kind: NameKind,
    base: string,
    forms: readonly Pick<NameForm, "text" | "case">[] = [{ text: base }],
    of?: string,
  ): string {
    const id = argumentId(base);
    if (of !== undefined && of !== id) this.link(id, of);
    if (!this.bases.has(id)) {
      this.bases.set(id, base);
      for (const form of forms) this.forms.push({ ...form, id, kind });
    }
    return id;
  }

  /** A short name that two full ones share stands for neither. */
  private link(id: string, of: string): void {
    const known = this.shapes.get(id);
    this.shapes.set(id, known === undefined || known === of ? of : "");
  }
}
