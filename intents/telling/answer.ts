import type { Reply, ReplyPart, Suggestion } from '#src/reply/reply.ts';
import type { Setting, Told } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import { tellCaveats } from './caveats.ts';
import { tellLightRule } from './light-rule.ts';
import { tellModified } from './modified.ts';
import type { JudgedGoal } from './scope.ts';
import { type Time, tellUnderstood } from './understood.ts';
import { describeDocument } from './wording.ts';

interface Body {
  readonly title: string;
  readonly parts: readonly ReplyPart[];
  /** True: its parts say themselves which goals were modified. */
  readonly modifiedTold?: boolean;
  /** False: nothing in it has a colour, so their rule is left out. */
  readonly coloured?: boolean;
  readonly suggestions?: readonly Suggestion[];
  /** Instead of the documents behind the goals: empty where each part states its own. */
  readonly sources?: readonly string[];
  /** `none`: it holds no figures, so that it has no time to tell. */
  readonly time?: Time;
  /** Footnotes besides the rule of the colours. */
  readonly footnotes?: readonly string[];
}

export interface Asked {
  readonly understanding: Understanding;
  readonly setting: Setting;
}

/** No goal is named: the answer is about all of a unit, a programme, a line or the agency. */
export function isAboutGroup({ goals, choices }: Understanding): boolean {
  return goals.length + choices.length === 0;
}

/** An answer about goals: what was understood, the parts, the documents behind, the rule of the colours. */
export function answerAbout(
  goals: readonly JudgedGoal[],
  { understanding, setting }: Asked,
  body: Body,
): Told {
  const reply: Reply = {
    title: body.title,
    understood: tellUnderstood(understanding, setting, body.time),
    parts: [...tellCaveats(understanding, setting, body.time), ...body.parts],
    sources: body.sources ?? documentsOf(goals),
    footnotes: [
      ...(body.footnotes ?? []),
      ...(body.modifiedTold === true ? [] : tellModified(goals)),
      ...(body.coloured === false ? [] : [tellLightRule(setting.thresholds)]),
    ],
    suggestions: body.suggestions ?? [],
  };
  return {
    reply,
    goals: goals.map(({ record, standing }) => ({ record, through: standing.throughQuarter })),
  };
}

/** Each report behind the goals, with the pages that hold them. */
function documentsOf(goals: readonly JudgedGoal[]): readonly string[] {
  const pages = new Map<string, Set<number>>();
  for (const { record } of goals) {
    if (record.source === null) continue;
    const name = describeDocument(record.source.document);
    const known = pages.get(name) ?? new Set<number>();
    if (record.source.page !== null) known.add(record.source.page);
    pages.set(name, known);
  }
  return [...pages].map(([name, numbers]) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    if (sorted.length === 0) return `${name}.`;
    return `${name}, ${sorted.length === 1 ? 'página' : 'páginas'} ${sorted.join(', ')}.`;
  });
}
