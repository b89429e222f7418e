/** The part of the package hyphen that hyphenate.ts uses; it brings no types. CommonJS, so everything is on `default`. */
declare module "hyphen/*" {
  const patterns: { readonly hyphenateSync: (text: string, options?: { minWordLength?: number }) => string };
  export default patterns;
}
