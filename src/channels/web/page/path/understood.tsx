import type { ReactNode } from 'react';
import { ValueTree } from './value-tree.tsx';

/** What a message was taken to mean: the words of each step first, then every value that is not empty. */
export function Understood({ understanding }: { readonly understanding: unknown }): ReactNode {
  if (typeof understanding !== 'object' || understanding === null) return <ValueTree value={understanding} />;
  const { text: _, trace, ...meaning } = understanding as Readonly<Record<string, unknown>>;
  const steps = Array.isArray(trace) ? trace.filter(isStep) : [];
  const said = Object.entries(meaning).filter(([, value]) => !isNothing(value));
  return (
    <>
      <ValueTree value={Object.fromEntries(said)} />
      {steps.length > 0 && (
        <details className="value">
          <summary>Cómo se leyó ({steps.length} pasos)</summary>
          <dl className="trace">
            {steps.map(({ step, found }, index) => (
              <div key={`${step}-${index}`}>
                <dt>{step}</dt>
                <dd>{found}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

interface TraceStep {
  readonly step: string;
  readonly found: string;
}

function isStep(value: unknown): value is TraceStep {
  return typeof value === 'object' && value !== null && 'step' in value && 'found' in value;
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
