/** placeholder */
export function checkMarkdownLimits(_file: string, _source: string, _start: number): void {
  return;
}
