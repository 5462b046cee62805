import { Workbook } from '@cj-tech-master/excelts';

export interface WorkbookFacts {
  readonly title: string;
  readonly madeAt: Date;
}

/** An empty workbook that spreadsheets compute when they open it. The library is heavy: load this file when it is needed. */
export function newWorkbook({ title, madeAt }: WorkbookFacts): Workbook {
  const workbook = new Workbook();
  workbook.creator = 'Avance';
  workbook.title = title;
  workbook.created = madeAt;
  workbook.modified = madeAt;
  workbook.calcProperties.fullCalcOnLoad = true;
  return workbook;
}
