import type { ReactNode } from 'react';

/** What the bot is doing, as a sentence: "Avance está consultando las cifras…". */
export function StatusLine({
  bot,
  status,
}: {
  readonly bot: string;
  readonly status: string | undefined;
}): ReactNode {
  return (
    <p className="status" role="status">
      {status !== undefined && (
        <>
          <span className="status-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {status.startsWith(bot) ? status : `${bot} ${status}`}
        </>
      )}
    </p>
  );
}
