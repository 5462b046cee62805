import { complianceCell, plainCell } from '#intents/telling/cells.ts';
import { tellLightRule } from '#intents/telling/light-rule.ts';
import { shorten, shortNameOf, wordsOf } from '#intents/telling/wording.ts';
import { type AlertNews, isGraver, isOpenAlert } from '#src/domain/alert.ts';
import { plannedThrough, toStanding } from '#src/domain/standing.ts';
import type { LightThresholds } from '#src/domain/traffic-light.ts';
import { formatNumber } from '#src/language/format.ts';
import { formatBadge, toLightBadge } from '#src/reply/light-badge.ts';
import type { Reply, TableCell, TablePart } from '#src/reply/reply.ts';
import { toMainAct, toReply } from '#src/reply/to-reply.ts';
import type { Followed } from '../follow.ts';
import { NEWS_WORDS, SUBJECT_WORDS } from './tell-news.ts';

/** News of one alert, with the id of the alert. */
interface DigestNews extends Pick<Followed, 'record' | 'state' | 'rule' | 'quarter'> {
  readonly news: AlertNews;
  readonly alertId: number;
}

const NAME_IN_TABLE = 60;
/** The value of a button holds no more in any channel. */
const LONGEST_VALUE = 1_900;

/** What a reader looks through, and every channel shows. */
const MOST_SHOWN = 100;

const COLUMNS: TablePart['columns'] = [
  { label: 'Meta', align: 'left' },
  { label: 'Semáforo', align: 'left' },
  { label: 'Cumplimiento', align: 'right' },
  { label: 'Regla', align: 'left' },
  { label: 'Novedad', align: 'left' },
];

/** Many news for one person as one message. */
export function tellDigest(all: readonly DigestNews[], thresholds: LightThresholds): Reply {
  const sorted = all.toSorted(byGravity);
  const open = sorted.filter(({ state }) => isOpenAlert(state));
  const shown = sorted.slice(0, MOST_SHOWN);
  const rest = all.length - shown.length;
  const acts = open.length === 0 ? [] : [{ kind: 'acts' as const, acts: [toSeen(open)] }];
  return {
    ...toReply(
      {
        kind: 'table',
        caption: rest === 0 ? 'Avisos' : `Los ${formatNumber(shown.length)} avisos más graves`,
        columns: COLUMNS,
        rows: shown.map((each) => toRow(each, thresholds)),
      },
      ...(rest === 0 ? [] : [`Y ${formatNumber(rest)} más.`]),
      ...acts,
    ),
    title: `${formatNumber(all.length)} avisos de sus metas`,
    footnotes: [tellLightRule(thresholds)],
    suggestions: [
      { label: '¿Qué va en rojo?', message: '¿qué va en rojo?' },
      { label: 'Resumen', message: 'resumen del trimestre' },
    ],
  };
}

/** The gravest first; else in the order of the rules. */
function byGravity({ state: one }: DigestNews, { state: other }: DigestNews): number {
  if (one.severity === other.severity) return 0;
  return isGraver(one.severity, other.severity) ? -1 : 1;
}

function toSeen(open: readonly DigestNews[]) {
  const ids = [...new Set(open.map(({ alertId }) => String(alertId)))];
  let value = ids[0] ?? '';
  for (const id of ids.slice(1)) if (value.length + id.length < LONGEST_VALUE) value += `,${id}`;
  return toMainAct('Enterado de todos', 'alert-seen', value);
}

function toRow(
  { record, quarter, rule, news }: DigestNews,
  thresholds: LightThresholds,
): readonly TableCell[] {
  const { light, complianceRatio } = toStanding(record, quarter, thresholds);
  return [
    plainCell(`${record.code} · ${shorten(shortNameOf(wordsOf(record)), NAME_IN_TABLE)}`),
    plainCell(formatBadge(toLightBadge(light))),
    complianceCell(plannedThrough(record, quarter), complianceRatio),
    plainCell(SUBJECT_WORDS[rule?.kind ?? 'behind']),
    plainCell(NEWS_WORDS[news].toLocaleLowerCase('es-MX')),
  ];
}
