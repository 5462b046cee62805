import type { Desk } from '../desk.ts';
import type { Registrar } from '../registrar.ts';
import { readStep } from './read-step.ts';
import { workStep } from './work-step.ts';

export const ASK_STEP = 'consultar_avance';

/** The step of Workflow Builder that asks a question and hands the answer on to the next steps. */
export function listenForSteps(app: Registrar, desk: Desk): void {
  app.function(ASK_STEP, async ({ body, client }) => {
    const step = readStep(body);
    // The client that comes along bears the token of this one run.
    if (step !== null) await workStep({ ...step, client }, desk);
  });
}
