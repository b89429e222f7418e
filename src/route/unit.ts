/**
 * A unit of work: one protected text for one provider, with the context that this provider uses. Plain data: it could
 * as well go to a queue engine on another machine.
 */
import type { Language } from "../model/language.ts";
import type { TextContext, TranslateContext, TranslateRequest } from "../model/provider.ts";

export interface Unit {
  readonly provider: string;
  readonly from: Language;
  readonly to: Language;
  /** Protected as the provider's markup asks. */
  readonly text: string;
  /** Only what the provider uses: texts whose used context differs are different texts. */
  readonly context?: UnitContext;
}

export interface UnitContext extends TextContext, Pick<TranslateContext, "names" | "cases"> {}

/** Two units with one key have one answer. */
export function unitKey({ provider, from, to, text, context }: Unit): string {
  const key = `${provider}\n${from}\n${to}\n${text}`;
  return context === undefined ? key : `${key}\n${JSON.stringify(context)}`;
}

/** One request for units of one pair. Names are the request's, what stands around a text is its own. */
export function requestOf(from: Language, to: Language, units: readonly Unit[]): TranslateRequest {
  const texts = units.map(({ text }) => text);
  const names: Record<string, string> = {};
  const cases: Record<string, NonNullable<TranslateContext["cases"]>[string]> = {};
  const around = units.map(({ context = {} }): TextContext => {
    const { names: unitNames, cases: unitCases, ...text } = context;
    Object.assign(names, unitNames);
    Object.assign(cases, unitCases);
    return text;
  });
  const context: TranslateContext = {
    ...(Object.keys(names).length > 0 && { names }),
    ...(Object.keys(cases).length > 0 && { cases }),
    ...(around.some((text) => Object.keys(text).length > 0) && { texts: around }),
  };
  return { from, to, texts, ...(Object.keys(context).length > 0 && { context }) };
}
