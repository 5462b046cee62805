import type { ReactNode } from 'react';
import type { MessagePath } from '../api/protocol.ts';
import { PaneHead } from '../shell/pane-head.tsx';
import { Understood } from './understood.tsx';
import { ValueTree } from './value-tree.tsx';

/** How the last answer of this person came about, step by step. */
export function PathPanel({
  path,
  onClose,
}: {
  readonly path: MessagePath | null;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <aside className="pane side-pane" aria-label="Ruta del último mensaje">
      <PaneHead title="Ruta del último mensaje" onClose={onClose} />
      <div className="path" role="region" aria-label="Pasos" tabIndex={0}>
        {path === null ? (
          <p className="empty">
            Aquí verá cómo se entendió su última pregunta y de dónde salió la respuesta.
          </p>
        ) : (
          <Steps path={path} />
        )}
      </div>
    </aside>
  );
}

function Steps({ path }: { readonly path: MessagePath }): ReactNode {
  const { text, understanding, query, facts, reply } = path;
  return (
    <>
      <Step number={1} title="Texto" open>
        <p className="path-text">{text}</p>
      </Step>
      <Step number={2} title="Lo entendido" open>
        <Understood understanding={understanding} />
      </Step>
      <Step number={3} title="Consulta" open>
        <ValueTree value={query} />
      </Step>
      <Step number={4} title="Hechos" open={false}>
        <ValueTree value={facts} />
      </Step>
      <Step number={5} title="Respuesta" open={false}>
        {reply.title !== null && <p className="path-text">{reply.title}</p>}
        <pre className="path-plain">{reply.plain}</pre>
      </Step>
    </>
  );
}

function Step({
  number,
  title,
  open,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="step" open={open}>
      <summary>
        <span className="step-number">{number}</span> {title}
      </summary>
      <div className="step-body">{children}</div>
    </details>
  );
}
