/** The part of the package hyphen that hyphenate.ts uses; it brings no types. */
declare module "hyphen/*" {
  export function hyphenateSync(text: string, options?: { minWordLength?: number }): string;
}
