import { writeAtOnce } from '#db/queries/at-once.ts';
import { isQuarterClosed, lockQuarter, type QuarterLock } from '#db/queries/quarter-locks.ts';
import { takeTurn } from '#db/queries/revision.ts';
import { readYears } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import { formatQuarter } from '#src/language/format.ts';

/** What came of it, in words. `same`: it was so already, and nothing was written. */
export interface QuarterSet {
  readonly kind: 'done' | 'same' | 'unknown-year';
  readonly told: string;
}

/** Opens a quarter to captures again, or closes it; of two who do the same at once, the second is told. */
export async function setQuarter(db: Db, lock: QuarterLock, at: Date): Promise<QuarterSet> {
  const { year, quarter, state } = lock;
  if (!(await readYears(db)).includes(year))
    return { kind: 'unknown-year', told: `El programa de ${year} no está cargado.` };
  const isDone = await writeAtOnce(db, async (inTurn) => {
    await takeTurn(inTurn);
    if ((await isQuarterClosed(inTurn, lock)) === (state === 'closed')) return false;
    await lockQuarter(inTurn, lock, at);
    return true;
  });
  const name = `El ${formatQuarter(quarter)} de ${year}`;
  if (!isDone) {
    const was = state === 'open' ? 'ya recibía capturas' : 'ya estaba cerrado';
    return { kind: 'same', told: `${name} ${was}: no hay nada que cambiar.` };
  }
  const now = state === 'open' ? 'recibe capturas otra vez' : 'ya no recibe capturas';
  return { kind: 'done', told: `${name} ${now}.` };
}
