/** How far a code may be written otherwise and still be the same; the first one that tells codes apart is used. */
export const CODE_FORMS: readonly ((code: string) => string)[] = [tidyCode, bareCode];

/** "303." , " m-3" and "M.03" as "303" and "M.3": signs at the ends, kind of sign, case and leading zeros aside. */
function tidyCode(code: string): string {
  return partsOf(code).join('.');
}

/** "3.03", "M3" and "0303" without any sign: "303", "M3". */
function bareCode(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(^|\p{L})0+(?=\p{N})/gu, '$1');
}

function partsOf(code: string): readonly string[] {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\p{N})/u, ''));
}
