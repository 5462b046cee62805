import type { ReactNode } from 'react';

/** "1–15 de 34" with a way to the page before and the next; nothing where all is on one page. */
export function Pager({
  page,
  size,
  total,
  onPage,
}: {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}): ReactNode {
  if (total === 0) return <p className="hint">Ningún renglón coincide con el filtro.</p>;
  if (total <= size) return null;
  const last = Math.ceil(total / size) - 1;
  return (
    <div className="pager">
      <span aria-live="polite">
        {page * size + 1}–{Math.min(total, (page + 1) * size)} de {total}
      </span>
      <button
        type="button"
        className="button button-plain button-small"
        aria-disabled={page === 0}
        onClick={() => onPage(Math.max(0, page - 1))}
      >
        Anterior
      </button>
      <button
        type="button"
        className="button button-plain button-small"
        aria-disabled={page === last}
        onClick={() => onPage(Math.min(last, page + 1))}
      >
        Siguiente
      </button>
    </div>
  );
}
