import { z } from 'zod';

const EXECUTED = z.object({
  event: z.object({
    function_execution_id: z.string().min(1),
    inputs: z.object({ question: z.unknown().optional() }),
  }),
});

/** One run of the step. */
export interface Step {
  readonly executionId: string;
  /** Empty where the workflow fills in nothing. */
  readonly question: string;
}

export function readStep(body: unknown): Step | null {
  const parsed = EXECUTED.safeParse(body);
  if (!parsed.success) return null;
  const { function_execution_id: executionId, inputs } = parsed.data.event;
  return { executionId, question: typeof inputs.question === 'string' ? inputs.question : '' };
}
