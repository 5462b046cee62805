import type { webApi } from '@slack/bolt';
import { renderPlain } from '#src/reply/render-plain.ts';
import type { Desk } from '../desk.ts';
import { isWithoutWords } from '../incoming/question.ts';
import { workOnce } from '../outgoing/work-once.ts';
import type { Step } from './read-step.ts';
import { toStepOutputs } from './step-outputs.ts';

export interface RunningStep extends Step {
  /** Speaks for this run of the step. */
  readonly client: webApi.WebClient;
}

const WITHOUT_QUESTION =
  'El paso «Consultar avance» llegó sin pregunta. Escríbala en el flujo, por ejemplo: ¿cómo vamos?';

/** Asks the step's question by itself, once, and hands on the answer, or why there is none. Never rejects. */
export async function workStep({ executionId, question, client }: RunningStep, desk: Desk): Promise<void> {
  const execution = { function_execution_id: executionId };
  const run = async (): Promise<void> => {
    if (isWithoutWords(question)) return void (await tell(WITHOUT_QUESTION));
    const answered = await desk.bot.answer({ text: question, threadKey: null, at: desk.now() });
    // What is meant for one person alone is none for the steps that follow.
    if (answered.audience === 'asker') return void (await tell(renderPlain(answered.reply)));
    const outputs = toStepOutputs(answered);
    await client.apiCall('functions.completeSuccess', { ...execution, outputs });
  };
  const tell = (advice: string) => client.apiCall('functions.completeError', { ...execution, error: advice });
  const claim = { id: `step:${executionId}`, againAfterMs: null };
  await desk.inTurn(claim.id, () => workOnce({ claim, run, tell, surface: 'step' }, desk));
}
