import { AvanceError } from '#src/domain/errors.ts';
import { createLog, newReference } from '#src/log.ts';

/** Whoever reads our output may stop early (`| head`); there is nobody left to write to, and nothing is wrong. */
export function endQuietlyWithReader(): void {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit(0);
  });
}

/** Ends the process with what the person can do; the cause of what nobody foresaw goes to the log. */
export function fail(fault: unknown): void {
  process.exitCode = 1;
  if (fault instanceof AvanceError) {
    process.stderr.write(`${fault.advice}\n`);
    return;
  }
  const reference = newReference();
  createLog({ level: 'error' }).error({ err: fault, reference }, 'ended by a fault');
  process.stderr.write(
    `Avance se detuvo por una falla interna (referencia ${reference}). Vuelva a iniciarlo; si se repite, avise a quien lo administra.\n`,
  );
  process.exit(1);
}
