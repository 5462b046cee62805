import type { Suggestion } from '#src/reply/reply.ts';
import type { JudgedGoal } from './scope.ts';

/** What people ask next of a goal; each answer offers those that it does not answer itself. */
const QUESTIONS = {
  state: { label: 'Cómo va', say: (code: string) => `¿Cómo va la ${code}?` },
  reason: { label: 'Por qué', say: (code: string) => `¿Por qué va así la ${code}?` },
  forecast: { label: 'Si se llega', say: (code: string) => `¿Vamos a llegar con la ${code}?` },
  course: { label: 'La evolución', say: (code: string) => `Evolución de la ${code}` },
  trail: { label: 'Quién capturó', say: (code: string) => `¿Quién capturó la ${code}?` },
  unit: { label: 'Quién la lleva', say: (code: string) => `¿Quién lleva la ${code}?` },
} as const;

/** The official file of a unit, or of the whole programme. */
export function toExport(unitCode: string | null): Suggestion {
  const what = unitCode === null ? 'todo el programa' : `la unidad ${unitCode}`;
  return { label: 'Exportar', message: `Exportar ${what} en Excel` };
}

/** Of one goal by itself; of several nobody could tell which is meant. */
export function nextQuestions(
  goals: readonly JudgedGoal[],
  ...kinds: readonly (keyof typeof QUESTIONS)[]
): readonly Suggestion[] {
  const [goal, second] = goals;
  if (goal === undefined || second !== undefined) return [];
  return kinds.map((kind) => ({
    label: QUESTIONS[kind].label,
    message: QUESTIONS[kind].say(goal.record.code),
  }));
}
