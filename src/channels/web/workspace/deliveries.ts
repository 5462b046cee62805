import type { LocalDelivery, LocalPlace } from '#src/channels/slack/ports.ts';
import type { Fields } from './model.ts';

export interface Delivered {
  /** False: nothing of the app took it. */
  readonly acknowledged: boolean;
  /** What the app said with it. */
  readonly response: unknown;
  /** Resolves when all that the app does because of it is done. Never rejects. */
  readonly settled: Promise<void>;
}

export interface Deliveries {
  readonly connect: LocalPlace['connect'];
  /** Resolves when the app has acknowledged, or is through without. */
  readonly deliver: (body: Fields) => Promise<Delivered>;
}

/** @param onFault told what the app threw beside its own handling. */
export function createDeliveries(onFault: (fault: unknown) => void): Deliveries {
  let receive: ((delivery: LocalDelivery) => Promise<void>) | null = null;

  async function deliver(body: Fields): Promise<Delivered> {
    const acknowledging = Promise.withResolvers<{ readonly response: unknown } | null>();
    const ack = async (response?: unknown): Promise<void> => acknowledging.resolve({ response });
    const settled = (receive?.({ body, ack }) ?? Promise.resolve())
      .catch(onFault)
      .then(() => acknowledging.resolve(null));
    const said = await acknowledging.promise;
    return { acknowledged: said !== null, response: said?.response, settled };
  }

  return {
    connect: (given) => {
      receive = given;
    },
    deliver,
  };
}
