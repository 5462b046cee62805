/**
 * A fault that stops the work at hand. Expected outcomes (not found, ambiguous, refused) are values,
 * not errors. `code` is stable and goes to the log; `advice` is in Spanish, for the person at the
 * terminal or in the chat, and says what to do next.
 */
export class AvanceError extends Error {
  readonly code: string;
  readonly advice: string;

  constructor(code: string, advice: string, options?: ErrorOptions) {
    super(`${code}: ${advice}`, options);
    this.name = 'AvanceError';
    this.code = code;
    this.advice = advice;
  }
}
