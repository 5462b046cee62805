import type { Reply, ReplyPart, Suggestion } from '#src/reply/reply.ts';
import type { Setting, Told } from '../intent.ts';
import type { Understanding } from '../understanding.ts';
import { tellLightRule } from './light-rule.ts';
import { type JudgedGoal, tellUnderstood } from './scope.ts';
import { describeDocument } from './wording.ts';

interface Body {
  readonly title: string;
  readonly parts: readonly ReplyPart[];
  /** False: nothing in it has a colour, so their rule is left out. */
  readonly coloured?: boolean;
  readonly suggestions?: readonly Suggestion[];
  /** Footnotes besides the rule of the colours. */
  readonly footnotes?: readonly string[];
}

interface Asked {
  readonly understanding: Understanding;
  readonly setting: Setting;
}

/** An answer about goals: what was understood, the parts, the documents behind, the rule of the colours. */
export function answerAbout(
  goals: readonly JudgedGoal[],
  { understanding, setting }: Asked,
  body: Body,
): Told {
  const reply: Reply = {
    title: body.title,
    understood: tellUnderstood(understanding, setting),
    parts: body.parts,
    sources: documentsOf(goals),
    footnotes: [
      ...(body.footnotes ?? []),
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
