import type { Facts } from '#src/domain/query.ts';
import { fold } from '#src/language/fold.ts';
import type { ReplyPart } from '#src/reply/reply.ts';
import type { Intent, Setting, Told } from '../intent.ts';
import { tellLightRule } from '../telling/light-rule.ts';
import { goalFacts, toGoalsQuery } from '../telling/scope.ts';
import { plainReply } from '../telling/troubles.ts';
import { headingOf } from '../telling/wording.ts';
import type { Understanding } from '../understanding.ts';
import { findEntry, GLOSSARY } from './glossary.ts';
import { DEFINE_RULES } from './rules.ts';

/** What a term, a line of action, a programme or a code means, and how a figure is computed. */
export const DEFINE: Intent = {
  name: 'define',
  effect: 'read',
  needsSubject: false,
  slots: ['goals', 'lines', 'programs'],
  // The words of a definition are rarely a goal's subject; its code is.
  settle: (slots, signals) => (signals.goalsByCode ? slots : { ...slots, goals: [] }),
  rules: DEFINE_RULES,
  examples: () => [{ title: 'Qué significa', message: '¿Qué es el avance relativo?' }],
  toQuery: (understanding, setting) =>
    namesSomething(understanding) ? toGoalsQuery(understanding, setting) : { kind: 'none' },
  tell: (facts, understanding, setting) =>
    namesSomething(understanding)
      ? tellNamed(facts, understanding, setting)
      : tellTerm(understanding, setting),
};

function namesSomething({ goals, lines, programs }: Understanding): boolean {
  return goals.length + lines.length + programs.length > 0;
}

function tellTerm({ text }: Understanding, setting: Setting): Told {
  const entry = findEntry(fold(text));
  if (entry === undefined) {
    return {
      reply: plainReply('No tengo ese término. Puedo explicar:', GLOSSARY.map(({ term }) => term).join(', ')),
      goals: [],
    };
  }
  return {
    reply: {
      ...plainReply(entry.meaning),
      title: entry.term,
      footnotes: [tellLightRule(setting.thresholds)],
    },
    goals: [],
  };
}

/** A line or programme with the goals under it; a goal's code with its description. */
function tellNamed(facts: Facts, understanding: Understanding, { catalog }: Setting): Told {
  const { records } = goalFacts(facts);
  const named = [
    ...understanding.lines.map((code) => `Línea de acción ${code}: ${nameOf(catalog.lines, code)}`),
    ...understanding.programs.map((code) => `Programa ${code}: ${nameOf(catalog.programs, code)}`),
  ];
  const parts: readonly ReplyPart[] = [
    ...named.map((text) => ({ kind: 'text' as const, text })),
    ...(named.length > 0 && records.length > 0
      ? [{ kind: 'text' as const, text: 'Metas y acciones que le corresponden:' }]
      : []),
    { kind: 'bullets', items: records.map((record) => `${headingOf(record)} (${record.unit.name})`) },
  ];
  return { reply: { ...plainReply(), parts }, goals: [] };
}

function nameOf(entries: Setting['catalog']['lines'], code: string): string {
  return entries.find((entry) => entry.code === code)?.name ?? 'el informe la cita sin nombrarla';
}
