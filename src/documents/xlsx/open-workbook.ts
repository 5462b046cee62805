import { Workbook } from '@cj-tech-master/excelts';

/** The library is heavy: load this file when it is needed. Rejects where the parts of the file make no workbook. */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: { readonly maxRows: number; readonly maxCols: number },
): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes, {
    ...limits,
    ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'extLst'],
  });
  return workbook;
}
