import { readCatalog } from '#db/queries/catalog.ts';
import { readNewestApprovedQuarter, readYears } from '#db/queries/year.ts';
import type { Db } from '#db/schema.ts';
import { tellFollowed } from '#intents/telling/subscription-words.ts';
import type { Catalog } from '#src/domain/catalog.ts';
import { writeRecipient } from '#src/domain/delivery.ts';
import { QUARTERS, type Quarter } from '#src/domain/period.ts';
import { writeFollowed } from '#src/domain/subscription.ts';
import { formatNumber, formatQuarter } from '#src/language/format.ts';
import type { ChoiceField, Form, Option } from '#src/reply/form.ts';
import type { SummaryParts } from './enqueue.ts';
import { readSummaryRecipients } from './recipients.ts';
import { tellEarly } from './send-now.ts';

const MOST_YEARS = 2;

/** Asks for a quarter, and whose summary is to be shown; a text where there is none. */
export async function toSummaryForm(parts: SummaryParts, at: Date): Promise<Form | string> {
  const catalog = await readCatalog(parts.db);
  const quarters = await readReported(parts.db);
  if (catalog === null || quarters.length === 0) return 'Todavía no hay avance reportado que resumir.';
  const whom = await readSlices(parts, catalog);
  if (whom.length === 0) return 'Nadie recibe resúmenes trimestrales todavía.';
  const ended = quarters.find((each) => tellEarly(parts, each, at) === null) ?? quarters[0];
  return {
    title: 'Resúmenes',
    lead: 'Vea el resumen como le llegaría a quien lo recibe. Se envía después, con un botón, y una sola vez a cada quien.',
    fields: [
      {
        ...CHOICE,
        id: 'quarter',
        label: 'Trimestre',
        initial: ended === undefined ? null : `${ended.year}:${ended.quarter}`,
        options: quarters.map(({ year, quarter }) => ({
          label: `${formatQuarter(quarter)} de ${year}`,
          value: `${year}:${quarter}`,
        })),
      },
      { ...CHOICE, id: 'whom', label: 'El resumen de', initial: whom[0]?.value ?? null, options: whom },
    ],
    submit: 'Ver el resumen',
    act: 'summaries',
    value: 'choose',
  };
}

const CHOICE = { kind: 'choice', hint: null, optional: false } as const satisfies Partial<ChoiceField>;

interface Reported {
  readonly year: number;
  readonly quarter: Quarter;
}

/** Quarters of which there are figures, the newest first. */
async function readReported(db: Db): Promise<readonly Reported[]> {
  const found: Reported[] = [];
  for (const year of (await readYears(db)).slice(0, MOST_YEARS)) {
    const newest = (await readNewestApprovedQuarter(db, year)) ?? 0;
    const reported = QUARTERS.filter((quarter) => quarter <= newest).toReversed();
    found.push(...reported.map((quarter) => ({ year, quarter })));
  }
  return found;
}

/** Each slice of the programme that somebody gets once a quarter, with how many get it. */
async function readSlices({ db, people, quiet }: SummaryParts, catalog: Catalog): Promise<readonly Option[]> {
  const unitCodes = catalog.units.map(({ code }) => code);
  const recipients = await readSummaryRecipients(db, { people, unitCodes, quiet });
  const bySlice = Map.groupBy(
    recipients.filter(({ rhythm }) => rhythm === 'quarter'),
    ({ slice }) => `${writeFollowed(slice.followed)} ${slice.byUnit}`,
  );
  return [...bySlice.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const subject = tellFollowed(first.slice.followed, catalog);
    return [
      {
        label: `${capitalised(subject)} (${formatNumber(alike.length)})`,
        value: writeRecipient(first.recipient),
      },
    ];
  });
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase('es-MX')}${text.slice(1)}`;
}
